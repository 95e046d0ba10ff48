import { webcrypto } from 'node:crypto';
import { digestWith, knownIn, remembered, type Digest } from './pseudonym-digests';

const newDigest = async (): Promise<Digest> =>
  digestWith(
    (await webcrypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])) as CryptoKey,
  );

describe('which placeholder stands for whom', () => {
  it('is known by each part of the name and its genitive, and by no name that is kept', async () => {
    const digest = await newDigest();
    const kept = await remembered({}, 'Dr. Annika Berglund', '[friend]', digest);
    const text = 'Annika came. I knew Berglund from before, and Annikas coat, and Torsten.';
    expect(await knownIn(text, kept, digest)).toEqual([
      { text: 'Annika', class: 'NAME', placeholder: '[friend]' },
      { text: 'Berglund', class: 'NAME', placeholder: '[friend]' },
      { text: 'Annikas', class: 'NAME', placeholder: '[friend]' },
    ]);
    expect(Object.keys(kept)).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toMatch(/annika|berglund/iu);
  });

  it('is nothing without the key', async () => {
    const kept = await remembered({}, 'Annika', '[friend]', await newDigest());
    expect(await knownIn('Annika came.', kept, await newDigest())).toEqual([]);
  });

  it('leaves ordinary words in small letters alone', async () => {
    const digest = await newDigest();
    const kept = await remembered({}, 'Grace', '[friend]', digest);
    expect(await knownIn('She had the grace to wait.', kept, digest)).toEqual([]);
  });

  it('is what was said last', async () => {
    const digest = await newDigest();
    const first = await remembered({}, 'Annika', '[friend]', digest);
    const then = await remembered(first, 'Annika', '[sister]', digest);
    expect((await knownIn('Annika', then, digest))[0]?.placeholder).toBe('[sister]');
  });
});
