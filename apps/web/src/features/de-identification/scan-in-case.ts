import { distinctFrom, type Finding, type NotIdentifier } from '@second-chair/de-identification';
import type { PseudonymKeeper } from './pseudonym-keeper';
import { scanText } from './scanner';
import type { ScanLists } from './word-lists';

/** Reads a text of a case: who has a placeholder keeps it, and nobody else is offered it. */
export async function scanInCase(
  text: string,
  decisions: readonly NotIdentifier[],
  lists: ScanLists,
  { knownIn, taken }: Pick<PseudonymKeeper, 'knownIn' | 'taken'>,
): Promise<Finding[]> {
  const known = await knownIn(text).catch(() => []);
  const findings = await scanText(text, decisions, lists, known);
  return findings.map((finding) => {
    if (finding.class !== 'NAME') return finding;
    const [first] = finding.suggestions;
    // Beside the placeholder that they have: it may be somebody else of the same name.
    const isKnown =
      first !== undefined &&
      known.some(({ text: name, placeholder }) => placeholder === first && finding.text.includes(name));
    const others = distinctFrom(isKnown ? ['[person]'] : finding.suggestions, taken);
    return { ...finding, suggestions: isKnown ? [first, ...others] : others };
  });
}
