import { changesIn } from './case-content';
import type { Parts } from './case-parts';
import type { CasePresentation } from './case-presentation.entity';
import type { CaseContentInput } from './case-content.inputs';

const lists = ['goals', 'allianceMarkers', 'hypotheses', 'emotions'] as const;

/**
 * Whether a save has been done already: the answer to it was lost on its way, and it is sent again with the version that
 * it was made from. Then the case is one version on, and says all that the save says.
 */
export function isRepeated(presentation: CasePresentation, parts: Parts, input: CaseContentInput): boolean {
  if (presentation.version !== input.expectedVersion + 1) return false;
  const fields = Object.entries(changesIn(input));
  if (!fields.every(([field, value]) => isSame(presentation[field as keyof CasePresentation], value)))
    return false;
  return lists.every((list) => {
    const said = input[list];
    return !said || (said.length === parts[list].length && said.every((one, i) => says(parts[list][i], one)));
  });
}

/** The stored row holds what was said of it; what it holds beyond that the server added. */
function says(row: object | undefined, said: object): boolean {
  const stored = row as Record<string, unknown>;
  return Object.entries(said).every(([name, value]) => isSame(stored[name] || null, value || null));
}

function isSame(stored: unknown, said: unknown): boolean {
  return JSON.stringify(stored ?? null) === JSON.stringify(said ?? null);
}
