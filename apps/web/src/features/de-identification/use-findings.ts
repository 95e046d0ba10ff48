import type { Finding, NotIdentifier } from '@second-chair/de-identification';
import { useEffect, useMemo, useState } from 'react';
import type { FoundDetailFragment } from '../../data/generated';
import { foundByServer, isOpen, placed, together, type PlacedFinding } from './found';
import { scanText } from './scanner';
import { shiftSpans } from './shift';

/** Soon enough to feel as one types, late enough not to flag half a word. */
const SCAN_AFTER = 300;

interface Scanned {
  text: string;
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

  useEffect(() => {
    const stale = Object.entries(texts).filter(([field, text]) => (scanned[field]?.text ?? '') !== text);
    if (stale.length === 0) return undefined;
    let isWanted = true;
    const wasNeverRead = stale.every(([field]) => scanned[field] === undefined);
    const timer = setTimeout(
      () => {
        Promise.all(
          stale.map(async ([field, text]) => [field, { text, findings: await scanText(text) }] as const),
        ).then(
          (read) => isWanted && setScanned((before) => ({ ...before, ...Object.fromEntries(read) })),
          () => isWanted && setIsUnavailable(true),
        );
      },
      wasNeverRead ? 0 : SCAN_AFTER,
    );
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [texts, scanned]);

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
      findings: placed(
        together(here, there).filter((finding) => isOpen(finding, decisions)),
        Object.keys(texts),
      ),
      isCurrent: Object.entries(texts).every(([field, text]) => (scanned[field]?.text ?? '') === text),
      isUnavailable,
    };
  }, [texts, scanned, decisions, server, isUnavailable]);
}
