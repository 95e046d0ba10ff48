import { LIMITS } from '@second-chair/wire';
import fc from 'fast-check';
import { pastedWords } from './pasted-words';

it('takes one word a line, without bullets, commas and empty lines', () => {
  const paste = '• Mill Lane,\r\n\r\n  - Heron   Wharf;\n\t\n李娜\u2028Ferry Street';
  expect(pastedWords(paste, []).words).toEqual(['Mill Lane', 'Heron Wharf', '李娜', 'Ferry Street']);
});

it('leaves out what is listed already or stands twice, whatever its case and spacing', () => {
  const { words, known } = pastedWords('Mill Lane\nmill  lane\nHERON WHARF\nNew Lane', ['Heron Wharf']);
  expect(words).toEqual(['Mill Lane', 'New Lane']);
  expect(known).toBe(2);
});

it('says which lines no list can hold', () => {
  const long = 'x'.repeat(LIMITS.ownWordText + 1);
  expect(pastedWords(`a\n${long}\n…\nLi`, [])).toEqual({ words: ['Li'], known: 0, unfit: ['a', long, '…'] });
});

it('gives only what the server takes, whatever is pasted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (paste) => {
      for (const word of pastedWords(paste, []).words) {
        expect(word.length).toBeLessThanOrEqual(LIMITS.ownWordText);
        expect(word).toBe(word.trim());
      }
    }),
  );
});
