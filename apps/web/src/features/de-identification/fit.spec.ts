import { fitReplacement } from './fit';

it.each([
  ['Anna wrote.', 0, 'she', 'She'],
  ['He left. Anna wrote.', 9, 'she', 'She'],
  ['He said “no.” Anna wrote.', 14, 'she', 'She'],
  ['He left\n\nAnna wrote.', 9, 'she', 'She'],
  ['Then Anna wrote.', 5, 'she', 'she'],
  ['Anna wrote.', 0, '[patient]', '[patient]'],
])('%s at %i: %s', (text, start, replacement, expected) => {
  expect(fitReplacement(text, start, replacement)).toBe(expected);
});
