import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RevisionOccasion, TerminationReason } from './case-presentation.enums';
import { blanked, movesOf } from './hypothesis-moves';

const weighed = {
  reason: fc.constantFrom(...Object.values(TerminationReason)),
  confidence: fc.integer({ min: 0, max: 100 }),
  evidence: fc.constantFrom('', 'A look.', 'A word.'),
  occasion: fc.option(fc.constantFrom(...Object.values(RevisionOccasion))),
  why: fc.constantFrom('', 'We spoke of it.'),
};
const lists = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c'), ...weighed }), {
  selector: ({ id }) => id,
});
/** What a case goes through: its list of hypotheses, published again and again. */
const histories = fc.array(lists, { minLength: 1, maxLength: 6 });
type History = ReturnType<typeof movesOf>;

const live = (history: readonly History[0][][]): History => history.flat();
const published = (steps: Parameters<typeof movesOf>[0][]): History[0][][] =>
  steps.reduce<History[0][][]>((kept, now) => [...kept, movesOf(now, live(kept))], []);

describe('how hypotheses moved', () => {
  it('ends where they stand now, with those that are gone set aside', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const now = steps.at(-1) ?? [];
        const last = new Map(live(published(steps)).map((one) => [one.hypothesisId, one]));
        for (const { id, reason, confidence, evidence } of now)
          expect(last.get(id)).toMatchObject({ reason, confidence, evidence, isSetAside: false });
        for (const [id, one] of last) expect(one.isSetAside).toBe(now.every((other) => other.id !== id));
      }),
    );
  });

  it('keeps nothing when nothing moved', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const now = steps.at(-1) ?? [];
        expect(movesOf(now, live(published(steps)))).toEqual([]);
      }),
    );
  });

  it('asks of the first of each neither occasion nor why', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const seen = new Set<string>();
        for (const { hypothesisId, occasion, why } of live(published(steps))) {
          if (!seen.has(hypothesisId)) expect([occasion, why]).toEqual([null, '']);
          seen.add(hypothesisId);
        }
      }),
    );
  });
});

it('blanks each stretch and leaves the rest', () => {
  expect(
    blanked('Ingrid wrote from Linköping.', [
      { start: 0, end: 6 },
      { start: 18, end: 27 },
    ]),
  ).toBe('[…] wrote from […].');
});
