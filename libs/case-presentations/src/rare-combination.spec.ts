import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  AgeBand,
  CareSetting,
  DeliveryMode,
  TherapyModality,
  UnitOfTreatment,
} from './case-presentation.enums';
import { bandsWithin, COMBINED, ENOUGH, stepped, waysToCoarsen, type Combination } from './rare-combination';

const few = <Value extends string>(of: object, count = 3): fc.Arbitrary<Value | null> =>
  fc.option(fc.constantFrom(...(Object.values(of).slice(0, count) as Value[])));
const combinations: fc.Arbitrary<Combination> = fc.record({
  unitOfTreatment: few<UnitOfTreatment>(UnitOfTreatment),
  deliveryMode: few<DeliveryMode>(DeliveryMode),
  modality: few<TherapyModality>(TherapyModality),
  ageBand: few<AgeBand>(AgeBand, 6),
  setting: few<CareSetting>(CareSetting),
});
const practices = fc.array(combinations, { maxLength: 40 });

/** How many cases of the practice a reader of this combination could take it for. */
const counted =
  (practice: readonly Combination[]) =>
  (wanted: Combination): number =>
    practice.filter((one) =>
      COMBINED.every((field) => {
        const value = wanted[field];
        if (value === null) return true;
        if (field !== 'ageBand') return one[field] === value;
        return one.ageBand !== null && bandsWithin(value as AgeBand).includes(one.ageBand);
      }),
    ).length;
const isSaid = (combination: Combination): boolean => COMBINED.some((field) => combination[field] !== null);

describe('the ways out of a rare combination', () => {
  it('lead to one that fits enough cases, or says nothing any more', () => {
    fc.assert(
      fc.property(combinations, practices, (combination, practice) => {
        const fits = counted(practice);
        for (const way of waysToCoarsen(combination, fits)) {
          const coarser = stepped(combination, way);
          expect(!isSaid(coarser) || fits(coarser) >= ENOUGH).toBe(true);
        }
      }),
    );
  });

  it('are there exactly when it is rare', () => {
    fc.assert(
      fc.property(combinations, practices, (combination, practice) => {
        const fits = counted(practice);
        const isRare = isSaid(combination) && fits(combination) < ENOUGH;
        expect(waysToCoarsen(combination, fits).length > 0).toBe(isRare);
      }),
    );
  });

  it('are all as short as any, and touch only what was said', () => {
    fc.assert(
      fc.property(combinations, practices, (combination, practice) => {
        const fits = counted(practice);
        const ways = waysToCoarsen(combination, fits);
        const [shortest] = ways;
        for (const way of ways) {
          expect(way.length).toBe(shortest?.length);
          expect(new Set(way.map(({ field }) => field)).size).toBe(way.length);
          for (const { field } of way) expect(combination[field]).not.toBeNull();
          // One change fewer would not have done.
          way.forEach((_, without) => {
            const shorter = stepped(combination, way.toSpliced(without, 1));
            expect(isSaid(shorter) && fits(shorter) < ENOUGH).toBe(true);
          });
        }
      }),
    );
  });

  it('are not needed any more when more cases are like it', () => {
    fc.assert(
      fc.property(combinations, practices, (combination, practice) => {
        const alike = Array.from({ length: ENOUGH }, () => combination);
        expect(waysToCoarsen(combination, counted([...practice, ...alike]))).toEqual([]);
      }),
    );
  });

  it('widen an age before they take an answer away', () => {
    const rare: Combination = {
      unitOfTreatment: UnitOfTreatment.INDIVIDUAL,
      deliveryMode: null,
      modality: null,
      ageBand: AgeBand.FROM_18_TO_24,
      setting: null,
    };
    const practice = Array.from({ length: ENOUGH }, () => ({ ...rare, ageBand: AgeBand.FROM_25_TO_34 }));
    expect(waysToCoarsen(rare, counted(practice))).toEqual([
      [{ field: 'ageBand', to: AgeBand.FROM_18_TO_34 }],
      [{ field: 'ageBand', to: null }],
    ]);
  });
});
