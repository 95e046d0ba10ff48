import * as fc from 'fast-check';
import { isIdle, signOfLife, type IdleState } from './idle-state';

const MINUTE = 60_000;
const start: IdleState = { activeAt: 0, toldAt: 0 };

describe('an idle screen', () => {
  it('is so from the minute that the organisation says, and never where it says none', () => {
    expect(isIdle(start, { minutes: 5 }, 5 * MINUTE - 1)).toBe(false);
    expect(isIdle(start, { minutes: 5 }, 5 * MINUTE)).toBe(true);
    expect(isIdle(start, { minutes: null }, 1e12)).toBe(false);
  });

  it('is not woken by a key that comes after the time', () => {
    expect(signOfLife(start, { minutes: 5 }, 6 * MINUTE)).toEqual({ state: start, tell: false, lock: true });
  });

  it('tells the server of someone who goes on working often enough to stay open, and at most once a minute', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(5, 15, 30, 60),
        fc.array(fc.integer({ min: 1, max: 4 * MINUTE }), { minLength: 1, maxLength: 200 }),
        (minutes, pauses) => {
          let state = start;
          let now = 0;
          for (const pause of pauses) {
            const before = state.toldAt;
            now += pause;
            const life = signOfLife(state, { minutes }, now);
            expect(life.lock).toBe(false);
            if (life.tell) expect(now - before).toBeGreaterThanOrEqual(MINUTE);
            state = life.state;
            // What the server knows is never so old that it would lock first.
            expect(now - state.toldAt).toBeLessThan(minutes * MINUTE);
          }
        },
      ),
    );
  });
});
