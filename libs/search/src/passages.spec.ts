import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginningOf, marked, passagesOf, wordsIn, type Stretch } from './passages';

const textOf = (stretches: readonly Stretch[]): string => stretches.map(({ text }) => text).join('');
const texts = fc
  .array(fc.constantFrom('relief', 'shame', 'Ångest', ' ', '\n', '. ', '🌱', 'x'.repeat(300), 'e\u0301'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));
const wanted = new Set(['relief', 'ångest']);

describe('passages', () => {
  it('are stretches of the text itself, letter by letter, in the order of reading', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let from = 0;
        for (const passage of passagesOf(text, wanted)) {
          const shown = textOf(passage).replace(/^…|…$/gu, '');
          const at = text.indexOf(shown, from);
          expect(at).toBeGreaterThanOrEqual(from);
          expect(shown).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/u);
          from = at;
        }
      }),
    );
  });

  it('mark the words, whole and in whatever case, and nothing else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const stretches = marked(text, wanted);
        expect(textOf(stretches)).toBe(text);
        for (const { text: one, isMatch } of stretches)
          if (isMatch) expect(wanted.has(one.toLowerCase().normalize('NFC'))).toBe(true);
        expect(stretches.some(({ isMatch }) => isMatch)).toBe(wordsIn([text]).some((one) => wanted.has(one)));
      }),
    );
  });

  it('are few and short however often the words stand there', () => {
    const passages = passagesOf('relief and shame '.repeat(500), wanted);
    expect(passages).toHaveLength(2);
    for (const passage of passages) expect(textOf(passage).length).toBeLessThan(300);
  });

  it('are none where the words stand elsewhere, and then there is a beginning', () => {
    expect(passagesOf('shame', wanted)).toEqual([]);
    expect(beginningOf('shame')).toEqual([{ text: 'shame', isMatch: false }]);
    expect(textOf(beginningOf('word '.repeat(100)))).toMatch(/word…$/u);
  });
});
