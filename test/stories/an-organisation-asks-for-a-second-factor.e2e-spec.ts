import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { browserOf, type AuthBrowser } from '../support/auth-browser';
import { PASSWORD, seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { caller, signedIn, type Caller, type Loose } from '../support/graphql';
import { listen, until } from '../support/sockets';
import { totp } from '../support/totp';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let outsider: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  clinician = await signedIn(app.url, cast.clinician);
  outsider = await signedIn(app.url, cast.outsider);
});
afterAll(() => app.stop());

const RULES = '... on Organisation { requiresSecondFactor idleLockMinutes rulesVersion }';
const setRules = (who: Caller, input: object) => who.do('setOrganisationRules', input, RULES);
const SIGN_INS = 'signIns { id isCurrent browser system secondFactor }';
const signInsOf = async (who: Caller): Promise<Loose[]> =>
  (await who.ask(`{ me { ${SIGN_INS} } }`)).me.signIns;
const standingOf = async (who: Caller): Promise<Loose> =>
  (await who.ask('{ mySignIn { standing email hasAuthenticatorApp hasPasskey } }')).mySignIn;
const open = async (who: { email: string }): Promise<AuthBrowser> => {
  const browser = browserOf(app.url);
  await browser.post('sign-in/email', { email: who.email, password: PASSWORD });
  return browser;
};

describe('the sign-ins of a person', () => {
  it('are listed for them alone, and end at once where they end them', async () => {
    const here = await signedIn(app.url, cast.colleague);
    const there = await signedIn(app.url, cast.colleague);
    const all = await signInsOf(here);
    expect(all.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect(all[0]).toMatchObject({ secondFactor: null });
    expect(JSON.stringify(all)).not.toContain(cast.colleague.email);

    const listener = await listen(app.url, there);
    const cut = new Promise((resolve) => listener.socket.once('disconnect', () => resolve('cut')));
    const told = new Promise((resolve) => listener.socket.once('access.changed', () => resolve('told')));
    const mine = await listen(app.url, here);
    const ended = await here.do('endSignIns', { ids: [all[1].id] }, `... on Me { ${SIGN_INS} }`);
    expect(ended.signIns).toHaveLength(1);
    expect(await told).toBe('told');
    expect(await cut).toBe('cut');
    expect(mine.socket.connected).toBe(true);
    mine.close();
    expect((await there.ask('{ me { email } }')).me).toBeNull();
    expect(await standingOf(there)).toMatchObject({ standing: 'NONE', email: null });
    await expect(listen(app.url, there)).rejects.toThrow('UNAUTHENTICATED');
  });

  it('are left alone by anyone else', async () => {
    const [mine] = await signInsOf(clinician);
    await outsider.do('endSignIns', { ids: [mine.id, uuid()] }, `... on Me { ${SIGN_INS} }`);
    expect((await clinician.ask('{ me { email } }')).me.email).toBe(cast.clinician.email);
    expect(
      (await caller(app.url).try(`mutation { endSignIns(input: { ids: [] }) { __typename } }`)).errors?.[0]
        ?.extensions.code,
    ).toBe('UNAUTHENTICATED');
    const odd = await clinician.try(`mutation { endSignIns(input: { ids: ["nonsense"] }) { __typename } }`);
    expect(odd.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'ids' });
  });

  it('take their sockets with them when someone signs out', async () => {
    const browser = await open(cast.colleague);
    const listener = await listen(app.url, { cookie: browser.cookies() });
    const cut = new Promise((resolve) => listener.socket.once('disconnect', () => resolve('cut')));
    expect((await browser.post('sign-out')).status).toBe(200);
    expect(await cut).toBe('cut');
  });
});

describe('passkeys', () => {
  it('are named and removed by whose they are, after they have shown that it is them', async () => {
    const me = await signedIn(app.url, cast.supervisor);
    const key = uuid();
    await withClient(app.database.ownerUrl, async (client) => {
      await client.query(
        `insert into auth.passkey (id, name, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp", "createdAt")
         select $1, null, 'none', account_id, 'a-credential', 0, 'singleDevice', false, now() from people where id = $2`,
        [key, cast.supervisor.personId],
      );
    });
    const PASSKEYS = '... on Me { passkeys { id name } }';
    expect(await me.do('renamePasskey', { id: key, name: ' My  phone ' }, PASSKEYS)).toMatchObject({
      passkeys: [{ id: key, name: 'My phone' }],
    });
    const other = await outsider.try(
      'mutation ($id: ID!) { renamePasskey(input: { id: $id, name: "x" }) { __typename } }',
      { id: key },
    );
    expect(other.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const stolen = await outsider.try(
      'mutation ($id: ID!) { removePasskey(input: { id: $id }) { __typename } }',
      { id: key },
    );
    expect(stolen.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const long = await me.try(
      'mutation ($name: String!) { renamePasskey(input: { id: "' + key + '", name: $name }) { __typename } }',
      { name: 'x'.repeat(61) },
    );
    expect(long.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'name' });
    // Whoever knows the password of an account with a passkey adds no second step of their own.
    const browser = await open(cast.supervisor);
    expect((await browser.post('two-factor/enable', { password: PASSWORD })).body.code).toBe(
      'USE_SECOND_FACTOR',
    );
    await withClient(app.database.ownerUrl, (client) =>
      client.query(`update auth.session set confirmed_at = now() - interval '1 hour'`),
    );
    expect(await me.do('removePasskey', { id: key }, PASSKEYS)).toMatchObject({ __typename: 'ConfirmFirst' });
    await fetch(`${app.url}/api/auth/confirm`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: me.cookie, origin: app.url },
      body: JSON.stringify({ password: PASSWORD }),
    });
    expect(await me.do('removePasskey', { id: key }, PASSKEYS)).toMatchObject({ passkeys: [] });
  });
});

describe('an organisation that requires a second factor', () => {
  let admin: AuthBrowser;
  let lead: Caller;

  it('is made so by an admin only, who has one', async () => {
    const rules = { expectedVersion: 1, requiresSecondFactor: true, idleLockMinutes: null };
    expect(await setRules(clinician, rules)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await setRules(await signedIn(app.url, cast.lead), rules)).toMatchObject({
      __typename: 'SecondFactorFirst',
    });
    admin = await open(cast.lead);
    const { body } = await admin.post('two-factor/enable', { password: PASSWORD });
    expect((await admin.post('two-factor/verify-totp', { code: totp(body.totpURI) })).status).toBe(200);
    lead = caller(app.url, admin.cookies());
    expect(await setRules(lead, { ...rules, expectedVersion: 7 })).toMatchObject({
      __typename: 'StaleOrganisationRules',
    });
    const bad = await lead.try(
      'mutation { setOrganisationRules(input: { expectedVersion: 1, requiresSecondFactor: false, idleLockMinutes: 7 }) { __typename } }',
    );
    expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'idleLockMinutes' });

    const listener = await listen(app.url, clinician);
    expect(await listener.join(`team:${cast.team}`)).toMatchObject({ ok: true });
    const cut = new Promise((resolve) => listener.socket.once('disconnect', () => resolve('cut')));
    expect(await setRules(lead, rules)).toMatchObject({ requiresSecondFactor: true, rulesVersion: 2 });
    expect(await setRules(lead, rules)).toMatchObject({ requiresSecondFactor: true, rulesVersion: 2 });
    expect(await cut).toBe('cut');
  });

  it('opens nothing to whoever has none: not GraphQL, not a socket', async () => {
    expect((await clinician.ask('{ me { email } }')).me).toBeNull();
    for (const query of [
      '{ home { drafts { id } } }',
      '{ casePresentations { nodes { id } } }',
      `{ team(id: "${cast.team}") { name } }`,
    ]) {
      const { errors } = await clinician.try(query);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'SECOND_FACTOR' });
    }
    await expect(listen(app.url, clinician)).rejects.toThrow('UNAUTHENTICATED');
    expect(await standingOf(clinician)).toEqual({
      standing: 'SECOND_FACTOR',
      email: cast.clinician.email,
      hasAuthenticatorApp: false,
      hasPasskey: false,
    });
    const again = await open(cast.clinician);
    await expect(again.graphql('{ home { drafts { id } } }')).rejects.toThrow('SECOND_FACTOR');
    expect((await again.post('two-factor/generate-backup-codes', { password: PASSWORD })).status).toBe(401);
  });

  it('keeps the way in: whoever sets one up goes on at once', async () => {
    const browser = await open(cast.clinician);
    const { body } = await browser.post('two-factor/enable', { password: PASSWORD });
    await browser.post('two-factor/verify-totp', { code: totp(body.totpURI) });
    expect((await browser.graphql('{ me { email signIns { isCurrent secondFactor } } }')).me).toMatchObject({
      email: cast.clinician.email,
    });
    const sockets = await listen(app.url, { cookie: browser.cookies() });
    expect(await sockets.join(`team:${cast.team}`)).toMatchObject({ ok: true });
    sockets.close();
    // A screen that was open before asks for a code, and opens by it.
    const older = caller(app.url, clinician.cookie);
    expect(await standingOf(older)).toMatchObject({ standing: 'SECOND_FACTOR', hasAuthenticatorApp: true });
    // And what was set up cannot be given up while it is required.
    expect((await browser.post('two-factor/disable', { password: PASSWORD })).body.code).toBe(
      'SECOND_FACTOR_REQUIRED',
    );
  });

  it('asks nothing of another organisation', async () => {
    expect((await outsider.ask('{ me { organisation { requiresSecondFactor } } }')).me.organisation).toEqual({
      requiresSecondFactor: false,
    });
  });

  it('is no longer so when an admin says so', async () => {
    await setRules(lead, { expectedVersion: 2, requiresSecondFactor: false, idleLockMinutes: null });
    await until(async () => (await clinician.ask('{ me { email } }')).me?.email, 'the way in');
    const entries = await withClient(
      app.database.ownerUrl,
      async (client) =>
        (await client.query(`select action from access_entries where subject_kind = 'organisation'`)).rows,
    );
    expect(entries).toHaveLength(2);
  });
});
