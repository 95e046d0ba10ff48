/**
 * What each kind of case asks for beside what all ask, and what it needs before review. The screen asks by this table,
 * the server refuses by it. Care that is still open has no ending, so there is no place to name one; a dropout that was
 * care at risk once keeps what had been said then.
 */
export const CASE_KINDS = {
  DROPOUT: {
    asks: ['weeksSinceLastContact', 'endedBy', 'dropoutDefinitions', 'belowNSessions', 'mannerOfEnding'],
    keeps: ['engagementSigns'],
    needs: ['dropoutDefinitions'],
  },
  AT_RISK_ENGAGEMENT: {
    asks: ['weeksSinceLastContact', 'engagementSigns'],
    keeps: [],
    needs: ['engagementSigns'],
  },
  OTHER: {
    asks: ['weeksSinceLastContact', 'endedBy', 'mannerOfEnding'],
    keeps: [],
    needs: [],
  },
} as const;

export type CaseKind = keyof typeof CASE_KINDS;

type Named<Part extends 'asks' | 'needs'> = (typeof CASE_KINDS)[CaseKind][Part][number];

/** A field that not every kind has. */
export type KindField = Named<'asks'>;

/** A field without which a case of some kind cannot go to review. */
export type NeededField = Named<'needs'>;

export const KIND_FIELDS: readonly KindField[] = [
  ...new Set(Object.values(CASE_KINDS).flatMap(({ asks }): readonly KindField[] => asks)),
];

export function kindAsks(kind: CaseKind, field: KindField): boolean {
  const fields: readonly KindField[] = CASE_KINDS[kind].asks;
  return fields.includes(field);
}

export function kindHolds(kind: CaseKind, field: KindField): boolean {
  const kept: readonly KindField[] = CASE_KINDS[kind].keeps;
  return kindAsks(kind, field) || kept.includes(field);
}

export function needsOf(kind: CaseKind): readonly NeededField[] {
  return CASE_KINDS[kind].needs;
}
