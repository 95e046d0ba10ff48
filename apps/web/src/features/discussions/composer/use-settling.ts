import type { Finding } from '@second-chair/de-identification';
import { LIMITS } from '@second-chair/wire';
import { usePseudonyms } from '../../de-identification/pseudonym-keeper';
import { useFindingReport } from '../../confidentiality/report-findings';
import type { NotIdentifierDecision } from '../outgoing/outgoing-post';
import { replaced } from './mention-text';
import { useGate, type Gate } from './use-gate';
import type { RefObject } from 'react';
import type { MarkedTextAreaHandle } from '../../de-identification/marked-text-area';
import type { Writing, WritingChange } from './use-writing';

interface Settling {
  gate: Gate;
  replace: (finding: Finding, words: string) => void;
  keepWords: (decision: NotIdentifierDecision) => void;
  settleAgain: (decision: NotIdentifierDecision) => void;
}

type Written = Pick<Writing, 'typed' | 'notIdentifiers'>;

/** The ways out of a finding: other words, or a reason why these words identify nobody. */
export function useSettling(
  { typed, notIdentifiers }: Written,
  change: (changes: WritingChange) => void,
  /** Where it is written, while it is on screen. */
  field?: RefObject<MarkedTextAreaHandle | null>,
  fromServer?: readonly Finding[],
  lookingAt?: number,
): Settling {
  const gate = useGate(typed, notIdentifiers, fromServer, lookingAt);
  const report = useFindingReport(gate.findings);
  const { remember } = usePseudonyms();
  const others = (decision: NotIdentifierDecision): NotIdentifierDecision[] =>
    notIdentifiers.filter(({ text, class: kind }) => text !== decision.text || kind !== decision.class);
  return {
    gate,
    replace: (finding, words) => {
      const same = gate.findings.filter(
        (other) => other.class === finding.class && other.text.toLowerCase() === finding.text.toLowerCase(),
      );
      same.forEach(report.replaced);
      if (finding.class === 'NAME') remember(finding.text, words);
      // From the end, so that the places before stay right; as if typed, so that the browser's undo takes it back.
      for (const { start, end } of same.toReversed()) {
        if (field?.current) field.current.replace(start, end, words);
        else change((before) => ({ typed: replaced(before.typed, start, end, words) }));
      }
    },
    keepWords: (decision) =>
      change({ notIdentifiers: [...others(decision), decision].slice(-LIMITS.notIdentifiersPerPost) }),
    settleAgain: (decision) => change({ notIdentifiers: others(decision) }),
  };
}

/** Decisions about words that are no longer there need not be told. */
export function decisionsInUse({ typed, notIdentifiers }: Written): NotIdentifierDecision[] {
  const text = typed.text.toLowerCase();
  return notIdentifiers.filter((decision) => text.includes(decision.text.toLowerCase()));
}
