import { openRequired, type Finding, type NotIdentifier } from '@second-chair/de-identification';
import type { FoundDetailFragment } from '../../data/generated';

/** A finding with the text it stands in: `headline`, a section's key, `body` of a post. */
export interface PlacedFinding extends Finding {
  field: string;
  /** The same words in the same order of appearance keep their key while the text around them changes. */
  key: string;
}

type Unplaced = Finding & { field: string };

/** In reading order, each with its key. */
export function placed(findings: readonly Unplaced[], fields: readonly string[]): PlacedFinding[] {
  const seen = new Map<string, number>();
  const order = new Map(fields.map((field, index) => [field, index]));
  return [...findings]
    .sort((a, b) => (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0) || a.start - b.start)
    .map((finding) => {
      const words = `${finding.field}:${finding.class}:${finding.text}`;
      const nth = seen.get(words) ?? 0;
      seen.set(words, nth + 1);
      return { ...finding, key: `${words}:${nth}` };
    });
}

/** What the server found, in the engine's own shape. */
export function foundByServer(details: readonly FoundDetailFragment[]): Unplaced[] {
  return details.map(
    ({ field, start, end, text, class: identifierClass, tier, confidence, reason, suggestions }) => ({
      field,
      start,
      end,
      text,
      class: identifierClass,
      tier: tier === 'REQUIRED' ? 'required' : 'quasi',
      confidence,
      reason,
      suggestions: [...suggestions],
    }),
  );
}

/** Whether no decision settles it, whatever its tier: the engine's own rule, asked as if it were required. */
export function isOpen(finding: Finding, decisions: readonly NotIdentifier[]): boolean {
  return openRequired([{ ...finding, tier: 'required' }], decisions).length > 0;
}

const overlaps = (one: Unplaced, other: Unplaced): boolean =>
  one.field === other.field && one.start < other.end && other.start < one.end;

/** The server may know more (it decides); where both found the same place, the finding of the browser is fresher. */
export function together(here: readonly Unplaced[], server: readonly Unplaced[]): Unplaced[] {
  return [...here, ...server.filter((finding) => !here.some((other) => overlaps(finding, other)))];
}
