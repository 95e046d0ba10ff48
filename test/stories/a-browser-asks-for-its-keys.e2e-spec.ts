import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SHARED_COMPUTER_HEADER } from '@second-chair/wire';
import { startApp, type StoryApp } from '../support/app';
import { browserOf, type AuthBrowser } from '../support/auth-browser';
import { PASSWORD, seedCast, type Cast, type CastMember } from '../support/cast';
import type { Loose } from '../support/graphql';
import { totp } from '../support/totp';

let app: StoryApp;
let cast: Cast;
beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
});
afterAll(() => app.stop());

const onSharedComputer = { [SHARED_COMPUTER_HEADER]: 'yes' };

async function signedIn(who: CastMember, headers = {}): Promise<AuthBrowser> {
  const browser = browserOf(app.url, headers);
  expect((await browser.post('sign-in/email', { email: who.email, password: PASSWORD })).status).toBe(200);
  return browser;
}

async function keysOf(browser: AuthBrowser, earlier: string[] = []): Promise<Loose> {
  const { status, body } = await browser.post('device-keys', { earlier });
  expect(status).toBe(200);
  return body;
}

describe('the keys of what is kept on a device', () => {
  it('are one for each sign-in, the same each time', async () => {
    const browser = await signedIn(cast.clinician);
    const first = await keysOf(browser);
    expect(Buffer.from(first.keys[0].key, 'base64')).toHaveLength(32);
    expect(await keysOf(browser)).toEqual(first);
    const second = await keysOf(await signedIn(cast.clinician));
    expect(second.keys[0].key).not.toBe(first.keys[0].key);
  });

  it('of an earlier sign-in go to the same person after a new one, and to nobody else', async () => {
    const before = await signedIn(cast.clinician);
    const { current, keys } = await keysOf(before);
    await before.post('sign-out');
    const after = await keysOf(await signedIn(cast.clinician), [current]);
    expect(after.current).not.toBe(current);
    expect(after.keys).toContainEqual(keys[0]);
    for (const other of [cast.colleague, cast.outsider]) {
      const theirs = await keysOf(await signedIn(other), [current]);
      expect(theirs.keys.map(({ key }: Loose) => key)).not.toContain(keys[0].key);
    }
  });

  it('go to nobody who is not signed in, and to no locked screen', async () => {
    expect((await browserOf(app.url).post('device-keys')).status).toBe(401);
    const browser = await signedIn(cast.clinician);
    await browser.post('lock');
    const { status, body } = await browser.post('device-keys');
    expect([status, body.code]).toEqual([401, 'LOCKED']);
    await browser.post('confirm', { password: PASSWORD });
    await keysOf(browser);
  });

  it('are no lever: what is asked for is an id, or refused', async () => {
    const browser = await signedIn(cast.clinician);
    for (const earlier of [Array(21).fill('x'), ['x'.repeat(65)], 'x', [7]])
      expect([earlier, (await browser.post('device-keys', { earlier })).status]).toEqual([earlier, 400]);
  });
});

describe('on a shared computer', () => {
  it('there is none to keep anything under; what was kept before can still be opened and sent', async () => {
    const own = await keysOf(await signedIn(cast.clinician));
    const shared = await signedIn(cast.clinician, onSharedComputer);
    expect(await keysOf(shared)).toEqual({ current: null, keys: [] });
    expect(await keysOf(shared, [own.current])).toEqual({ current: null, keys: own.keys });
  });

  it('that stays so when the sign-in is renewed by a second step', async () => {
    const browser = await signedIn(cast.colleague, onSharedComputer);
    const { body } = await browser.post('two-factor/enable', { password: PASSWORD });
    await browser.post('two-factor/verify-totp', { code: totp(body.totpURI, -1) });
    expect((await keysOf(browser)).current).toBeNull();

    const again = await signedIn(cast.colleague, onSharedComputer);
    expect((await again.post('device-keys')).status).toBe(401);
    await again.post('two-factor/verify-totp', { code: totp(body.totpURI) });
    expect((await keysOf(again)).current).toBeNull();
  });

  it('a renewed sign-in follows the one before, also where nobody says so again', async () => {
    const headers: Record<string, string> = { ...onSharedComputer };
    const browser = await signedIn(cast.lead, headers);
    delete headers[SHARED_COMPUTER_HEADER];
    const { body } = await browser.post('two-factor/enable', { password: PASSWORD });
    expect((await browser.post('two-factor/verify-totp', { code: totp(body.totpURI) })).status).toBe(200);
    expect((await keysOf(browser)).current).toBeNull();
  });
});
