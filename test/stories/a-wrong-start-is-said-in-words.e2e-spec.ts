import { createServer } from 'node:net';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newDataFolder } from '../support/data-folder';
import { cloneDatabase, withClient, type StoryDatabase } from '../support/database';
import { freePort } from '../support/free-port';
import { runServer } from '../support/server-process';

jest.setTimeout(60_000);

let database: StoryDatabase;
let port: number;
beforeAll(async () => {
  database = await cloneDatabase();
  port = await freePort();
});
afterAll(() => database.drop());

const external = () => ({ DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl });
const where = (url: string) => new URL(url).host;
const changed = (
  url: string,
  changes: Partial<Record<'username' | 'password' | 'pathname' | 'host', string>>,
) => Object.assign(new URL(url), changes).href;

/** What a start that fails says, all of it. */
async function saidBy(env: Record<string, string>): Promise<string> {
  const server = runServer({ PORT: String(port), DEMO: 'off', ...env });
  expect(await server.exit).toBe(1);
  return server.said().trim();
}
const putRight = (...lines: string[]) =>
  ['These settings need to be put right:', ...lines.map((line) => `  ${line}`)].join('\n');

describe('a start with wrong settings', () => {
  it('names each of them, what was given and what is expected', async () => {
    const said = await saidBy({ PORT: 'x', LOG_LEVEL: 'loud', DEMO: 'maybe', SMTP_URL: 'mail' });
    expect(said).toBe(
      putRight(
        'PORT is "x"; expected a whole number from 1 to 65535.',
        'SMTP_URL is "mail"; expected smtp://user:password@host:port or smtps://….',
        'DEMO is "maybe"; expected on or off.',
        'LOG_LEVEL is "loud"; expected one of fatal, error, warn, info, debug, trace, silent.',
      ),
    );
  });

  it('says that a database does not answer, refuses the password, or is not there', async () => {
    const silent = `127.0.0.1:${await freePort()}`;
    expect(
      await saidBy({
        DATABASE_URL: changed(database.appUrl, { host: silent }),
        DATABASE_OWNER_URL: changed(database.ownerUrl, { host: silent }),
      }),
    ).toBe(
      putRight(
        `DATABASE_OWNER_URL names ${silent}, which does not answer (ECONNREFUSED); expected a running PostgreSQL.`,
      ),
    );
    expect(
      await saidBy({ ...external(), DATABASE_URL: changed(database.appUrl, { password: 'wrong' }) }),
    ).toBe(
      putRight(
        `DATABASE_URL signs in as "second_chair_app", which ${where(database.appUrl)} refuses (28P01); expected a role that may sign in, and its password.`,
      ),
    );
    expect(
      await saidBy({
        ...external(),
        DATABASE_OWNER_URL: changed(database.ownerUrl, { pathname: '/nowhere' }),
      }),
    ).toBe(
      putRight(
        `DATABASE_OWNER_URL names the database "nowhere", which ${where(database.appUrl)} does not have; expected an existing one.`,
      ),
    );
  });

  it('says that Redis does not answer', async () => {
    const silent = `127.0.0.1:${await freePort()}`;
    expect(await saidBy({ ...external(), REDIS_URL: `redis://${silent}` })).toBe(
      putRight(`REDIS_URL names ${silent}, which does not answer (ECONNREFUSED); expected a running Redis.`),
    );
  });

  it.each([
    ['superuser', 'is a superuser, or may become one'],
    ['bypassrls', 'bypasses row-level security, or may become a role that does'],
    ['in role second_chair_owner', 'owns tables, or may become their owner'],
  ])('refuses an application role made with “%s”', async (attributes, what) => {
    const role = 'story_unbound';
    const asAdmin = (statement: string) =>
      withClient(process.env.STORY_ADMIN_URL ?? '', (client) => client.query(statement));
    await asAdmin(`create role ${role} login password 'story' ${attributes}`);
    try {
      const url = changed(database.appUrl, { username: role, password: 'story' });
      expect(await saidBy({ ...external(), DATABASE_URL: url })).toBe(
        putRight(
          `DATABASE_URL signs in as "${role}", which ${what}; expected a role that row-level security holds back.`,
        ),
      );
    } finally {
      await asAdmin(`drop role ${role}`);
    }
  });

  it('says that the port is taken, before anything else is begun', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const words = `Port ${port} is already in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`;
    expect(await saidBy(external())).toBe(words);
    expect(await saidBy({})).toBe(words);
    other.close();
  });

  it('says that the address is not this machine’s', async () => {
    expect(await saidBy({ ...external(), HOST: '203.0.113.7' })).toBe(
      'HOST names an address that this machine does not have. Unset it, or use 0.0.0.0 for all addresses.',
    );
  });
});

describe('two starts from one data directory', () => {
  it('end with one server and one clear word', async () => {
    const folder = newDataFolder('twice');
    const first = runServer({ PORT: String(port), DATA_DIR: folder, DEMO: 'off' });
    try {
      await first.ready;
      const said = await saidBy({ PORT: String(await freePort()), DATA_DIR: folder });
      expect(said).toBe(
        `Second Chair already runs from this folder (process ${first.child.pid}). Stop it first, or set DATA_DIR.`,
      );
    } finally {
      first.child.kill('SIGINT');
      expect(await first.exit).toBe(0);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
