import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { isRoot } from './account';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded-database';
import { runningProcess, waitUntil } from './running-process';

jest.setTimeout(60_000);

const told: string[] = [];
const log = { info: (line: string) => void told.push(line), warn: (line: string) => void told.push(line) };

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  let home: string;
  let dataDir: string;
  let database: EmbeddedDatabase | undefined;
  let bystander: ChildProcess | undefined;

  const cluster = () => join(dataDir, 'postgres');
  const lockFile = () => join(cluster(), 'postmaster.pid');
  const postmasterPid = () => Number.parseInt(readFileSync(lockFile(), 'utf8'), 10);
  const start = async () => (database = await startEmbeddedDatabase({ dataDir, log, durable: false }));
  const stop = async () => {
    await database?.stop();
    database = undefined;
  };
  const notesStillThere = async () =>
    expect(await ask((await start()).appUrl, 'SELECT word FROM remembered')).toEqual([{ word: 'kept' }]);

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'second-chair-database-'));
    chmodSync(home, 0o755);
    dataDir = join(home, 'data');
    const { ownerUrl } = await start();
    await ask(ownerUrl, `CREATE TABLE remembered (word text); INSERT INTO remembered VALUES ('kept')`);
    await ask(ownerUrl, 'GRANT SELECT ON remembered TO second_chair_app');
    await stop();
    told.length = 0;
  });
  afterEach(async () => {
    told.length = 0;
    bystander?.kill('SIGKILL');
    bystander = undefined;
    await stop();
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('keeps what was written', async () => {
    await notesStillThere();
    expect(told).toEqual([]);
  });

  it('gives the application a role that owns nothing and is held by row-level security', async () => {
    const { appUrl, ownerUrl } = await start();
    const roles = await ask(
      ownerUrl,
      `SELECT rolname, rolsuper, rolbypassrls, rolcreatedb FROM pg_roles
       WHERE rolname LIKE 'second_chair_%' ORDER BY rolname`,
    );
    expect(roles).toEqual([
      { rolname: 'second_chair_app', rolsuper: false, rolbypassrls: false, rolcreatedb: false },
      { rolname: 'second_chair_owner', rolsuper: false, rolbypassrls: false, rolcreatedb: true },
    ]);
    await expect(ask(appUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow(
      'permission denied for schema public',
    );
  });

  it('lets the owner clone databases for tests', async () => {
    const { ownerUrl } = await start();
    const elsewhere = new URL(ownerUrl);
    elsewhere.pathname = '/postgres';
    await ask(elsewhere.href, 'CREATE DATABASE a_clone TEMPLATE second_chair');
    await ask(elsewhere.href, 'DROP DATABASE a_clone');
  });

  it('never trusts a connection without its password', async () => {
    const { adminUrl } = await start();
    const url = new URL(adminUrl);
    expect(Number(url.port)).toBeLessThan(32_768);
    url.password = 'wrong';
    await expect(ask(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(await ask(adminUrl, `SELECT DISTINCT auth_method FROM pg_hba_file_rules`)).toEqual([
      { auth_method: 'scram-sha-256' },
    ]);
    expect(await ask(adminUrl, 'SHOW data_checksums')).toEqual([{ data_checksums: 'on' }]);
  });

  it('keeps its passwords and files to itself', async () => {
    await start();
    expect(statSync(join(dataDir, 'embedded-database.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'postgres.log')).mode & 0o777).toBe(0o600);
    expect(statSync(cluster()).mode & 0o777).toBe(0o700);
  });

  it('writes nothing of what people wrote into its log', async () => {
    const { ownerUrl } = await start();
    await expect(ask(ownerUrl, `SELECT 'what she told me'::int`)).rejects.toThrow('what she told me');
    await expect(
      ask(ownerUrl, `CREATE TEMP TABLE t (a text CHECK (a = '')); INSERT INTO t VALUES ('what she told me')`),
    ).rejects.toThrow('violates check constraint');
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('she');
  });

  it('leaves no process and no lock file behind when stopped', async () => {
    await start();
    const pid = postmasterPid();
    await stop();
    expect(runningProcess(pid)).toBeUndefined();
    expect(existsSync(lockFile())).toBe(false);
  });

  it('uses its port again, and another one if that is taken', async () => {
    const { appUrl } = await start();
    await stop();
    const other = createServer().listen(Number(new URL(appUrl).port), '127.0.0.1');
    await once(other, 'listening');
    const moved = await start();
    expect(new URL(moved.appUrl).port).not.toBe(new URL(appUrl).port);
    await stop();
    other.close();
    expect((await start()).appUrl).toBe(moved.appUrl);
  });

  /** Starts PostgreSQL from another process, as a server does that is then killed. */
  async function postgresOfAnotherServer(): Promise<ChildProcess> {
    await start();
    const pid = postmasterPid();
    const [postgres, ...args] = runningProcess(pid)?.command.split(' ') ?? [];
    await stop();
    const owner = statSync(cluster());
    const account = isRoot() ? { uid: owner.uid, gid: owner.gid } : {};
    const options = { ...account, cwd: '/', detached: true, stdio: 'ignore' };
    const call = [postgres, args, options].map((argument) => JSON.stringify(argument)).join(', ');
    const program = `require('node:child_process').spawn(${call}); setTimeout(() => {}, 60_000)`;
    const server = spawn(process.execPath, ['-e', program], { stdio: 'ignore' });
    await waitUntil(
      () => existsSync(lockFile()) && readFileSync(lockFile(), 'utf8').includes('ready'),
      20_000,
    );
    return server;
  }

  it('stops the one of a server that was killed, and goes on', async () => {
    const server = await postgresOfAnotherServer();
    const orphan = postmasterPid();
    server.kill('SIGKILL');
    await once(server, 'exit');
    expect(runningProcess(orphan)).toBeDefined();

    await notesStillThere();
    expect(runningProcess(orphan)).toBeUndefined();
    expect(told).toEqual([
      `The database of a server that was killed still runs (process ${orphan}). Stopping it.`,
    ]);
  });

  it('leaves the one of a living server alone', async () => {
    const server = await postgresOfAnotherServer();
    const inUse = postmasterPid();
    await expect(start()).rejects.toThrow(
      `The database is in use by another server (process ${server.pid}).`,
    );
    expect(runningProcess(inUse)).toBeDefined();
    server.kill('SIGKILL');
    await once(server, 'exit');
    await notesStillThere();
  });

  it('recovers when PostgreSQL was killed together with its server', async () => {
    const server = await postgresOfAnotherServer();
    process.kill(postmasterPid(), 'SIGKILL');
    server.kill('SIGKILL');
    await once(server, 'exit');
    await notesStillThere();
  });

  it('is started again where it was when PostgreSQL ends by itself', async () => {
    const { appUrl } = await start();
    const pid = postmasterPid();
    process.kill(pid, 'SIGKILL');
    await waitUntil(() => told.includes('PostgreSQL runs again.'), 20_000);
    expect(await ask(appUrl, 'SELECT word FROM remembered')).toEqual([{ word: 'kept' }]);
    expect(postmasterPid()).not.toBe(pid);
    await stop();
    expect(existsSync(lockFile())).toBe(false);
  });

  it('removes a lock file whose process is gone', async () => {
    const gone = spawn('true');
    await once(gone, 'exit');
    writeFileSync(lockFile(), `${gone.pid}\n${cluster()}\n1\n5432\n\n127.0.0.1\n`);
    await notesStillThere();
  });

  it('removes a lock file whose process number another program has now', async () => {
    const owner = statSync(cluster());
    const account = isRoot() ? { uid: owner.uid, gid: owner.gid } : {};
    bystander = spawn('sleep', ['60'], { ...account, cwd: '/', stdio: 'ignore' });
    writeFileSync(lockFile(), `${bystander.pid}\n${cluster()}\n1\n5432\n\n127.0.0.1\n`);
    await notesStillThere();
    expect(bystander.exitCode).toBeNull();
    expect(bystander.signalCode).toBeNull();
  });

  it('says so when the passwords of a database are missing', async () => {
    const notes = join(dataDir, 'embedded-database.json');
    renameSync(notes, `${notes}.away`);
    await expect(start()).rejects.toThrow('embedded-database.json beside it is missing');
    renameSync(`${notes}.away`, notes);
    await notesStillThere();
  });

  it('says what PostgreSQL said when it does not start', async () => {
    renameSync(join(cluster(), 'global'), join(cluster(), 'away'));
    await expect(start()).rejects.toThrow(/The embedded database does not start:?[^]*global/);
    renameSync(join(cluster(), 'away'), join(cluster(), 'global'));
    await notesStillThere();
  });

  it('is made anew after a first start that was cut short', async () => {
    const other = join(home, 'cut-short');
    mkdirSync(join(other, 'postgres.unfinished-00000000', 'cluster', 'base'), { recursive: true });
    const first = await startEmbeddedDatabase({ dataDir: other, log, durable: false });
    await first.stop();
    expect(readdirSync(other).sort()).toEqual(['embedded-database.json', 'postgres', 'postgres.log']);
  });

  (isRoot() ? describe : describe.skip)('as root, in a folder that others cannot enter', () => {
    const places: string[] = [];
    afterAll(() => {
      for (const place of places) rmSync(place, { recursive: true, force: true });
    });
    const startHidden = async (hidden: string) => {
      const started = await startEmbeddedDatabase({ dataDir: hidden, log, durable: false });
      const { folder } = JSON.parse(readFileSync(join(hidden, 'embedded-database.json'), 'utf8')) as {
        folder: string;
      };
      places.push(folder);
      return { ...started, folder };
    };

    it('keeps its files where PostgreSQL can reach them, and sets them aside when the data directory is deleted', async () => {
      mkdirSync(join(home, 'closed'), { mode: 0o700 });
      const hidden = join(home, 'closed', 'data');
      const first = await startHidden(hidden);
      await ask(first.ownerUrl, 'CREATE TABLE remembered (word text)');
      await first.stop();
      expect(first.folder).toMatch(/^\/var\/lib\/second-chair\/[0-9a-f]{16}$/);
      expect(told).toContain(
        `PostgreSQL does not run as root and cannot enter ${hidden}; its data is in ${first.folder}.`,
      );

      const second = await startHidden(hidden);
      expect(await ask(second.ownerUrl, 'SELECT * FROM remembered')).toEqual([]);
      await second.stop();

      rmSync(hidden, { recursive: true });
      const anew = await startHidden(hidden);
      await expect(ask(anew.ownerUrl, 'SELECT * FROM remembered')).rejects.toThrow('does not exist');
      await anew.stop();
      const aside = told.find((line) => line.includes('was set aside'))?.split(': ')[1] ?? '';
      expect(existsSync(aside)).toBe(true);
      places.push(aside);
    });

    it('says so when a folder that could be entered no longer can', async () => {
      const closing = join(home, 'closing');
      mkdirSync(closing, { mode: 0o755 });
      await (await startHidden(join(closing, 'data'))).stop();
      chmodSync(closing, 0o700);
      await expect(startHidden(join(closing, 'data'))).rejects.toThrow('can no longer enter');
    });
  });
});
