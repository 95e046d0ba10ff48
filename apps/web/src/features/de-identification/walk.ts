import type { PlacedFinding } from './found';

export type Direction = 'next' | 'previous';

interface Place {
  field: string;
  position: number;
}

/** The finding to go to: from the active one, else from where the cursor stands; around the end it begins again. */
export function neighbour(
  findings: readonly PlacedFinding[],
  fields: readonly string[],
  activeKey: string | null,
  cursor: Place | null,
  direction: Direction,
): PlacedFinding | null {
  if (findings.length === 0) return null;
  const step = direction === 'next' ? 1 : -1;
  const active = findings.findIndex((finding) => finding.key === activeKey);
  if (active !== -1) return findings.at((active + step + findings.length) % findings.length) ?? null;
  if (!cursor) return findings.at(direction === 'next' ? 0 : -1) ?? null;
  const cursorField = fields.indexOf(cursor.field);
  const isAfter = (finding: PlacedFinding): boolean => {
    const field = fields.indexOf(finding.field);
    return field > cursorField || (field === cursorField && finding.start >= cursor.position);
  };
  const firstAfter = findings.findIndex(isAfter);
  if (direction === 'next') return findings.at(firstAfter === -1 ? 0 : firstAfter) ?? null;
  return findings.at(firstAfter === -1 ? -1 : firstAfter - 1) ?? null;
}
