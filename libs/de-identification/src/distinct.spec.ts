import fc from 'fast-check';
import { distinctFrom, isPlaceholder } from './distinct';

const role = fc.constantFrom('patient', 'partner', 'friend', 'colleague', 'person');
const placeholder = fc
  .tuple(role, fc.option(fc.integer({ min: 2, max: 5 }), { nil: undefined }))
  .map(([name, number]) => `[${name}${number === undefined ? '' : ` ${number}`}]`);
const suggestions = fc.array(fc.oneof(placeholder, fc.constantFrom('she', 'he', 'a friend')), {
  minLength: 1,
  maxLength: 3,
});

describe('placeholders for somebody new', () => {
  it('are never those of somebody else, and keep their role', () => {
    fc.assert(
      fc.property(suggestions, fc.uniqueArray(placeholder), (offered, others) => {
        const taken = new Set(others);
        const given = distinctFrom(offered, taken);
        expect(given.length).toBeGreaterThan(0);
        for (const words of given.filter(isPlaceholder)) expect(taken.has(words)).toBe(false);
        expect(distinctFrom(given, taken)).toEqual(given);
      }),
    );
  });

  it('stay as they are where nobody has one', () => {
    fc.assert(
      fc.property(suggestions, (offered) => expect(distinctFrom(offered, new Set())).toEqual(offered)),
    );
  });

  it('count on, and offer no second patient', () => {
    expect(distinctFrom(['[friend]', '[person]'], new Set(['[friend]', '[friend 2]']))).toEqual([
      '[friend 3]',
      '[person]',
    ]);
    expect(distinctFrom(['[patient]', 'he', '[person]'], new Set(['[patient]']))).toEqual(['he', '[person]']);
    expect(distinctFrom(['[patient]'], new Set(['[patient]', '[person]']))).toEqual(['[person 2]']);
  });
});
