import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actorAt, type StoredActor } from './actor';

const noon = Date.parse('2026-11-25T12:00:00.000Z');
const stored: Omit<StoredActor, 'brokeGlass'> = {
  personId: 'someone',
  name: '',
  email: '',
  organisationId: '',
  organisationName: '',
  isAdmin: true,
  teams: [],
  recusedFrom: [],
};
const openings = fc.array(
  fc.record({
    subjectId: fc.constantFrom('one', 'two', 'three'),
    afterNoon: fc.integer({ min: -5, max: 5 }),
  }),
);

describe('what an admin opened', () => {
  it('is open until its time has come by the clock of whoever asks, and not at that very moment', () => {
    fc.assert(
      fc.property(openings, fc.integer({ min: -5, max: 5 }), (all, later) => {
        const brokeGlass = all.map(({ subjectId, afterNoon }) => ({
          subjectId,
          until: new Date(noon + afterNoon).toISOString(),
        }));
        const { brokeGlassFor } = actorAt({ ...stored, brokeGlass }, new Date(noon + later));
        expect(brokeGlassFor).toEqual(
          all.filter(({ afterNoon }) => afterNoon > later).map(({ subjectId }) => subjectId),
        );
      }),
    );
  });
});
