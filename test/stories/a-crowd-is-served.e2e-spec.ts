import { describe, expect, it } from '@jest/globals';
import { crowd } from '../../bench/crowd/crowd';

describe('the bench’s crowd', () => {
  it('reads and saves through the built server without an error, beside a bare one', async () => {
    const said: string[] = [];
    const found = await crowd({
      people: 4,
      teamSize: 2,
      readable: 1,
      posts: 1,
      warmUpSeconds: 0,
      seconds: 3,
      pauseSeconds: 0.2,
      say: (line: string) => void said.push(line),
    });
    expect(said).toEqual(['4 people at their desks']);
    expect(found.errors).toEqual([]);
    expect(found.acts).toBeGreaterThan(10);
    const { p50, p95, bareP95, memoryAtFirst, memoryAtLast } = found;
    for (const figure of [p50, p95, bareP95, memoryAtFirst, memoryAtLast]) expect(figure).toBeGreaterThan(0);
  }, 60_000);
});
