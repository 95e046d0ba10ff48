import { describe, expect, it } from '@jest/globals';
import { scan } from './index';

const LENGTH = 200_000;
const fill = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

// Each shape is what one rule has to read the most of before it gives up.
const SHAPES: Record<string, string> = {
  'one letter': 'a',
  'one capital': 'A',
  'capital letters apart': 'A ',
  initials: 'A.',
  digits: '1',
  'digits apart': '1 ',
  'cut digits': '12-34 ',
  'at signs': '@',
  'e-mail without end': 'a.',
  'address without host': 'a@',
  'dots and labels': 'ab.',
  colons: 'ab:',
  names: 'Anna ',
  'capitalised words': 'Zorbel ',
  'particles of names': 'Anna van der ',
  'streets without end': '12 Park ',
  'facility words': 'Hospital of the ',
  'days without months': '12th of ',
  months: 'March ',
  labels: 'patient id ',
  brackets: '[a',
  'placeholder heads': '[patient ',
  quotes: '"',
  hyphens: 'a-',
  apostrophes: "a'",
  'full stops': '.',
  spaces: ' ',
  'line breaks': '\n',
  'zero width': '\u200b',
  'zero width in letters': 'a\u200b',
  marks: '\u0301',
  'look-alikes': '\u0410',
  underscores: '_',
  asterisks: '*',
  emoji: '😀',
  'lone surrogates': '\ud83d',
  'web addresses': 'http://a',
  base64: 'aGVsbG8gd29ybGQ+/9',
};

describe('worst cases', () => {
  it.each(Object.entries(SHAPES))(
    'reads 200,000 characters of %s in time that grows with the length',
    (_, piece) => {
      const time = (length: number): number => {
        const text = fill(piece, length);
        const start = performance.now();
        scan(text);
        return performance.now() - start;
      };
      time(LENGTH / 8);
      const half = time(LENGTH / 2);
      const whole = time(LENGTH);
      // Quadratic work would take seconds at this length; the ratio is lenient because the machine is shared.
      expect(whole).toBeLessThan(Math.max(4 * half, 1500));
      expect(whole).toBeLessThan(8000);
    },
  );
});
