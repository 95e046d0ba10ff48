import type { Finding } from '@second-chair/de-identification';
import { LIMITS } from '@second-chair/wire';
import { useFindingReport } from '../../confidentiality/report-findings';
import type { NotIdentifierDecision } from '../outgoing/outgoing-post';
import { replaced } from './mention-text';
import { useGate, type Gate } from './use-gate';
import type { Writing } from './use-writing';

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
  change: (changes: Partial<Written>) => void,
  fromServer?: readonly Finding[],
  lookingAt?: number,
): Settling {
  const gate = useGate(typed, notIdentifiers, fromServer, lookingAt);
  const report = useFindingReport(gate.findings);
  const others = (decision: NotIdentifierDecision): NotIdentifierDecision[] =>
    notIdentifiers.filter(({ text, class: kind }) => text !== decision.text || kind !== decision.class);
  return {
    gate,
    replace: (finding, words) => {
      const same = gate.findings.filter(
        (other) => other.class === finding.class && other.text.toLowerCase() === finding.text.toLowerCase(),
      );
      same.forEach(report.replaced);
      // From the end, so that the places before stay right.
      const next = same.reduceRight((text, { start, end }) => replaced(text, start, end, words), typed);
      change({ typed: next });
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
