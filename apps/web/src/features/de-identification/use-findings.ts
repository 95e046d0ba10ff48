import type { Finding, NotIdentifier } from '@second-chair/de-identification';
import { useEffect, useMemo, useState } from 'react';
import type { FoundDetailFragment } from '../../data/generated';
import { foundByServer, placed, together, type PlacedFinding } from './found';
import { useCaseReading } from './case-reading';
import { shiftSpans } from './shift';

/** Soon enough to feel as one types, late enough not to flag half a word. */
const SCAN_AFTER = 300;

interface Scanned {
  text: string;
  /** The decisions and lists it was read with, as one word to compare. */
  decided: string;
  findings: Finding[];
}

export interface FindingsQuestion {
  /** Every text by its field, in reading order. */
  texts: Record<string, string>;
  decisions: readonly NotIdentifier[];
  /** What the server found, in the texts as it read them. */
  server?: { findings: readonly FoundDetailFragment[]; texts: Record<string, string> };
}

export interface Findings {
  /** Open ones of both tiers, in reading order. */
  findings: PlacedFinding[];
  /** True once every text as it stands has been read. */
  isCurrent: boolean;
  /** The check does not run in this browser; the server's still does. */
  isUnavailable: boolean;
}

export function useFindings({ texts, decisions, server }: FindingsQuestion): Findings {
  const [scanned, setScanned] = useState<Record<string, Scanned>>({});
  const [isUnavailable, setIsUnavailable] = useState(false);

  const { version, scan, apart } = useCaseReading();
  const decided = version + JSON.stringify(decisions.map((decision) => [decision.text, decision.class]));

  useEffect(() => {
    const stale = Object.entries(texts).filter(([field, text]) => !isRead(scanned[field], text, decided));
    if (stale.length === 0) return undefined;
    let isWanted = true;
    // Only typing is waited for; a page just opened or a decision just made shows at once.
    const isTyping = stale.some(([field, text]) => scanned[field] && scanned[field].text !== text);
    const timer = setTimeout(
      () => {
        Promise.all(
          stale.map(
            async ([field, text]) =>
              [field, { text, decided, findings: await scan(text, decisions) }] as const,
          ),
        ).then(
          (read) => isWanted && setScanned((before) => ({ ...before, ...Object.fromEntries(read) })),
          () => isWanted && setIsUnavailable(true),
        );
      },
      isTyping ? SCAN_AFTER : 0,
    );
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [texts, scanned, decisions, decided, scan]);

  return useMemo(() => {
    const here = Object.entries(texts).flatMap(([field, text]) => {
      const last = scanned[field];
      return last ? shiftSpans(last.findings, last.text, text).map((finding) => ({ ...finding, field })) : [];
    });
    const there = foundByServer(server?.findings ?? []).flatMap((finding) => {
      const text = texts[finding.field] ?? '';
      return shiftSpans([finding], server?.texts[finding.field] ?? text, text).filter(
        ({ start, end }) => text.slice(start, end) === finding.text,
      );
    });
    return {
      findings: placed(apart(together(here, there)), Object.keys(texts)),
      isCurrent: Object.entries(texts).every(([field, text]) => isRead(scanned[field], text, decided)),
      isUnavailable,
    };
  }, [texts, scanned, decided, server, isUnavailable, apart]);
}

function isRead(last: Scanned | undefined, text: string, decided: string): boolean {
  return last ? last.text === text && last.decided === decided : text.trim() === '';
}
