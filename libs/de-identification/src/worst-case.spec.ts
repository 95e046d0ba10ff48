import { describe, expect, it } from '@jest/globals';
import { scan } from './index';

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
  'account numbers without end': 'GB82 WEST 1234 ',
  'groups of an account': 'AB12 ',
  'codes joined by hyphens': 'AB1-',
  'network addresses without end': '1.2.',
  'groups of a network address': 'ab:1:',
  'years without months': '2021-',
  'days of the week': 'Monday, ',
  'postcodes halved': 'LS6 ',
  'flats without number': 'Apt. ',
  'titles without name': 'Dr. ',
  'citations without year': 'Swift & ',
  'particles without name': 'van der ',
  'eponyms without end': "Wilson's ",
  'ages in words': 'ninety-',
  'cues without number': 'case no. ',
  'letters and digits': 'a1',
  tags: '<b>',
  'brackets of numbers': '(1)',
  'joined names': 'Anna-',
};

const SHORT = 20_000;
const LONG = 200_000;

describe('worst cases', () => {
  it('reads a million characters in one line, and finds the one name in them', () => {
    const text = `${fill('We sat with it for a while. ', 999_000)}Her mother Ingrid rang.`;
    expect(scan(text).map((each) => each.text)).toEqual(['Ingrid']);
  });

  it.each(Object.entries(SHAPES))(
    'reads two hundred thousand characters of %s in proportion to twenty thousand',
    (_, piece) => {
      const time = (text: string): number => {
        const start = performance.now();
        scan(text);
        return performance.now() - start;
      };
      const short = fill(piece, SHORT);
      // The first reading compiles, the better of two is free of what else the machine does.
      time(short);
      const once = Math.max(20, Math.min(time(short), time(short)));
      // Linear work takes ten times as long, quadratic work a hundred times.
      expect(time(fill(piece, LONG)) / once).toBeLessThan(45);
    },
  );
});
