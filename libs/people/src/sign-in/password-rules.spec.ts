import fc from 'fast-check';
import { isKnownPassword } from './known-passwords';
import { WORDS_OF_THE_FIELD } from './own-words';
import { faultOf } from './password-rules';

const NAMES = ['Northlight Practice', 'Adult outpatient', 'Ánna Lindström', 'anna.lindstrom@north.example'];
const codeOf = (password: string): string | undefined => faultOf(password, NAMES)?.code;

describe('a new password', () => {
  it('is refused where it is among those that are guessed first, in any case', () => {
    for (const password of ['qwertyqwerty', '1q2w3e4r5t6y', 'Unbelievable', 'SUPERNATURAL', '123456789012'])
      expect([password, codeOf(password)]).toEqual([password, 'PASSWORD_KNOWN']);
  });

  it('is refused where it is little more than words that are near at hand', () => {
    for (const password of [
      'demo-second-chair',
      'Second Chair 2026!',
      '$3c0nd-ch41r-2026',
      'northlight2026',
      'anna.lindstrom',
      'AnnaLindstrom1984!',
      'Adult Outpatient 1',
      'Psychotherapist!!!',
      'supervision-lead-7',
    ])
      expect([password, codeOf(password)]).toEqual([password, 'PASSWORD_OF_OWN_WORDS']);
  });

  it('is taken where enough stands beside them, whatever kinds of characters it has', () => {
    for (const password of [
      'anna waters three ferns',
      'a second chair by the harbour',
      '8305 1172 9946 0358',
      'grumpy tin lantern',
      '雨の日は静かに本を読むのが好き',
    ])
      expect([password, codeOf(password)]).toEqual([password, undefined]);
  });

  it('is no better for more of such words, signs and a year', () => {
    const words = fc.shuffledSubarray([...WORDS_OF_THE_FIELD, 'Northlight', 'Lindström'], {
      minLength: 2,
      maxLength: 4,
    });
    const between = fc.constantFrom('', ' ', '-', '_', '!', '.');
    fc.assert(
      fc.property(words, between, fc.integer({ min: 1900, max: 2099 }), (some, sign, year) => {
        const code = codeOf([...some, year].join(sign));
        expect(['PASSWORD_TOO_SHORT', 'PASSWORD_OF_OWN_WORDS', 'PASSWORD_KNOWN']).toContain(code);
      }),
    );
  });

  it('is as good with such words beside it as without', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[kqxz]{12,40}$/u), fc.constantFrom(...NAMES), (own, name) => {
        fc.pre(!isKnownPassword(own));
        expect(codeOf(`${own} ${name}`)).toBeUndefined();
      }),
    );
  });

  it('is hardly ever taken for a known one by chance', () => {
    fc.assert(
      fc.property(fc.uuid(), (password) => !isKnownPassword(password)),
      { numRuns: 2_000 },
    );
  });
});
