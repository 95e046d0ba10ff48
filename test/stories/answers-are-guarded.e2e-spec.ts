import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { startApp, type StoryApp } from '../support/app';
import { browserOf } from '../support/auth-browser';
import { PASSWORD, seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { signedIn, signIn } from '../support/graphql';

const HOST = 'https://consult.example.org';
const ELSEWHERE = 'https://elsewhere.example';

let app: StoryApp;
let cast: Cast;
let cookie: string;

/** As it runs for real: in production, under a name that is reached over https. */
beforeAll(async () => {
  app = await startApp({ NODE_ENV: 'production', PUBLIC_URL: HOST, KNOWN_DOCUMENTS: 'off' });
  cast = await seedCast(app);
  ({ cookie } = await signedIn(app.url, cast.lead));
});
afterAll(() => app.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${app.url}${path}`, { headers, redirect: 'manual' });
const post = (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${app.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: HOST, ...headers },
    body: JSON.stringify(body),
  });
const me = (headers: Record<string, string>): Promise<Response> =>
  post('/graphql', { query: '{ me { email person { name } } }' }, headers);
const asOwner = async (statement: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  (await withClient(app.database.ownerUrl, (client) => client.query(statement, values))).rows;
const handshake = '/socket.io/?EIO=4&transport=polling';

describe('every answer', () => {
  const answers = (): Promise<Response[]> =>
    Promise.all([
      get('/'),
      get('/cases/new'),
      get('/assets/none.js'),
      get('/health/live'),
      get('/api/auth/get-session'),
      get('/socket.io/'),
      get(handshake, { cookie }),
      me({ cookie }),
      post('/graphql', {}, { 'content-type': 'text/plain' }),
      signIn(app.url, cast.lead.email),
    ]);

  it('tells the browser what it may do with it, that of a socket too', async () => {
    for (const { url, headers } of await answers()) {
      const told = (name: string): string => `${new URL(url).pathname}: ${headers.get(name)}`;
      const policy = told('content-security-policy');
      for (const rule of [
        "default-src 'self'",
        "script-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ])
        expect(policy).toContain(rule);
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe/u);
      expect(told('strict-transport-security')).toMatch(/: max-age=31536000; includeSubDomains$/u);
      expect(told('x-content-type-options')).toMatch(/: nosniff$/u);
      expect(told('referrer-policy')).toMatch(/: no-referrer$/u);
      expect(told('cross-origin-opener-policy')).toMatch(/: same-origin$/u);
      expect(told('cross-origin-resource-policy')).toMatch(/: same-origin$/u);
      expect(told('access-control-allow-origin')).toMatch(/: null$/u);
      expect(told('x-powered-by')).toMatch(/: null$/u);
    }
  });

  it('says what it is, and is that', async () => {
    for (const answer of await answers()) {
      const type = answer.headers.get('content-type') ?? '';
      const text = await answer.text();
      if (new URL(answer.url).search !== '')
        expect([type, text[0]]).toEqual(['text/plain; charset=UTF-8', '0']);
      else expect([answer.url, type]).toEqual([answer.url, expect.stringMatching(/^application\/json/u)]);
      if (type.includes('json')) expect(() => JSON.parse(text) as unknown).not.toThrow();
    }
  });

  it('that could hold words or a secret stays in no cache', async () => {
    const enable = await post('/api/auth/two-factor/enable', { password: 'wrong' }, { cookie });
    for (const answer of [await me({ cookie }), await me({}), await signIn(app.url, cast.lead.email), enable])
      expect([answer.url, answer.headers.get('cache-control')]).toEqual([answer.url, 'no-store']);
  });

  it('gives away no file beside the web app, no list of files, and nothing of how it is made', async () => {
    for (const path of [
      '/.git/config',
      '/.git/HEAD',
      '/.env',
      '/package.json',
      '/..%2fpackage.json',
      '/assets/..%2f..%2fpackage.json',
      '/assets/',
      '/api/',
      '/server.js.map',
    ]) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).not.toMatch(/href|index of|\[core\]|"name"|ref:/iu);
    }
  });

  it('never repeats what was sent to it by TRACE', async () => {
    for (const path of ['/', '/graphql', '/health/live', '/api/auth/sign-in/email']) {
      const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
        const call = request(`${app.url}${path}`, { method: 'TRACE', headers: { 'x-secret': 'zqxprobe' } });
        call.on('error', reject);
        call.on('response', (answer) => {
          let text = '';
          answer.on('data', (part: Buffer) => (text += String(part)));
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
        });
        call.end();
      });
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
      expect(text).not.toContain('zqxprobe');
    }
  });

  it('is a refusal where a request states its length in two ways', async () => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    const said = await new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (part) => (text += String(part)));
      socket.on('close', () => resolve(text));
      socket.write(
        'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 6\r\n' +
          'Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: x\r\n\r\n',
      );
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 /u);
    expect(said).not.toContain('live');
  });

  it('asks for each thing once: a question that is given twice is none', async () => {
    const twice = await get('/graphql?query={me{email}}&query={__typename}', {
      cookie,
      'apollo-require-preflight': 'true',
    });
    expect(twice.status).toBe(400);
    expect(await twice.text()).not.toContain('story.example');
  });
});

describe('a page of another origin', () => {
  it('gets no socket', async () => {
    expect((await get(handshake, { cookie, origin: ELSEWHERE })).status).toBe(403);
    expect((await get(handshake, { cookie, origin: 'null' })).status).toBe(403);
    expect((await get(handshake, { cookie, origin: HOST })).status).toBe(200);
  });

  it('neither signs out nor changes how one signs in', async () => {
    for (const path of ['sign-out', 'lock', 'two-factor/enable', 'confirm']) {
      const answer = await post(`/api/auth/${path}`, { password: PASSWORD }, { cookie, origin: ELSEWHERE });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect(await (await me({ cookie })).text()).toContain(cast.lead.email);
  });

  it('is no place that a link of ours leads on to', async () => {
    const reset = { email: cast.lead.email, redirectTo: `${ELSEWHERE}/here` };
    expect((await post('/api/auth/request-password-reset', reset)).status).toBe(403);
    const followed = await get(`/api/auth/reset-password/x?callbackURL=${encodeURIComponent(ELSEWHERE)}`);
    expect([followed.status, followed.headers.get('location')]).toEqual([404, null]);
  });
});

describe('what is sent to sign in', () => {
  it('is read up to a limit, and only as JSON', async () => {
    const password = 'x'.repeat(100_000);
    const send = (type: string, body: string): Promise<Response> =>
      fetch(`${app.url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': type, origin: HOST },
        body,
      });
    const long = JSON.stringify({ email: cast.lead.email, password });
    for (const type of ['application/json', 'application/json-seq', 'text/plain'])
      expect([type, (await send(type, long)).status]).toEqual([type, 413]);
    const form = `email=${encodeURIComponent(cast.lead.email)}&password=${encodeURIComponent(PASSWORD)}`;
    expect((await send('application/x-www-form-urlencoded', form)).status).toBe(400);
    const right = JSON.stringify({ email: cast.lead.email, password: PASSWORD });
    expect((await send('text/plain', right)).status).toBe(415);
    expect((await send('application/json', right)).status).toBe(200);
  });
});

describe('the sign-in that a browser is given', () => {
  const cookieOf = (answer: Response): string => answer.headers.getSetCookie().join('\n');

  it('is a cookie that no script, no other host and no plain connection sees', async () => {
    const [line, ...more] = (await signIn(app.url, cast.lead.email)).headers.getSetCookie();
    expect(more).toEqual([]);
    expect(line).toMatch(/^__Host-second-chair\.session_token=/u);
    const parts = line?.split('; ').slice(1).sort();
    expect(parts).toEqual(['HttpOnly', 'Max-Age=604800', 'Path=/', 'SameSite=Lax', 'Secure']);
  });

  it('is in that cookie and in no answer', async () => {
    const answer = await signIn(app.url, cast.lead.email);
    const token = /session_token=([^.]+)\./u.exec(cookieOf(answer))?.[1] ?? '';
    expect(token).toMatch(/^[A-Za-z0-9]{32}$/u);
    expect(await answer.text()).not.toContain(token);
  });

  it('is a new one each time, and ends the one that the browser came with', async () => {
    const browser = browserOf(app.url);
    const seen = new Set<string>();
    for (let i = 0; i < 3; i += 1) {
      const before = browser.cookies();
      await browser.post('sign-in/email', { email: cast.colleague.email, password: PASSWORD });
      seen.add(browser.cookies());
      if (before !== '')
        expect(await (await me({ cookie: before })).json()).toMatchObject({ data: { me: null } });
    }
    expect(seen.size).toBe(3);
    expect(await (await me({ cookie: browser.cookies() })).text()).toContain(cast.colleague.email);
  });

  it('lasts seven days, and no longer for being used', async () => {
    const browser = browserOf(app.url);
    await browser.post('sign-in/email', { email: cast.trainee.email, password: PASSWORD });
    const [mine] = await asOwner(
      `update auth.session s set "createdAt" = now() - interval '6 days', "updatedAt" = now() - interval '6 days',
         "expiresAt" = now() + interval '1 day' from people p
       where p.account_id = s."userId" and p.id = $1 returning s.id, s."expiresAt" as ends`,
      [cast.trainee.personId],
    );
    expect((await browser.post('two-factor/enable', { password: PASSWORD })).status).toBe(200);
    expect((await browser.get('passkey/generate-register-options')).status).toBe(200);
    expect(await asOwner('select "expiresAt" as ends from auth.session where id = $1', [mine?.id])).toEqual([
      { ends: mine?.ends },
    ]);
    await asOwner(`update auth.session set "expiresAt" = now() - interval '1 second' where id = $1`, [
      mine?.id,
    ]);
    expect(await (await me({ cookie: browser.cookies() })).json()).toMatchObject({ data: { me: null } });
  });

  it('is counted by where it comes from, not by where it says it comes from', async () => {
    await asOwner('delete from auth.rate_limits');
    await post(
      '/api/auth/sign-in/email',
      { email: 'nobody@story.example', password: 'not the password' },
      { 'x-second-chair-address': '203.0.113.9', 'x-real-ip': '203.0.113.9', 'x-client-ip': '203.0.113.9' },
    );
    const key = (address: string): string =>
      `sign-in:address:${createHash('sha256').update(address).digest('base64url')}`;
    const keys = (await asOwner('select key from auth.rate_limits')).map((row) => row['key']);
    expect(keys).toContain(key('127.0.0.1'));
    expect(keys).not.toContain(key('203.0.113.9'));
  });
});

describe('a password', () => {
  const long = ' Ääkköset, 32 trees & a Very long row of words that nobody else would put together 🌲 ';

  it('is taken as it was typed, however long, and is not asked to be renewed', async () => {
    const { rows } = await withClient(app.database.ownerUrl, (client) =>
      client.query(`select account_id as id from people where id = $1`, [cast.supervisor.personId]),
    );
    const account = (rows as { id: string }[])[0]?.id;
    await asOwner(
      `insert into auth.verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
       values (gen_random_uuid(), 'reset-password:a-token-for-a-story', $1, now() + interval '1 hour', now(), now())`,
      [account],
    );
    const reset = (newPassword: string) =>
      post('/api/auth/reset-password', { token: 'a-token-for-a-story', newPassword });
    expect(long.length).toBeGreaterThan(64);
    expect((await reset('short words')).status).toBe(400);
    expect((await reset(long)).status).toBe(200);
    await asOwner(`update auth.account set "updatedAt" = now() - interval '5 years'`);
    const tries = [long, long.trim(), long.toLowerCase(), long.slice(0, 64), long.normalize('NFD')];
    const statuses = [];
    for (const password of tries)
      statuses.push((await signIn(app.url, cast.supervisor.email, password)).status);
    expect(statuses).toEqual([200, 401, 401, 401, 401]);
  });

  it('is kept as a slow digest with a salt of its own', async () => {
    const kept = (await asOwner('select password from auth.account')).map((row) => String(row['password']));
    expect(kept.length).toBeGreaterThan(5);
    for (const one of kept) expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
  });

  it('that is renewed by mail ends every sign-in that was there, and skips no second step', async () => {
    const browser = browserOf(app.url);
    await browser.post('sign-in/email', { email: cast.clinician.email, password: PASSWORD });
    await asOwner(`update auth."user" set "twoFactorEnabled" = true where email = $1`, [
      cast.clinician.email,
    ]);
    await asOwner(
      `insert into auth.verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
       select gen_random_uuid(), 'reset-password:another-token', account_id, now() + interval '1 hour', now(), now()
       from people where id = $1`,
      [cast.clinician.personId],
    );
    const renewed = { token: 'another-token', newPassword: 'another row of words' };
    const answer = await post('/api/auth/reset-password', renewed);
    expect(answer.status).toBe(200);
    expect(cookieIn(answer)).toBe('');
    expect(await (await me({ cookie: browser.cookies() })).json()).toMatchObject({ data: { me: null } });
    const next = await signIn(app.url, cast.clinician.email, renewed.newPassword);
    expect(cookieIn(next)).not.toContain('session_token=');
    expect(await next.json()).toMatchObject({ twoFactorRedirect: true });
  });

  const cookieIn = (answer: Response): string =>
    answer.headers
      .getSetCookie()
      .filter((line) => !/max-age=0/iu.test(line))
      .join('\n');
});

describe('the log', () => {
  it('says when in UTC, what and how it ended, a line each, whatever a path holds', async () => {
    await get('/api/%0A%7B%22level%22%3A30%7D%0D%0Aforged');
    const lines = app
      .logged()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const line of lines) expect(line['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
    expect(lines.filter((line) => line['forged'] !== undefined)).toEqual([]);
    expect(lines.at(-1)).toMatchObject({
      req: { method: 'GET', path: '/api/%0A%7B%22level%22%3A30%7D%0D%0Aforged' },
      res: { status: 404 },
    });
  });
});
