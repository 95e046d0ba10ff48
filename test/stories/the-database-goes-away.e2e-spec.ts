import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createLogger, startEmbeddedDatabase, type EmbeddedDatabase } from '@second-chair/platform';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { readyCase, POST, threadOf } from '../support/cases';
import { seedCast } from '../support/cast';
import { withClient } from '../support/database';
import { newDataFolder } from '../support/data-folder';
import { caller, signedIn, signIn, type Caller, type Loose } from '../support/graphql';
import { runServer, startServerProcess, type ServerProcess } from '../support/server-process';
import { freePort } from '../support/free-port';
import { until } from '../support/sockets';

jest.setTimeout(120_000);

const health = async (url: string, which: 'live' | 'ready'): Promise<number> =>
  (await fetch(`${url}/health/${which}`)).status;
const isReady = async (url: string): Promise<boolean> => (await health(url, 'ready')) === 200;

describe('a database that is stopped under a running server', () => {
  let folder: string;
  let database: EmbeddedDatabase;
  let server: ServerProcess;
  const start = () =>
    startEmbeddedDatabase({ dataDir: join(folder, 'data'), log: createLogger('silent'), durable: false });

  beforeAll(async () => {
    folder = newDataFolder('away');
    database = await start();
    server = await startServerProcess(database, { env: { WORKERS: 'on' } });
  });
  afterAll(async () => {
    await server.stop();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  // More often than the connections between servers have places.
  it.each([1, 2, 3])('is said in words, and the server goes on by itself (%i)', async () => {
    expect(await isReady(server.url)).toBe(true);
    await database.stop();

    expect(await health(server.url, 'live')).toBe(200);
    expect(await health(server.url, 'ready')).toBe(503);
    const answer = await caller(server.url).try('{ me { email } }');
    expect(answer.status).toBe(503);
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
    expect(answer.errors?.[0]?.message).toContain('try again');
    const refused = await signIn(server.url, 'someone@story.example');
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: 'UNAVAILABLE' });

    database = await start();
    await until(() => isReady(server.url), 'the server to be ready again', 30_000);
    expect((await caller(server.url).ask('{ me { email } }')).me).toBeNull();
    expect((await signIn(server.url, 'someone@story.example')).status).toBe(401);
  });

  it('leaves a log of one JSON object a line', () => {
    const lines = server.said().trim().split('\n');
    for (const line of lines.filter((line) => !line.includes('is ready at'))) {
      expect(() => JSON.parse(line) as unknown).not.toThrow();
    }
    expect(server.said()).not.toContain('someone@story.example');
  });
});

const ADD = `mutation ($input: AddPostInput!) { addPost(input: $input) { ${POST} } }`;
const POSTS = 'query ($id: ID!) { thread(id: $id) { posts { nodes { id } } } }';

describe('a disk that is full', () => {
  let app: StoryApp;
  let clinician: Caller;
  let threadId: string;

  beforeAll(async () => {
    app = await startApp();
    const cast = await seedCast(app);
    clinician = await signedIn(app.url, cast.clinician);
    const { id } = await readyCase(clinician, await signedIn(app.url, cast.lead), cast.team);
    threadId = (await threadOf(clinician, id)).id;
  });
  afterAll(() => app.stop());

  /** As PostgreSQL says it when a file can grow no more. */
  const full = (table: string): Promise<unknown> =>
    withClient(app.database.ownerUrl, (owner) =>
      owner.query(`create function full_disk() returns trigger language plpgsql as
          $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
        create trigger full_disk before insert on ${table} execute function full_disk()`),
    );
  const roomAgain = (): Promise<unknown> =>
    withClient(app.database.ownerUrl, (owner) => owner.query('drop function full_disk cascade'));

  it.each(['posts', 'access_entries'])(
    'is told as such, keeps nothing by half, and is over without a new start (%s)',
    async (table) => {
      const input = { id: uuid(), threadId, body: 'Who would have noticed?' };
      await full(table);
      const answer = await clinician.try(ADD, { input });
      expect(answer.status).toBe(503);
      expect(answer.data).toBeNull();
      expect(answer.errors?.[0]).toMatchObject({
        message: expect.stringContaining('disk of the workspace is full'),
        extensions: { code: 'UNAVAILABLE', reason: 'FULL' },
      });
      await roomAgain();
      const postIds = async (): Promise<string[]> =>
        (await clinician.ask(POSTS, { id: threadId })).thread.posts.nodes.map(({ id }: Loose) => id);
      expect(await postIds()).not.toContain(input.id);
      await clinician.ask(ADD, { input });
      expect((await postIds()).filter((id) => id === input.id)).toHaveLength(1);
    },
  );
});

describe('the embedded database', () => {
  it('is started again by its server when it was killed', async () => {
    const folder = newDataFolder('lost');
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const server = runServer({ PORT: String(port), DATA_DIR: folder, DEMO: 'off' });
    try {
      await server.ready;
      const postmaster = Number.parseInt(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10);
      process.kill(postmaster, 'SIGKILL');
      await until(() => server.said().includes('PostgreSQL runs again.'), 'the database to run', 30_000);
      await until(() => isReady(url), 'the server to be ready again', 30_000);
      expect((await caller(url).ask('{ me { email } }')).me).toBeNull();
    } finally {
      server.child.kill('SIGINT');
      expect(await server.exit).toBe(0);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
