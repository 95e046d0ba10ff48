import { useImperativeHandle, useMemo, useRef, type ReactNode, type Ref } from 'react';
import type { FoundDetailFragment } from '../../data/generated';
import { CharacterCount } from '../../ui/character-count';
import { FindingsPanel } from './findings-panel';
import { fitReplacement } from './fit';
import type { PlacedFinding } from './found';
import { MarkedField } from './marked-field';
import type { MarkedTextAreaHandle } from './marked-text-area';
import { useFindings } from './use-findings';

interface SharedWordsFieldProps {
  /** As the server names the field. */
  field: string;
  label: string;
  hint?: ReactNode;
  error?: ReactNode;
  words: string;
  limit: number;
  onChange: (words: string) => void;
  /** What the server found, and in which words. */
  server: { found: readonly FoundDetailFragment[]; words: string };
  minLines?: number;
  handle?: Ref<Pick<MarkedTextAreaHandle, 'focus'>>;
}

/** Words that others will read beside a case: what has to be settled first is marked while they are written. */
export function SharedWordsField({ field, words, limit, server, handle, ...rest }: SharedWordsFieldProps) {
  const area = useRef<MarkedTextAreaHandle>(null);
  useImperativeHandle(handle, () => ({ focus: (options) => area.current?.focus(options) }), []);
  const texts = useMemo(() => ({ [field]: words }), [field, words]);
  const fromServer = useMemo(
    () => ({ findings: server.found, texts: { [field]: server.words } }),
    [field, server.found, server.words],
  );
  const all = useFindings({ texts, decisions: NO_DECISIONS, server: fromServer });
  const findings = useMemo(() => all.findings.filter(({ tier }) => tier === 'required'), [all.findings]);

  function replace({ start, end, text }: PlacedFinding, replacement: string): void {
    if (words.slice(start, end) !== text) return;
    area.current?.replace(start, end, fitReplacement(words, start, replacement));
  }

  return (
    <>
      <MarkedField {...rest} handle={area} value={words} findings={findings} />
      <CharacterCount length={words.length} limit={limit} />
      {findings.length > 0 && (
        <FindingsPanel
          findings={findings}
          activeKey={findings[0]?.key ?? null}
          placeOf={() => rest.label}
          isBeside={() => true}
          canSettle
          mayKeep={false}
          wantsFocus={false}
          isUnavailable={false}
          onActivate={({ start, end }) => area.current?.select(start, end)}
          onReplace={replace}
          onKeep={() => Promise.resolve(null)}
        />
      )}
    </>
  );
}

const NO_DECISIONS: readonly never[] = [];
