import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '@second-chair/platform';
import { startApp, type StoryApp } from '../support/app';
import { browserOf, type AuthBrowser } from '../support/auth-browser';
import { PASSWORD, seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { caller, signedIn, type Caller, type Loose } from '../support/graphql';
import { listen } from '../support/sockets';
import { totp } from '../support/totp';

let app: StoryApp;
let cast: Cast;
let clinician: AuthBrowser;
let graphql: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  clinician = browserOf(app.url);
  await clinician.post('sign-in/email', { email: cast.clinician.email, password: PASSWORD });
  graphql = caller(app.url, clinician.cookies());
  const lead = await signedIn(app.url, cast.lead);
  await lead.do(
    'setOrganisationRules',
    { expectedVersion: 1, requiresSecondFactor: false, idleLockMinutes: 15 },
    '... on Organisation { id }',
  );
});
afterAll(() => app.stop());

const idleFor = (minutes: number) =>
  withClient(app.database.ownerUrl, (client) =>
    client.query(`update auth.session set last_active_at = now() - make_interval(mins => $1)`, [minutes]),
  );
const standing = async (): Promise<Loose> =>
  (await graphql.ask('{ mySignIn { standing } }')).mySignIn.standing;
const reason = async (): Promise<unknown> =>
  (await graphql.try('{ home { drafts { id } } }')).errors?.[0]?.extensions;

describe('a sign-in that nobody uses', () => {
  it('opens nothing after the time that the organisation sets, and again after the password', async () => {
    await idleFor(14);
    expect(await standing()).toBe('OPEN');
    await idleFor(16);
    expect(await standing()).toBe('LOCKED');
    expect(await reason()).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'LOCKED' });
    expect((await graphql.ask('{ me { email } }')).me).toBeNull();
    await expect(listen(app.url, graphql)).rejects.toThrow('UNAUTHENTICATED');
    // Being at the keys is no proof of who is.
    expect((await clinician.post('stay-active')).body).toMatchObject({ code: 'LOCKED' });
    expect((await clinician.post('two-factor/enable', { password: PASSWORD })).body).toMatchObject({
      code: 'LOCKED',
    });
    expect((await clinician.post('confirm', { password: 'a guess' })).body).toMatchObject({
      code: 'WRONG_PASSWORD',
    });
    expect(await standing()).toBe('LOCKED');
    expect((await clinician.post('confirm', { password: PASSWORD })).status).toBe(200);
    expect(await standing()).toBe('OPEN');
  });

  it('stays open as long as somebody is at the keys', async () => {
    await idleFor(14);
    expect((await clinician.post('stay-active')).status).toBe(200);
    const { rows } = await withClient(app.database.ownerUrl, (client) =>
      client.query(
        `select now() - last_active_at < interval '1 minute' as fresh from auth.session s
        join people p on p.account_id = s."userId" where p.id = $1`,
        [cast.clinician.personId],
      ),
    );
    expect(rows).toEqual([{ fresh: true }]);
  });

  it('is locked by its person at once, on every screen, and its sockets are cut', async () => {
    const listener = await listen(app.url, graphql);
    expect(await listener.join(`team:${cast.team}`)).toMatchObject({ ok: true });
    const cut = new Promise((resolve) => listener.socket.once('disconnect', () => resolve('cut')));
    expect((await clinician.post('lock')).status).toBe(200);
    expect(await cut).toBe('cut');
    expect(await reason()).toMatchObject({ reason: 'LOCKED' });
    expect((await clinician.post('confirm', { password: PASSWORD })).status).toBe(200);
    expect(await standing()).toBe('OPEN');
  });

  it('is found by the sweep where the browser itself does nothing', async () => {
    const listener = await listen(app.url, graphql);
    const cut = new Promise((resolve) => listener.socket.once('disconnect', () => resolve('cut')));
    await idleFor(16);
    await app.server.app.get(Jobs).sweep();
    expect(await cut).toBe('cut');
    expect(await standing()).toBe('LOCKED');
    await clinician.post('confirm', { password: PASSWORD });
    expect(await standing()).toBe('OPEN');
  });

  it('is unlocked by a code, too, and guesses are counted', async () => {
    const { body } = await clinician.post('two-factor/enable', { password: PASSWORD });
    await clinician.post('two-factor/verify-totp', { code: totp(body.totpURI, -1) });
    graphql = caller(app.url, clinician.cookies());
    await clinician.post('lock');
    expect((await clinician.post('two-factor/verify-totp', { code: totp(body.totpURI) })).status).toBe(200);
    expect(await standing()).toBe('OPEN');
    await clinician.post('lock');
    const statuses: number[] = [];
    for (let i = 0; i < 12; i += 1)
      statuses.push((await clinician.post('confirm', { password: `guess ${i}` })).status);
    expect(statuses).toEqual([...Array(10).fill(400), 429, 429]);
    expect(await standing()).toBe('LOCKED');
  });

  it('is nobody’s to lock or unlock without it', async () => {
    const nobody = browserOf(app.url);
    for (const path of ['lock', 'stay-active', 'confirm'])
      expect([path, (await nobody.post(path, { password: PASSWORD })).status]).toEqual([path, 401]);
  });

  it('locks in its own organisation only', async () => {
    const outsider = await signedIn(app.url, cast.outsider);
    await idleFor(600);
    expect((await outsider.ask('{ mySignIn { standing } }')).mySignIn.standing).toBe('OPEN');
  });
});
