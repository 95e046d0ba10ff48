import { describe, expect, it } from '@jest/globals';
import { alternatives } from './suggestions';

const like = (
  asked: string,
  word: string,
  likeness: number,
): { asked: string; word: string; likeness: number } => ({
  asked,
  word,
  likeness,
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
