import fc from 'fast-check';
import {
  fromBody,
  matchingPeople,
  mentionedIds,
  mentionQueryAt,
  replaced,
  retyped,
  toBody,
  withMention,
  type MentionText,
} from './mention-text';

const lena = { id: '0190a5d2-1111-7000-8000-000000000001', name: 'Lena Öberg' };
const omar = { id: '0190a5d2-1111-7000-8000-000000000002', name: 'Omar' };
const people = [lena, omar];

describe('a mention, in the textarea and in the body', () => {
  it('is a name to the writer and a token to the server', () => {
    const { value, caret } = withMention({ text: 'Ask @le about it', mentions: [] }, 4, 7, lena);
    expect(value.text).toBe('Ask @Lena Öberg about it');
    expect(value.text.slice(0, caret)).toBe('Ask @Lena Öberg ');
    expect(toBody(value)).toBe(`Ask @[${lena.id}] about it`);
    expect(mentionedIds(value)).toEqual([lena.id]);
    expect(fromBody(toBody(value), people)).toEqual(value);
  });

  it('puts a space behind a mention at the end', () => {
    const { value, caret } = withMention({ text: '@o', mentions: [] }, 0, 2, omar);
    expect(value.text).toBe('@Omar ');
    expect(caret).toBe(6);
  });

  it('becomes plain words when its name is edited', () => {
    const { value } = withMention({ text: '@', mentions: [] }, 0, 1, omar);
    expect(toBody(retyped(value, '@Oma '))).toBe('@Oma ');
  });

  it('moves with the words around it', () => {
    const { value } = withMention({ text: '@', mentions: [] }, 0, 1, omar);
    expect(toBody(retyped(retyped(value, 'Dear @Omar '), 'Dear @Omar , hello'))).toBe(
      `Dear @[${omar.id}] , hello`,
    );
    expect(toBody(replaced(retyped(value, 'Anna and @Omar '), 0, 4, '[patient]'))).toBe(
      `[patient] and @[${omar.id}] `,
    );
  });

  it('leaves the token of a person it does not know as it stands', () => {
    const body = `Thanks @[0190a5d2-1111-7000-8000-00000000dead].`;
    expect(toBody(fromBody(body, people))).toBe(body);
  });

  it('comes back the same, whatever stands around it', () => {
    const piece = fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
      { weight: 1, arbitrary: fc.constantFrom(...people.map(({ id }) => `@[${id}]`)) },
      { weight: 1, arbitrary: fc.constantFrom('@', '@Omar', '[', ']', '@[', '\n', '👩🏽‍⚕️') },
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const body = pieces.join('');
        const value = fromBody(body, people);
        expect(toBody(value)).toBe(body);
        for (const { start, end, personId } of value.mentions)
          expect(value.text.slice(start, end)).toBe(`@${people.find(({ id }) => id === personId)?.name}`);
      }),
    );
  });

  it('never points at other words than its own, whatever is typed', () => {
    const edit = fc.record({
      at: fc.nat(80),
      cut: fc.nat(8),
      add: fc.string({ maxLength: 4 }),
      picks: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        let value: MentionText = fromBody(`One @[${lena.id}] two @[${omar.id}]@[${omar.id}]`, people);
        for (const { at, cut, add, picks } of edits) {
          const start = Math.min(at, value.text.length);
          const end = Math.min(start + cut, value.text.length);
          value = picks
            ? withMention(value, start, end, omar).value
            : retyped(value, value.text.slice(0, start) + add + value.text.slice(end));
          let last = 0;
          for (const place of value.mentions) {
            expect(place.start).toBeGreaterThanOrEqual(last);
            expect(value.text.slice(place.start, place.end)).toBe(
              `@${people.find(({ id }) => id === place.personId)?.name}`,
            );
            last = place.end;
          }
        }
      }),
    );
  });
});

describe('looking for a person', () => {
  const queryIn = (text: string): string | undefined =>
    mentionQueryAt({ text, mentions: [] }, text.length)?.query;

  it('begins with an @ at the start of a word', () => {
    expect(queryIn('@')).toBe('');
    expect(queryIn('Ask @le')).toBe('le');
    expect(queryIn('Ask (@Lena Ö')).toBe('Lena Ö');
    expect(queryIn('name@example')).toBeUndefined();
    expect(queryIn('@ noon')).toBeUndefined();
    expect(queryIn('@le\n')).toBeUndefined();
  });

  it('stops behind a finished mention', () => {
    const { value } = withMention({ text: '@', mentions: [] }, 0, 1, omar);
    expect(mentionQueryAt(value, value.text.length)).toBeUndefined();
  });

  it('finds any of the names, whatever the accents', () => {
    expect(matchingPeople(people, 'ob')).toEqual([lena]);
    expect(matchingPeople(people, '')).toEqual([lena, omar]);
    expect(matchingPeople(people, 'x')).toEqual([]);
  });
});
