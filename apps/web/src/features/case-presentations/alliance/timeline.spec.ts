import { LIMITS } from '@second-chair/wire';
import fc from 'fast-check';
import type { AllianceMarker } from '../writing/content';
import { layOut } from './timeline';

const markers: fc.Arbitrary<AllianceMarker[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom('WITHDRAWAL', 'CONFRONTATION', 'REPAIR'),
    moment: fc.integer({ min: 0, max: LIMITS.allianceMoment }),
    strength: fc.option(fc.integer({ min: 0, max: 10 })),
    note: fc.string(),
  }),
  { maxLength: LIMITS.allianceMarkers },
);

describe('the alliance over time', () => {
  it('shows every moment once, in order, on the line', () => {
    fc.assert(
      fc.property(markers, (given) => {
        const { placed } = layOut(given);
        expect(placed.map(({ marker }) => marker.id).sort()).toEqual(given.map(({ id }) => id).sort());
        placed.forEach(({ marker, along }, at) => {
          const before = placed[at - 1];
          expect(along >= 0 && along <= 1).toBe(true);
          if (before) expect(before.marker.moment <= marker.moment && before.along <= along).toBe(true);
        });
      }),
    );
  });

  it('never draws two marks on one spot', () => {
    fc.assert(
      fc.property(markers, (given) => {
        const spots = layOut(given).placed.map(({ marker, above }) => `${marker.moment}:${above}`);
        expect(new Set(spots).size).toBe(spots.length);
      }),
    );
  });

  it('names few enough moments to read, and begins at the first', () => {
    fc.assert(
      fc.property(markers, (given) => {
        const { ticks } = layOut(given);
        expect(ticks[0]).toEqual({ moment: 0, along: 0 });
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect(ticks.every(({ along }) => along >= 0 && along <= 1)).toBe(true);
      }),
    );
  });
});
