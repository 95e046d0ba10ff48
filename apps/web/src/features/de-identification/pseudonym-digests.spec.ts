import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { withChanges, type Pseudonyms } from '../../data/kept-pseudonyms';
import { called, callOf, digestWith, knownIn, nameKeys, plainKeys, type KeyOf } from './pseudonym-digests';

const newDigest = async (): Promise<KeyOf> =>
  digestWith(
    (await webcrypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])) as CryptoKey,
  );

async function told(calls: readonly (readonly [name: string, placeholder: string])[], digest: KeyOf) {
  let kept: Pseudonyms = {};
  for (const [name, placeholder] of calls) {
    const keys = await nameKeys(name, digest);
    if (keys) kept = withChanges(kept, called(kept, keys, placeholder));
  }
  return kept;
}

const knownAs = async (text: string, kept: Pseudonyms, digest: KeyOf): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await knownIn(text, kept, digest)).map(({ text: words, placeholder }) => [words, placeholder ?? '']),
  );

describe('which placeholder stands for whom', () => {
  it('is known by the name, each part of it and their genitives, and by no name that is kept', async () => {
    const digest = await newDigest();
    const kept = await told([['Dr. Annika Berglund', '[friend]']], digest);
    expect(
      await knownAs(
        'Annika came. I knew ‘berglund’ from before, and Annikas coat, and Torsten.',
        kept,
        digest,
      ),
    ).toEqual({ annika: '[friend]', berglund: '[friend]' });
    expect(Object.keys(kept)).toHaveLength(3);
    expect(JSON.stringify(kept)).not.toMatch(/annika|berglund/iu);
  });

  it('is nothing without the key', async () => {
    const kept = await told([['Annika', '[friend]']], await newDigest());
    expect(await knownIn('Annika came.', kept, await newDigest())).toEqual([]);
  });

  it('is what was said last', async () => {
    const digest = await newDigest();
    const kept = await told(
      [
        ['Annika Berglund', '[friend]'],
        ['Annika Berglund', '[sister]'],
      ],
      digest,
    );
    expect(new Set(Object.values(kept))).toEqual(new Set(['[sister]']));
  });

  it('tells two people apart who share a part of their names', async () => {
    const digest = await newDigest();
    const kept = await told(
      [
        ['Anna Berg', '[friend]'],
        ['Anna Lind', '[colleague]'],
      ],
      digest,
    );
    expect(await knownAs('Anna Lind met Anna Berg’s mother.', kept, digest)).toMatchObject({
      'anna lind': '[colleague]',
      'anna berg': '[friend]',
      lind: '[colleague]',
      anna: '[friend]',
    });
  });

  it('holds for every name that was told, whole, whatever else was told', () => {
    const name = fc.tuple(
      fc.constantFrom('Anna', 'Bo', 'Cem', 'Dora'),
      fc.constantFrom('Eriksson', 'Falk', 'Gill'),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, selector: (parts) => parts.join(' ') }), (names) => {
        let kept: Pseudonyms = {};
        names.forEach((parts, index) => {
          const keys = plainKeys(parts.join(' '));
          if (keys) kept = withChanges(kept, called(kept, keys, `[person ${index}]`));
        });
        names.forEach((parts, index) => {
          const keys = plainKeys(parts.join(' '));
          expect(keys && callOf(kept, keys)).toBe(`[person ${index}]`);
        });
      }),
    );
  });

  it('needs something to tell a person by', () => {
    expect(plainKeys('Dr.')).toBeNull();
  });
});
