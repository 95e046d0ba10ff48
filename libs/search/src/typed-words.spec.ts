import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { typedWords } from './typed-words';

describe('what was typed', () => {
  it('has a last word that may be half typed', () => {
    expect(typedWords('the exposu')).toMatchObject({
      head: 'the',
      beginning: 'exposu',
      words: ['the', 'exposu'],
    });
    expect(typedWords('expo')).toMatchObject({ head: '', beginning: 'expo' });
  });

  it('has none in a phrase, after an or, of a few letters, or of what should not be there', () => {
    for (const typed of ['"waiting roo', '"waiting room"', 'hope or relief', 'to', 'relief -shame', ''])
      expect(typedWords(typed).beginning).toBe('');
  });

  it('parts words where the database does, and wants none that is excluded', () => {
    expect(typedWords('self-doubt mother/father')).toMatchObject({
      whole: 'self doubt mother father',
      words: ['self', 'doubt', 'mother', 'father'],
    });
    expect(typedWords('relief -shame or Hope')).toMatchObject({
      whole: 'relief -shame or Hope',
      words: ['relief', 'hope'],
    });
    expect(typedWords('„warm“').whole).toBe('"warm"');
  });

  it('is never a fault, and says nothing that was not typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const { whole, head, beginning, words } = typedWords(typed);
        const folded = typed
          .normalize('NFC')
          .replace(/[\u00ad\u200b]/gu, '')
          .toLowerCase();
        for (const word of words) expect(folded).toContain(word);
        if (beginning) expect(whole.endsWith(beginning) && whole.startsWith(head)).toBe(true);
      }),
    );
  });
});
