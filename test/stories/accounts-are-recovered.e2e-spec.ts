import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Jobs } from '@second-chair/platform';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { browserOf, type AuthBrowser } from '../support/auth-browser';
import { PASSWORD, seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { caller, signedIn, signIn, type Caller, type Loose } from '../support/graphql';
import { listen } from '../support/sockets';
import { totp } from '../support/totp';

const OTHER = 'a tin lantern by the harbour';

let app: StoryApp;
let cast: Cast;
let lead: Caller;
let outsider: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  lead = await signedIn(app.url, cast.lead);
  outsider = await signedIn(app.url, cast.outsider);
});
afterAll(() => app.stop());
beforeEach(() => asOwner('delete from auth.rate_limits'));

const asOwner = async (statement: string, values: unknown[] = []): Promise<Loose[]> =>
  (await withClient(app.database.ownerUrl, (client) => client.query(statement, values))).rows;
const open = async (who: { email: string }, password = PASSWORD): Promise<AuthBrowser> => {
  const browser = browserOf(app.url);
  await browser.post('sign-in/email', { email: who.email, password });
  return browser;
};
const cutOf = async (browser: Pick<AuthBrowser, 'cookies'>): Promise<Promise<string>[]> => {
  const listener = await listen(app.url, { cookie: browser.cookies() });
  return [new Promise((resolve) => listener.socket.once('disconnect', () => resolve('cut')))];
};
const emailOf = async (browser: AuthBrowser): Promise<string | undefined> =>
  (await browser.graphql('{ me { email } }')).me?.email;
const mailsOf = (kind: string): Promise<Loose[]> =>
  asOwner('select "to", subject, text from mails where kind = $1 order by "to"', [kind]);
const noted = (action: string): Promise<Loose[]> =>
  asOwner('select actor_id as by, subject_id as of from access_entries where action = $1 order by id', [
    action,
  ]);

describe('a password', () => {
  const renew = (browser: AuthBrowser, change: object) => browser.post('renew-password', change);
  const right = { currentPassword: PASSWORD, newPassword: OTHER };

  it('is changed with the present one; other sign-ins end in the same step, and a mail tells of it', async () => {
    const here = await open(cast.clinician);
    const there = await open(cast.clinician);
    const [cut] = await cutOf(there);
    const mine = await listen(app.url, { cookie: here.cookies() });
    expect(await renew(here, right)).toEqual({ status: 200, body: { status: true } });
    expect(await cut).toBe('cut');
    expect(mine.socket.connected).toBe(true);
    mine.close();
    expect([await emailOf(here), await emailOf(there)]).toEqual([cast.clinician.email, undefined]);
    expect((await signIn(app.url, cast.clinician.email)).status).toBe(401);
    expect((await signIn(app.url, cast.clinician.email, OTHER)).status).toBe(200);
    const [mail, ...more] = await mailsOf('password-changed');
    expect(more).toEqual([]);
    expect(mail.to).toBe(cast.clinician.email);
    for (const secret of [PASSWORD, OTHER]) expect(JSON.stringify(mail)).not.toContain(secret);
    expect(await noted('changed')).toEqual([{ by: cast.clinician.personId, of: cast.clinician.personId }]);
    for (const secret of [PASSWORD, OTHER]) expect(app.logged()).not.toContain(secret);
  });

  it('may be changed without ending the others', async () => {
    const here = await open(cast.colleague);
    const there = await open(cast.colleague);
    expect((await renew(here, { ...right, endOtherSignIns: false })).status).toBe(200);
    expect(await emailOf(there)).toBe(cast.colleague.email);
  });

  it('is refused with the field and the reason', async () => {
    const browser = await open(cast.supervisor);
    const cases: [object, string, string][] = [
      [{ ...right, currentPassword: 'not the present one' }, 'WRONG_PASSWORD', 'currentPassword'],
      [{ ...right, newPassword: 'too short' }, 'PASSWORD_TOO_SHORT', 'newPassword'],
      [{ ...right, newPassword: 'x'.repeat(129) }, 'PASSWORD_TOO_LONG', 'newPassword'],
      [{ ...right, newPassword: 'QwertyQwerty' }, 'PASSWORD_KNOWN', 'newPassword'],
      [{ ...right, newPassword: 'Story practice 2026' }, 'PASSWORD_OF_OWN_WORDS', 'newPassword'],
      [{ ...right, newPassword: 'supervisor@story' }, 'PASSWORD_OF_OWN_WORDS', 'newPassword'],
      [{ ...right, newPassword: PASSWORD }, 'PASSWORD_UNCHANGED', 'newPassword'],
    ];
    for (const [change, code, field] of cases)
      expect(await renew(browser, change)).toEqual({
        status: 400,
        body: { code, field, message: expect.stringMatching(/\.$/u) },
      });
    expect((await renew(browser, { newPassword: OTHER })).status).toBe(400);
    expect((await renew(browserOf(app.url), right)).status).toBe(401);
    expect((await signIn(app.url, cast.supervisor.email)).status).toBe(200);
  });

  it('cannot be guessed there: tries are counted, and a weak new one beside the right one is no try', async () => {
    const browser = await open(cast.supervisor);
    for (let i = 0; i < 12; i += 1)
      expect((await renew(browser, { ...right, newPassword: 'QwertyQwerty' })).body.code).toBe(
        'PASSWORD_KNOWN',
      );
    const guess = (i: number) => renew(browser, { ...right, currentPassword: `guess number ${i}` });
    for (let i = 0; i < 10; i += 1) expect((await guess(i)).body.code).toBe('WRONG_PASSWORD');
    expect((await guess(10)).status).toBe(429);
    expect((await renew(browser, right)).status).toBe(429);
  });

  it('is changed by one of two who try at once', async () => {
    const both = [await open(cast.supervisor), await open(cast.supervisor)];
    const answers = await Promise.all(
      both.map((browser, i) =>
        renew(browser, { ...right, newPassword: `${OTHER} ${i}`, endOtherSignIns: false }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it('ends what began with the old one: links to reset it, and sign-ins that wait for a code', async () => {
    await fetch(`${app.url}/api/auth/request-password-reset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.url },
      body: JSON.stringify({ email: cast.neighbour.email }),
    });
    const [mail] = await mailsOf('password-reset');
    const token = /#(\S+)/u.exec(mail.text)?.[1];
    expect((await renew(await open(cast.neighbour), right)).status).toBe(200);
    const reset = await browserOf(app.url).post('reset-password', { token, newPassword: `${OTHER} still` });
    expect(reset).toMatchObject({ status: 400, body: { code: 'INVALID_TOKEN' } });
  });

  it('that is known is refused by a reset too, which leaves the link good for another try', async () => {
    const anyone = browserOf(app.url);
    await anyone.post('request-password-reset', { email: cast.trainee.email });
    const [mail] = await asOwner(`select text from mails where kind = 'password-reset' and "to" = $1`, [
      cast.trainee.email,
    ]);
    const link = new URL(/http\S+/u.exec(mail.text)?.[0] ?? '');
    const reset = (newPassword: string) =>
      anyone.post('reset-password', { token: link.hash.slice(1), newPassword });
    expect((await reset('1q2w3e4r5t6y')).body).toMatchObject({
      code: 'PASSWORD_KNOWN',
      field: 'newPassword',
    });
    expect((await reset('trainee.first.second')).body.code).toBe('PASSWORD_OF_OWN_WORDS');
    const there = await open(cast.trainee);
    const seenAtCut = Promise.all(await cutOf(there)).then(() => emailOf(there));
    expect((await reset(OTHER)).status).toBe(200);
    // Whoever is cut finds no sign-in to come back with.
    expect(await seenAtCut).toBeUndefined();
    expect((await reset(`${OTHER} again`)).status).toBe(400);
    expect((await mailsOf('password-changed')).map(({ to }) => to)).toContain(cast.trainee.email);
  });

  it('that is known is refused to whoever is invited, and the invitation stays good', async () => {
    const input = { id: uuid(), teamId: cast.team, email: 'rosalind@story.example', role: 'MEMBER' };
    const { link } = await lead.do('inviteMember', input, '... on InvitationIssued { link }');
    const { hash } = new URL(link);
    const join = (password: string) =>
      caller(app.url).do(
        'acceptInvitation',
        { token: hash.slice(1), name: 'Rosalind Okafor', password },
        '... on InvitationAccepted { email }',
      );
    for (const password of ['qwertyqwerty', 'rosalind-okafor-1', 'SecondChair2026'])
      expect(await join(password)).toMatchObject({ __typename: 'PasswordRefused' });
    expect(await join(OTHER)).toMatchObject({ email: input.email });
  });
});

describe('a link that opens something by itself', () => {
  it('carries its secret behind the #, where no server and no log sees it', async () => {
    const input = { id: uuid(), teamId: cast.team, email: 'link@story.example', role: 'MEMBER' };
    await lead.do('inviteMember', input, '... on InvitationIssued { link }');
    const mails = [...(await mailsOf('invitation')), ...(await mailsOf('password-reset'))];
    expect(mails.length).toBeGreaterThan(2);
    for (const { text } of mails) {
      const { pathname, search, hash } = new URL(/http\S+/u.exec(text)?.[0] ?? '');
      expect(['/invitation', '/reset-password']).toContain(pathname);
      expect([search, hash.length > 20]).toEqual(['', true]);
      expect(app.logged()).not.toContain(hash.slice(1));
    }
  });
});

const WHOLE = '... on MemberSignIn { person { id } openSignIns hasAuthenticatorApp passkeys }';
const seen = (who: Caller, personId: string) =>
  who.try(
    'query ($personId: ID!) { memberSignIn(personId: $personId) { openSignIns hasAuthenticatorApp passkeys } }',
    { personId },
  );
const asked = (who: Caller, mutation: string, input: object): Promise<Loose> =>
  who.do(mutation, input, WHOLE);

describe('the sign-ins of someone who stays', () => {
  it('are ended by an admin, on every screen at once', async () => {
    const neighbour = await open(cast.neighbour, OTHER);
    const [cut] = await cutOf(neighbour);
    const { data } = await seen(lead, cast.neighbour.personId);
    expect(data.memberSignIn.openSignIns).toBeGreaterThan(0);
    const input = { personId: cast.neighbour.personId };
    expect(await asked(lead, 'endSignInsOfMember', input)).toMatchObject({ openSignIns: 0 });
    expect(await cut).toBe('cut');
    expect(await emailOf(neighbour)).toBeUndefined();
    expect(await emailOf(await open(cast.neighbour, OTHER))).toBe(cast.neighbour.email);
    await asked(lead, 'endSignInsOfMember', input);
    await asked(lead, 'endSignInsOfMember', input);
    // The one that was just made, and then none: nothing happened, and nothing is noted.
    expect(await noted('ended the sign-ins')).toEqual(
      Array(2).fill({ by: cast.lead.personId, of: cast.neighbour.personId }),
    );
  });

  it('are nothing to anyone else: not seen, not ended, not of another organisation', async () => {
    const colleague = caller(app.url, (await open(cast.colleague, OTHER)).cookies());
    const { personId } = cast.neighbour;
    expect((await seen(colleague, personId)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    for (const mutation of ['endSignInsOfMember', 'takeSecondFactorsAway']) {
      const input = mutation === 'endSignInsOfMember' ? { personId } : { personId, passkeysToo: true };
      expect(await asked(colleague, mutation, input)).toMatchObject({ __typename: 'NotAllowed' });
      await expect(asked(outsider, mutation, input)).rejects.toThrow('NOT_FOUND');
      await expect(asked(caller(app.url), mutation, input)).rejects.toThrow('UNAUTHENTICATED');
      await expect(asked(lead, mutation, { ...input, personId: cast.leaver.personId })).rejects.toThrow(
        'NOT_FOUND',
      );
      expect(await asked(lead, mutation, { ...input, personId: cast.lead.personId })).toMatchObject({
        __typename: 'NotForYourself',
      });
    }
    for (const id of [cast.leaver.personId, cast.outsider.personId, cast.lead.personId, uuid(), 'nonsense'])
      expect((await seen(lead, id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('of someone whose account opens another organisation now are that one’s admins’', async () => {
    const [{ id: account }] = await asOwner('select account_id as id from people where id = $1', [
      cast.neighbour.personId,
    ]);
    const elsewhere = uuid();
    await asOwner(
      `insert into people (id, organisation_id, account_id, name, email, is_admin, joined_at)
       values ($1, $2, $3, 'Neighbour', 'neighbour@story.example', false, now() + interval '1 minute')`,
      [elsewhere, cast.outsider.organisationId, account],
    );
    const input = { personId: cast.neighbour.personId, passkeysToo: true };
    await expect(asked(lead, 'takeSecondFactorsAway', input)).rejects.toThrow('NOT_FOUND');
    expect((await seen(outsider, elsewhere)).data.memberSignIn).toMatchObject({ passkeys: 0 });
    await asOwner('delete from people where id = $1', [elsewhere]);
  });

  it('that reach their end take their screens with them', async () => {
    const browser = await open(cast.colleague, OTHER);
    const [cut] = await cutOf(browser);
    await asOwner(
      `update auth.session s set "expiresAt" = now() from people p where p.account_id = s."userId" and p.id = $1`,
      [cast.colleague.personId],
    );
    await app.server.app.get(Jobs).sweep();
    expect(await cut).toBe('cut');
  });
});

describe('a second factor that is lost', () => {
  const take = (who: Caller, personId: string, passkeysToo = true) =>
    asked(who, 'takeSecondFactorsAway', { personId, passkeysToo });
  const givePasskey = (personId: string) =>
    asOwner(
      `insert into auth.passkey (id, name, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp", "createdAt")
       select $1, null, 'none', account_id, $1, 0, 'singleDevice', false, now() from people where id = $2`,
      [uuid(), personId],
    );
  const setUp = async (browser: AuthBrowser, password = PASSWORD): Promise<string> => {
    const { body } = await browser.post('two-factor/enable', { password });
    expect((await browser.post('two-factor/verify-totp', { code: totp(body.totpURI) })).status).toBe(200);
    return body.totpURI;
  };
  const stale = () => asOwner(`update auth.session set confirmed_at = now() - interval '1 hour'`);

  it('is taken away by an admin who has just shown that it is them, and everyone concerned is told', async () => {
    const { personId, email } = cast.colleague;
    await asOwner('update people set is_admin = true where id = $1', [cast.supervisor.personId]);
    const browser = await open(cast.colleague, OTHER);
    await setUp(browser, OTHER);
    await givePasskey(personId);
    const [cut] = await cutOf(browser);
    expect((await seen(lead, personId)).data.memberSignIn).toMatchObject({
      hasAuthenticatorApp: true,
      passkeys: 1,
    });

    await stale();
    expect(await take(lead, personId)).toMatchObject({ __typename: 'ConfirmFirst' });
    await fetch(`${app.url}/api/auth/confirm`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: lead.cookie, origin: app.url },
      body: JSON.stringify({ password: PASSWORD }),
    });
    const gone = { hasAuthenticatorApp: false, passkeys: 0, openSignIns: 0 };
    expect(await take(lead, personId)).toMatchObject(gone);
    expect(await take(lead, personId)).toMatchObject(gone);
    expect(await cut).toBe('cut');
    expect(await emailOf(browser)).toBeUndefined();
    expect(await noted('took second factors away')).toEqual([{ by: cast.lead.personId, of: personId }]);
    expect((await mailsOf('second-factor-taken')).map(({ to }) => to)).toEqual([email]);
    expect((await mailsOf('second-factor-taken-of')).map(({ to }) => to)).toEqual([cast.supervisor.email]);
    expect(await emailOf(await open(cast.colleague, OTHER))).toBe(email);
  });

  it('may be the app alone: passkeys go on', async () => {
    await setUp(await open(cast.colleague, OTHER), OTHER);
    await givePasskey(cast.colleague.personId);
    expect(await take(lead, cast.colleague.personId, false)).toMatchObject({
      hasAuthenticatorApp: false,
      passkeys: 1,
    });
    await take(lead, cast.colleague.personId);
  });

  it('ends a sign-in that waits for its code', async () => {
    const address = await setUp(await open(cast.colleague, OTHER), OTHER);
    const waiting = await open(cast.colleague, OTHER);
    await take(lead, cast.colleague.personId);
    expect((await waiting.post('two-factor/verify-totp', { code: totp(address, 1) })).status).toBe(401);
    expect(await emailOf(waiting)).toBeUndefined();
  });

  it('is set up anew where the organisation asks for one', async () => {
    const admin = await open(cast.lead);
    await setUp(admin);
    const strong = caller(app.url, admin.cookies());
    const rules = { expectedVersion: 1, requiresSecondFactor: true, idleLockMinutes: null };
    await strong.do('setOrganisationRules', rules, '... on Organisation { rulesVersion }');
    const browser = await open(cast.colleague, OTHER);
    await setUp(browser, OTHER);
    expect(await emailOf(browser)).toBe(cast.colleague.email);
    await take(strong, cast.colleague.personId);

    const again = await open(cast.colleague, OTHER);
    expect((await again.graphql('{ mySignIn { standing hasAuthenticatorApp } }')).mySignIn).toEqual({
      standing: 'SECOND_FACTOR',
      hasAuthenticatorApp: false,
    });
    await setUp(again, OTHER);
    expect(await emailOf(again)).toBe(cast.colleague.email);
  });

  it('of the last admin is taken away by the operator, who is named to everyone as that', async () => {
    const run = async (...given: string[]) => {
      const env = { ...process.env, DATABASE_OWNER_URL: app.database.ownerUrl, PUBLIC_URL: app.url };
      return promisify(execFile)(process.execPath, ['tools/reset-factor.mjs', ...given], { env }).then(
        ({ stdout }) => ({ code: 0, said: stdout }),
        ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
      );
    };
    expect(await run('nobody@story.example')).toMatchObject({ code: 1 });
    expect(await run()).toMatchObject({ code: 1 });
    const address = (await open(cast.lead)).cookies();
    expect(address).not.toContain('session_token=');
    const [{ count: before }] = await asOwner('select count(*) from auth.session where "expiresAt" > now()');

    expect(await run(cast.lead.email)).toMatchObject({
      code: 0,
      said: expect.stringContaining('taken away'),
    });
    expect(await run(cast.lead.email)).toMatchObject({ code: 0, said: expect.stringContaining('nothing') });
    const [{ count: after }] = await asOwner('select count(*) from auth.session where "expiresAt" > now()');
    expect(Number(after)).toBeLessThan(Number(before));
    expect((await noted('took second factors away')).at(-1)).toEqual({ by: null, of: cast.lead.personId });
    const mails = await mailsOf('second-factor-taken');
    expect(mails.find(({ to }) => to === cast.lead.email).text).toContain('Whoever runs this workspace');
    const browser = await open(cast.lead);
    expect((await browser.graphql('{ mySignIn { standing } }')).mySignIn.standing).toBe('SECOND_FACTOR');
  });
});
