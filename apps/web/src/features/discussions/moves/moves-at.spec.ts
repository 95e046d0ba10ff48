import { movesAt } from './moves-at';

const at = (...positions: number[]) => positions.map((position) => ({ position }));

describe('lines about moves', () => {
  it('stand before the post that follows, or at the end', () => {
    const lines = movesAt(at(2, 2, 9), at(1, 3, 4));
    expect([...lines]).toEqual([
      [1, at(2, 2)],
      [3, at(9)],
    ]);
  });

  it('are not told where their stretch is not loaded', () => {
    expect(movesAt(at(2), at(51, 52)).size).toBe(0);
    expect([...movesAt(at(50), at(51, 52)).keys()]).toEqual([0]);
    expect([...movesAt(at(3), []).keys()]).toEqual([0]);
  });
});
