import { Mark, marksOfWords, piecesOf } from './marks';

const mark = (start: number, end: number, kind: Mark['kind'] = 'open'): Mark => ({
  start,
  end,
  kind,
  key: `${start}`,
});

it('cuts a text at its marks and loses no letter', () => {
  const text = 'Anna wrote from Uppsala.';
  const pieces = piecesOf(text, [mark(16, 23), mark(0, 4)]);
  expect(pieces.map((piece) => piece.text)).toEqual(['Anna', ' wrote from ', 'Uppsala', '.']);
  expect(pieces.map((piece) => piece.mark !== null)).toEqual([true, false, true, false]);
});

it('lets the more pressing of two overlapping marks win', () => {
  const pieces = piecesOf('12 March in Uppsala', [
    mark(0, 8, 'settled'),
    mark(0, 8, 'open'),
    mark(3, 19, 'quasi'),
  ]);
  expect(pieces.map((piece) => piece.mark?.kind)).toEqual(['open', undefined]);
});

it('leaves out a mark beyond the end of a text that grew shorter', () => {
  expect(piecesOf('Anna', [mark(2, 9)])).toEqual([{ text: 'Anna', mark: null }]);
});

it('finds decided words as whole words, whatever their case', () => {
  expect(marksOfWords('Ray, a ray, stray', ['ray']).map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [7, 10],
  ]);
});
