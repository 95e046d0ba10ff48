import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differencesBetween, piecesBetween, type Piece } from './differences';

const texts = fc
  .array(fc.constantFrom('she', 'left', 'early', ',', '\n', 'för', '🌱', 'again'), { maxLength: 30 })
  .map((words) => words.join(' '));
const join = (pieces: readonly Piece[], without: Piece['kind']): string =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ words }) => words)
    .join('');

describe('the difference between two texts', () => {
  it('holds both: without what was added it is the one, without what was removed the other', () => {
    fc.assert(
      fc.property(texts, texts, (was, is) => {
        const pieces = piecesBetween(was, is);
        expect(join(pieces, 'added')).toBe(was);
        expect(join(pieces, 'removed')).toBe(is);
      }),
    );
  });
});

describe('the difference between two versions', () => {
  const before = [
    { field: 'headline', value: 'Left early' },
    { field: 'CONTEXT', value: 'She tuned organs.' },
    { field: 'hypotheses:a:evidence', value: 'A card.' },
  ];

  it('names the fields that changed, and those that came or went', () => {
    const after = [
      { field: 'headline', value: 'Left early' },
      { field: 'CONTEXT', value: 'She had a trade.' },
      { field: 'UNFINISHED', value: 'The dreams.' },
    ];
    expect(differencesBetween(before, after).map(({ field }) => field)).toEqual([
      'CONTEXT',
      'UNFINISHED',
      'hypotheses:a:evidence',
    ]);
  });

  it('is nothing between a version and itself, and not for a field that is empty in both', () => {
    expect(differencesBetween(before, [...before, { field: 'modality', value: '' }])).toEqual([]);
  });
});
