import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alternatives, slips } from './suggestions';

const like = (
  asked: string,
  word: string,
  likeness: number,
): { asked: string; word: string; likeness: number } => ({
  asked,
  word,
  likeness,
});

describe('slips', () => {
  it('count what went wrong with a word', () => {
    expect(slips('releif', 'relief')).toBe(1);
    expect(slips('exposrue', 'exposure')).toBe(1);
    expect(slips('silense', 'silence')).toBe(1);
    expect(slips('shme', 'shame')).toBe(1);
    expect(slips('', 'abc')).toBe(3);
  });

  it('are as many from one word to the other as back, and none to itself', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        expect(slips(one, other)).toBe(slips(other, one));
        expect(slips(one, other) === 0).toBe(one === other);
      }),
    );
  });
});

describe('what may have been meant', () => {
  it('keeps words that stand somewhere, and changes the others for the likest', () => {
    const known = [
      like('the', 'the', 1),
      like('the', 'then', 0.6),
      like('exposrue', 'exposures', 0.4),
      like('exposrue', 'exposure', 0.5),
    ];
    expect(alternatives(['the', 'exposrue'], known)).toEqual(['the exposure', 'the exposures']);
  });

  it('is nothing where no word is like it, or all of them stand somewhere', () => {
    expect(alternatives(['zzz'], [])).toEqual([]);
    expect(alternatives(['relief'], [like('relief', 'relief', 1)])).toEqual([]);
  });
});
