import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldsOf } from './case-version.fields';

describe('the fields of a version', () => {
  it('are a flat list: facts by name, sections by key, parts of a list by id', () => {
    expect(
      fieldsOf({
        headline: 'Left early',
        modality: null,
        therapySessionsAttended: 7,
        definitions: ['A', 'B'],
        sections: [{ key: 'CONTEXT', text: 'Once' }],
        hypotheses: [{ id: 'h', reason: 'STIGMA', confidence: 40 }],
      }),
    ).toEqual([
      { field: 'headline', value: 'Left early' },
      { field: 'modality', value: '' },
      { field: 'therapySessionsAttended', value: '7' },
      { field: 'definitions', value: 'A, B' },
      { field: 'CONTEXT', value: 'Once' },
      { field: 'hypotheses:h:reason', value: 'STIGMA' },
      { field: 'hypotheses:h:confidence', value: '40' },
    ]);
  });

  it('say every text that the content holds, whatever its shape', () => {
    const texts = fc.string({ minLength: 1 });
    const contents = fc.dictionary(
      fc.string({ minLength: 1 }),
      fc.oneof(texts, fc.array(texts), fc.array(fc.record({ id: fc.uuid(), words: texts }))),
    );
    fc.assert(
      fc.property(contents, (content) => {
        const said = fieldsOf(content).map(({ value }) => value);
        for (const value of Object.values(content)) {
          for (const one of Array.isArray(value) ? value : [value]) {
            const text = typeof one === 'string' ? one : one.words;
            expect(said.some((words) => words.includes(text))).toBe(true);
          }
        }
      }),
    );
  });
});
