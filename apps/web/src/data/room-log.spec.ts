import fc from 'fast-check';
import { hasGap, startFromLoad, startLog, takeEvents, type RoomLog } from './room-log';

interface Fact {
  seq: number;
  word: string;
}

const factsUpTo = (count: number): Fact[] =>
  Array.from({ length: count }, (_, index) => ({ seq: index + 1, word: `fact ${index + 1}` }));

describe('the order of a room', () => {
  it('hands on what comes in order and keeps what comes early', () => {
    const [first, second, third] = factsUpTo(3) as [Fact, Fact, Fact];
    const early = takeEvents(startLog<Fact>(0), [first, third]);
    expect(early.inOrder).toEqual([first]);
    expect(hasGap(early.log)).toBe(true);
    const whole = takeEvents(early.log, [second]);
    expect(whole.inOrder).toEqual([second, third]);
    expect(hasGap(whole.log)).toBe(false);
    expect(whole.log.known).toBe(3);
  });

  it('passes over what the first load already showed', () => {
    expect(takeEvents(startLog<Fact>(5), factsUpTo(5)).inOrder).toEqual([]);
  });

  it('goes back when a load turns out to be older than what was known', () => {
    const { log } = takeEvents(startLog<Fact>(0), factsUpTo(6));
    expect(startFromLoad(log, 4).log.known).toBe(4);
    expect(takeEvents(startFromLoad(log, 4).log, factsUpTo(6)).inOrder.map(({ seq }) => seq)).toEqual([5, 6]);
  });

  it('gives the same list as the ordered log, whatever the mixture of live, lost, doubled and replayed events', () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('live' as const), at: fc.nat(39) }) },
      {
        weight: 2,
        // A replay may itself be cut short or arrive after newer live events.
        arbitrary: fc.record({
          kind: fc.constant('replay' as const),
          upTo: fc.nat(40),
          shuffle: fc.boolean(),
        }),
      },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.nat(40),
        fc.array(step, { maxLength: 80 }),
        (count, loaded, steps) => {
          const facts = factsUpTo(count);
          const loadedSeq = Math.min(loaded, count);
          const applied: Fact[] = [];
          let log: RoomLog<Fact> = startLog(loadedSeq);
          const take = (events: readonly Fact[]): void => {
            const taken = takeEvents(log, events);
            applied.push(...taken.inOrder);
            log = taken.log;
            // A gap is claimed exactly when something newer than the next expected event is waiting.
            expect(hasGap(log)).toBe([...log.early.keys()].some((seq) => seq > log.known + 1));
          };
          for (const next of steps) {
            if (next.kind === 'live') take(facts.slice(next.at, next.at + 1));
            else {
              const missed = facts.filter(({ seq }) => seq > log.known && seq <= next.upTo);
              take(next.shuffle ? missed.reverse() : missed);
            }
          }
          take(facts.filter(({ seq }) => seq > log.known));
          expect(applied).toEqual(facts.slice(loadedSeq));
          expect(hasGap(log)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});
