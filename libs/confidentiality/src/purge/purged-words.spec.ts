import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placesOf, PURGED, withoutWords } from './purged-words';

const words = fc.constantFrom('Anna', 'Zoë Berg', "O'Brien", 'Straße', 'Ана', '김', 'Ångström');
const around = fc.array(fc.constantFrom('she', 'said', ' ', '\n', '—', 'é', '🌱', '.', 'an', 'na'), {
  maxLength: 12,
});
const shapes = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFC'),
  (text) => text.replace(' ', ' \n '),
  (text) => text.replace("'", '’'),
  (text) => [...text].join('\u00ad'),
);

describe('purged words', () => {
  it('are found in every shape that they are written in, and gone afterwards', () => {
    fc.assert(
      fc.property(words, shapes, around, around, (word, shape, before, after) => {
        const text = `${before.join('')} ${shape(word)} ${after.join('')}`;
        const { text: rest, count } = withoutWords(text, word);
        expect(count).toBeGreaterThan(0);
        expect(placesOf(rest, word)).toEqual([]);
        expect(rest.normalize('NFC').toLowerCase()).not.toContain(word.normalize('NFC').toLowerCase());
      }),
    );
  });

  it('leave every other letter where it was', () => {
    fc.assert(
      fc.property(words, shapes, around, around, (word, shape, before, after) => {
        const [one, other] = [`${before.join('')}·`, `·${after.join('')}`];
        fc.pre(placesOf(one, word).length === 0 && placesOf(other, word).length === 0);
        expect(withoutWords(one + shape(word) + other, word).text).toBe(one + PURGED + other);
      }),
    );
  });

  it('are told apart from letters with other marks, and from parts of longer words', () => {
    expect(placesOf('Ängel', 'Angel')).toEqual([]);
    expect(placesOf('Ange\u0301l', 'Ange')).toEqual([]);
    expect(withoutWords('Annual, Ann, Ann’s', 'Ann')).toMatchObject({ count: 3, inside: 1 });
    expect(withoutWords('Annual, Ann, Ann’s', 'Ann', true)).toEqual({
      text: `Annual, ${PURGED}, ${PURGED}’s`,
      count: 2,
      inside: 0,
    });
  });

  it('that say nothing are found nowhere', () => {
    for (const nothing of ['', '   ', '\u00ad']) expect(placesOf('Anything at all', nothing)).toEqual([]);
  });
});
