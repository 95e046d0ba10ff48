import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type StoryApp } from '../support/app';
import { PASSWORD, seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { signIn, type Loose } from '../support/graphql';
import { browserOf, type AuthBrowser } from '../support/auth-browser';
import { totp } from '../support/totp';

let app: StoryApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
});
afterAll(() => app.stop());

const signedInBrowser = async (who: { email: string }): Promise<AuthBrowser> => {
  const browser = browserOf(app.url);
  await browser.post('sign-in/email', { email: who.email, password: PASSWORD });
  return browser;
};
const codeOf = (answer: { body: Loose }): string | undefined => answer.body?.code;

describe('an authenticator app', () => {
  let address: string;
  let backupCodes: string[];

  it('is set up with the password and a first code, and then asked for at sign-in', async () => {
    const browser = await signedInBrowser(cast.clinician);
    expect(codeOf(await browser.post('two-factor/enable', { password: 'not the password' }))).toBe(
      'WRONG_PASSWORD',
    );
    const enabled = await browser.post('two-factor/enable', { password: PASSWORD });
    expect(enabled.status).toBe(200);
    address = enabled.body.totpURI;
    backupCodes = enabled.body.backupCodes;
    expect(address).toMatch(/^otpauth:\/\/totp\/Second%20Chair/u);
    expect(backupCodes).toHaveLength(10);
    // Until the first code has shown that the app works, nothing is asked for.
    expect((await signIn(app.url, cast.clinician.email)).headers.getSetCookie().join()).toContain(
      'session_token',
    );
    expect(codeOf(await browser.post('two-factor/verify-totp', { code: '000000' }))).toBe('WRONG_CODE');
    expect((await browser.post('two-factor/verify-totp', { code: totp(address, -1) })).status).toBe(200);
    expect((await browser.graphql('{ me { email } }')).me.email).toBe(cast.clinician.email);

    const next = browserOf(app.url);
    const first = await next.post('sign-in/email', { email: cast.clinician.email, password: PASSWORD });
    expect(first.body).toMatchObject({ twoFactorRedirect: true });
    expect((await next.graphql('{ me { email } }')).me).toBeNull();
    expect((await next.post('two-factor/verify-totp', { code: totp(address) })).status).toBe(200);
    expect((await next.graphql('{ me { email } }')).me.email).toBe(cast.clinician.email);
    expect(next.cookies()).not.toContain('trust_device');
  });

  it('takes each code once', async () => {
    const browser = await signedInBrowser(cast.clinician);
    expect(codeOf(await browser.post('two-factor/verify-totp', { code: totp(address) }))).toBe('WRONG_CODE');
    expect((await browser.post('two-factor/verify-totp', { code: totp(address, 1) })).status).toBe(200);
  });

  it('trusts no device to do without, whatever the browser asks for', async () => {
    const browser = await signedInBrowser(cast.clinician);
    const answer = await browser.post('two-factor/verify-backup-code', {
      code: backupCodes[0],
      trustDevice: true,
    });
    expect(answer.status).toBe(200);
    expect(browser.cookies()).not.toContain('trust_device');
  });

  it('can be done without by a backup code, once each; new ones end the old', async () => {
    const again = await signedInBrowser(cast.clinician);
    expect(codeOf(await again.post('two-factor/verify-backup-code', { code: backupCodes[0] }))).toBe(
      'WRONG_CODE',
    );
    expect((await again.post('two-factor/verify-backup-code', { code: backupCodes[1] })).status).toBe(200);
    const renewed = await again.post('two-factor/generate-backup-codes', { password: PASSWORD });
    expect(renewed.body.backupCodes).toHaveLength(10);
    const last = await signedInBrowser(cast.clinician);
    expect(codeOf(await last.post('two-factor/verify-backup-code', { code: backupCodes[2] }))).toBe(
      'WRONG_CODE',
    );
    expect(
      (await last.post('two-factor/verify-backup-code', { code: renewed.body.backupCodes[0] })).status,
    ).toBe(200);
    backupCodes = renewed.body.backupCodes;
  });

  it('answers alike whatever is wrong with a code, and tells nobody who has one', async () => {
    const stranger = browserOf(app.url);
    const without = await stranger.post('two-factor/verify-totp', { code: '123456' });
    expect({ status: without.status, code: codeOf(without) }).toEqual({ status: 401, code: 'START_AGAIN' });
    const wrongPassword = await browserOf(app.url).post('sign-in/email', {
      email: cast.clinician.email,
      password: 'not the password',
    });
    const unknown = await browserOf(app.url).post('sign-in/email', {
      email: 'nobody@story.example',
      password: 'not the password',
    });
    expect({ ...wrongPassword }).toEqual({ ...unknown });
  });

  it('can be guessed at only a few times, however often one begins anew', async () => {
    const statuses: number[] = [];
    let wait = 0;
    for (let round = 0; round < 4; round += 1) {
      const browser = await signedInBrowser(cast.clinician);
      for (let i = 0; i < 4; i += 1) {
        const answer = await browser.post('two-factor/verify-totp', { code: `00${round}0${i}0` });
        statuses.push(answer.status);
        if (answer.status === 429) wait = answer.body.retryAfterSeconds;
      }
    }
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses.slice(10)).toEqual(Array(6).fill(429));
    expect(wait).toBeGreaterThan(60);
    await withClient(app.database.ownerUrl, (client) => client.query('delete from auth.rate_limits'));
  });

  it('keeps neither secrets nor codes in the clear, and none in a log', async () => {
    const secret = new URL(address).searchParams.get('secret') ?? '';
    await withClient(app.database.ownerUrl, async (client) => {
      const { rows } = await client.query('select * from auth."twoFactor"');
      const kept = JSON.stringify(rows);
      expect(rows).toHaveLength(1);
      for (const text of [secret, ...backupCodes]) expect(kept).not.toContain(text);
    });
    for (const text of [secret, ...backupCodes]) expect(app.logged()).not.toContain(text);
  });

  it('is refused where what is kept of it was changed by a single bit', async () => {
    const change = (to: string) =>
      withClient(app.database.ownerUrl, (client) =>
        client.query(`update auth."twoFactor" set secret = ${to}`),
      );
    const { rows } = await withClient(app.database.ownerUrl, (client) =>
      client.query(`select secret from auth."twoFactor"`),
    );
    const { secret } = rows[0] as { secret: string };
    const last = Number.parseInt(secret.at(-1) ?? '', 16);
    await change(`'${secret.slice(0, -1)}${(last ^ 1).toString(16)}'`);
    const browser = await signedInBrowser(cast.clinician);
    await withClient(app.database.ownerUrl, (client) => client.query('delete from auth.rate_limits'));
    const answer = await browser.post('two-factor/verify-totp', { code: totp(address) });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await browser.graphql('{ me { email } }')).me).toBeNull();
    await change(`'${secret}'`);
    await withClient(app.database.ownerUrl, (client) => client.query('delete from auth.rate_limits'));
    expect((await browser.post('two-factor/verify-totp', { code: totp(address) })).status).toBe(200);
  });

  it('is given up with the password', async () => {
    const browser = await signedInBrowser(cast.clinician);
    await browser.post('two-factor/verify-backup-code', { code: backupCodes[3] });
    expect(codeOf(await browser.post('two-factor/disable', { password: 'wrong' }))).toBe('WRONG_PASSWORD');
    expect((await browser.post('two-factor/disable', { password: PASSWORD })).status).toBe(200);
    expect((await browser.graphql('{ me { email } }')).me.email).toBe(cast.clinician.email);
    expect((await (await signIn(app.url, cast.clinician.email)).json()).twoFactorRedirect).toBeUndefined();
  });
});

describe('the doors of signing in', () => {
  it('are those that are used, and no others', async () => {
    const browser = await signedInBrowser(cast.colleague);
    for (const path of [
      'update-user',
      'change-email',
      'delete-user',
      'sign-up/email',
      'revoke-sessions',
      'two-factor/get-totp-uri',
      'two-factor/send-otp',
    ])
      expect([
        path,
        (await browser.post(path, { password: PASSWORD, name: 'x', newEmail: 'x@story.example' })).status,
      ]).toEqual([path, 404]);
    for (const path of ['get-session', 'list-sessions', 'passkey/list-user-passkeys'])
      expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
  });

  it('give passkeys only to whoever has just shown that it is them', async () => {
    const browser = await signedInBrowser(cast.colleague);
    expect((await browser.get('passkey/generate-register-options')).status).toBe(200);
    await withClient(app.database.ownerUrl, (client) =>
      client.query(`update auth.session set confirmed_at = now() - interval '11 minutes'`),
    );
    expect(codeOf(await browser.get('passkey/generate-register-options'))).toBe('CONFIRM_FIRST');
    expect(codeOf(await browser.post('confirm', { password: 'wrong' }))).toBe('WRONG_PASSWORD');
    expect((await browser.post('confirm', { password: PASSWORD })).status).toBe(200);
    const options = await browser.get('passkey/generate-register-options');
    expect(options.body.authenticatorSelection).toMatchObject({
      userVerification: 'required',
      residentKey: 'required',
    });
    expect((await browserOf(app.url).get('passkey/generate-register-options')).status).toBe(401);
  });
});
