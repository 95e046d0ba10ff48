import { distinctFrom, type Finding, type NotIdentifier } from '@second-chair/de-identification';
import { useMemo } from 'react';
import { useFirstSession } from './first-session';
import { usePseudonyms, type PseudonymKeeper } from './pseudonym-keeper';
import { scanText } from './scanner';
import { useScanLists, type ScanLists } from './word-lists';

export interface CaseReading {
  /** Changes when a text must be read again. */
  version: string;
  lists: ScanLists;
  scan: (text: string, decisions: readonly NotIdentifier[]) => Promise<Finding[]>;
  /** What was found, with suggestions as they fit at this very moment. */
  apart: <Found extends Finding>(findings: readonly Found[]) => Found[];
}

/** How texts are read here: with the organisation's words, who has a placeholder in the case, and its first session. */
export function useCaseReading(): CaseReading {
  const lists = useScanLists();
  const keeper = usePseudonyms();
  const firstSession = useFirstSession()?.day;
  return useMemo(
    () => ({
      version: `${keeper.version} ${firstSession ?? ''} ${lists.key}`,
      lists,
      scan: async (text, decisions) => {
        const known = await keeper.knownIn(text).catch(() => []);
        return scanText(text, {
          decisions,
          lists,
          known,
          ...(firstSession !== undefined && { firstSession }),
        });
      },
      apart: (findings) => findings.map((finding) => apart(finding, keeper)),
    }),
    [lists, keeper, firstSession],
  );
}

/** Who has a placeholder is offered it first, and nobody else is offered it. */
function apart<Found extends Finding>(
  finding: Found,
  { taken, calledJustNow }: Pick<PseudonymKeeper, 'taken' | 'calledJustNow'>,
): Found {
  if (finding.class !== 'NAME') return finding;
  const own = calledJustNow(finding.text) ?? finding.placeholder;
  if (own === undefined) return { ...finding, suggestions: distinctFrom(finding.suggestions, taken) };
  // Beside the placeholder that they have: it may be somebody else of the same name.
  return { ...finding, suggestions: [own, ...distinctFrom(['[person]'], taken)] };
}
