import { CASE_KINDS, KIND_FIELDS, kindAsks, kindHolds, needsOf, type CaseKind } from './case-kinds';

const kinds = Object.keys(CASE_KINDS) as CaseKind[];

describe('the kinds of case', () => {
  it('never need what they have no place for', () => {
    for (const kind of kinds) for (const field of needsOf(kind)) expect(kindAsks(kind, field)).toBe(true);
  });

  it('have no ending while care is still open', () => {
    for (const field of ['endedBy', 'mannerOfEnding', 'dropoutDefinitions', 'belowNSessions'] as const)
      expect(kindHolds('AT_RISK_ENGAGEMENT', field)).toBe(false);
  });

  it('lose nothing when care at risk becomes a dropout', () => {
    for (const field of KIND_FIELDS.filter((one) => kindHolds('AT_RISK_ENGAGEMENT', one)))
      expect(kindHolds('DROPOUT', field)).toBe(true);
  });
});
