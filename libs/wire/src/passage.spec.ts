import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findPassage, quotePassage } from './passage';

const words = fc.array(
  fc.constantFrom('she', 'left', 'the', 'room', 'and', 'said', 'nothing', 'och', '…', '🌱'),
  {
    minLength: 1,
    maxLength: 40,
  },
);
const texts = words.map((list) => list.join(' '));

/** A text and a stretch of it. */
const quoted = texts.chain((text) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
    .map(([one, other]) => ({ text, start: Math.min(one, other), end: Math.max(one, other) + 1 })),
);

describe('a passage', () => {
  it('is found where it was quoted, also among words that repeat', () => {
    fc.assert(
      fc.property(quoted, ({ text, start, end }) => {
        expect(findPassage(text, quotePassage(text, start, end))).toEqual({ kind: 'there', start, end });
      }),
    );
  });

  it('moves with its words when the text is edited elsewhere', () => {
    fc.assert(
      fc.property(quoted, texts, texts, ({ text, start, end }, before, after) => {
        const passage = quotePassage(text, start, end);
        const edited = `${before} ${text} ${after}`;
        // The neighbours that it remembers are untouched; another place with the same neighbours is no other place.
        const whole = passage.prefix + passage.exact + passage.suffix;
        fc.pre(edited.indexOf(whole) === edited.lastIndexOf(whole));
        const shift = before.length + 1;
        expect(findPassage(edited, passage)).toEqual({
          kind: 'there',
          start: start + shift,
          end: end + shift,
        });
      }),
    );
  });

  it('that is there holds exactly its words, whatever became of the text', () => {
    fc.assert(
      fc.property(quoted, texts, ({ text, start, end }, now) => {
        const passage = quotePassage(text, start, end);
        const anchor = findPassage(now, passage);
        if (anchor.kind === 'there') expect(now.slice(anchor.start, anchor.end)).toBe(passage.exact);
        else expect(now).not.toContain(passage.exact);
        if (anchor.kind === 'changed') {
          expect(now.slice(0, anchor.start).endsWith(passage.prefix.slice(-10))).toBe(true);
          expect(now.slice(anchor.end).startsWith(passage.suffix.slice(0, 10))).toBe(true);
        }
      }),
    );
  });

  it('never remembers half a character', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (before, after) => {
        const text = `${'🌱'.repeat(before)}here${'🌱'.repeat(after)}`;
        const { prefix, suffix } = quotePassage(text, before * 2, before * 2 + 4);
        expect(prefix + suffix).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it('that was reworded is known by its neighbours', () => {
    const text = 'In the last weeks she worked as a lighthouse keeper near the border, and came less often.';
    const start = text.indexOf('a lighthouse keeper');
    const passage = quotePassage(text, start, start + 'a lighthouse keeper'.length);
    const edited = text
      .replace('a lighthouse keeper', 'someone with a solitary job')
      .replace('came', 'she came');
    const anchor = findPassage(edited, passage);
    expect(anchor.kind).toBe('changed');
    expect(edited.slice(anchor.start ?? 0, anchor.end ?? 0)).toBe('someone with a solitary job');
  });

  it('that was taken out with its neighbours is gone', () => {
    const text = 'She worked as a lighthouse keeper near the border.';
    expect(findPassage('She worked.', quotePassage(text, 14, 33))).toMatchObject({ kind: 'gone' });
  });
});
