import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SequenceWatch } from './sequence-watch';

const letters = fc.array(fc.nat(3), { minLength: 1, maxLength: 200 });

/** Letters that overtake each other by a few places. */
function shuffledNearby(delays: readonly number[]): number[] {
  return delays
    .map((delay, number) => ({ number: number + 1, at: number + delay }))
    .sort((one, other) => one.at - other.at)
    .map(({ number }) => number);
}

describe('watching numbered letters', () => {
  it('misses nothing when all arrive, in whatever order', () => {
    fc.assert(
      fc.property(letters, (delays) => {
        const watch = new SequenceWatch(0);
        for (const number of shuffledNearby(delays)) watch.saw(number);
        return !watch.hasLost() && !watch.hasLost();
      }),
    );
  });

  it('notices a letter that never comes at the second look, as long as another came after it', () => {
    fc.assert(
      fc.property(letters, fc.nat(), (delays, pick) => {
        const lost = 1 + (pick % delays.length);
        const watch = new SequenceWatch(0);
        for (const number of [...shuffledNearby(delays), delays.length + 1]) {
          if (number !== lost) watch.saw(number);
        }
        return !watch.hasLost() && watch.hasLost();
      }),
    );
  });

  it('waits for a letter that is late', () => {
    const watch = new SequenceWatch(7);
    watch.saw(9);
    expect(watch.hasLost()).toBe(false);
    watch.saw(8);
    expect(watch.hasLost()).toBe(false);
  });

  it('does not wait for thousands', () => {
    const watch = new SequenceWatch(7);
    watch.saw(100_000);
    expect(watch.hasLost()).toBe(true);
  });
});
