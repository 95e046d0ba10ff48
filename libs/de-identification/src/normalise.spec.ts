import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalise } from './normalise';

describe('normalise', () => {
  it('keeps plain text as it is', () => {
    expect(normalise('Größe, "ja" & mañana').text).toBe('Größe, "ja" & mañana');
  });

  it('composes accents, drops what is invisible and folds look-alikes beside Latin letters only', () => {
    expect(normalise('Zoe\u0301').text).toBe('Zoé');
    expect(normalise('An\u200bna').text).toBe('Anna');
    expect(normalise('\u0410nna').text).toBe('Anna');
    expect(normalise('Анна').text).toBe('Анна');
  });

  it('leads every unit back to where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const { text, startOf, endOf } = normalise(original);
        let last = 0;
        for (let index = 0; index < text.length; index++) {
          expect(startOf(index)).toBeGreaterThanOrEqual(last);
          expect(endOf(index + 1)).toBeGreaterThan(startOf(index));
          last = endOf(index + 1);
        }
        expect(last).toBeLessThanOrEqual(original.length);
      }),
    );
  });
});
