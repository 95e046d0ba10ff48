import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { threadRoom } from '@second-chair/wire';
import { startApp } from '../support/app';
import { burst, untilAnswered } from '../support/burst';
import { draftCase, readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient, type StoryDatabase } from '../support/database';
import { caller, CASE, signedIn, type Caller } from '../support/graphql';
import { lineTo, type Line } from '../support/line';
import { observe } from '../support/observer';
import { startServerProcess, type ServerProcess } from '../support/server-process';
import { until } from '../support/sockets';

jest.setTimeout(120_000);

const POSTS = 200;
const IN_FLIGHT = 8;

let database: StoryDatabase;
let cast: Cast;
let server: ServerProcess;
let line: Line;
let clinician: Caller;
let colleague: Caller;
let lead: Caller;

beforeAll(async () => {
  const app = await startApp();
  database = app.database;
  cast = await seedCast(app);
  await app.server.close();
  server = await startServerProcess(database);
  line = await lineTo(server.port);
  clinician = await signedIn(line.url, cast.clinician);
  colleague = await signedIn(line.url, cast.colleague);
  lead = await signedIn(line.url, cast.lead);
});
afterAll(async () => {
  await line.close();
  await server.stop();
  await database.drop();
});

const stored = (threadId: string): Promise<{ id: string; position: number; body: string }[]> =>
  withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query(
      'select id, position, body from posts where thread_id = $1 order by position',
      [threadId],
    );
    return rows as { id: string; position: number; body: string }[];
  });

/** Kills the server once it has written posts whose answers never arrived, and starts it again. */
async function killInMidBurst(threadId: string, acknowledged: () => number): Promise<void> {
  line.deafen();
  const before = acknowledged();
  await until(async () => (await stored(threadId)).length > before, 'a post whose answer is lost');
  await server.kill();
  line.mend();
  server = await startServerProcess(database, { port: server.port });
}

/** A burst of two writers with a kill half way; what was acknowledged, and what is there. */
async function burstAcrossKill(threadId: string, newIdEachTry: boolean) {
  let count = 0;
  let killing: Promise<void> | undefined;
  const acknowledged = await burst({
    callers: [clinician, colleague],
    threadId,
    count: POSTS,
    inFlight: IN_FLIGHT,
    newIdEachTry,
    onAcknowledged: (soFar) => {
      count = soFar;
      if (soFar >= POSTS / 2) killing ??= killInMidBurst(threadId, () => count);
    },
  });
  await killing;
  return { acknowledged, rows: await stored(threadId) };
}

const oneTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

describe('a burst of posts across a kill of the server', () => {
  it('is there once each, in an order without gaps, and every screen was told of each once', async () => {
    const { id } = await readyCase(clinician, lead, cast.team);
    const thread = await threadOf(colleague, id);
    const room = threadRoom(thread.id);
    // One through the line that breaks, one straight to the server that dies, one that comes when all is over.
    const screens = [line.url, server.url].map((url) => observe(url, lead, room, thread.seq));

    const { acknowledged, rows } = await burstAcrossKill(thread.id, false);

    expect(acknowledged).toHaveLength(POSTS);
    expect(rows.map(({ position }) => position)).toEqual(oneTo(POSTS));
    const byPosition = acknowledged.sort((a, b) => a.position - b.position);
    expect(rows).toEqual(byPosition);

    screens.push(observe(server.url, lead, room, thread.seq));
    for (const { applied, close } of screens) {
      await until(() => applied.length >= POSTS, 'every post on every screen', 30_000);
      expect(applied.map(({ seq }) => seq - thread.seq)).toEqual(oneTo(POSTS));
      expect(applied.map((event) => event.type === 'post.added' && event.post.id)).toEqual(
        rows.map((row) => row.id),
      );
      close();
    }
  });

  it('would be doubled without the client’s own ids', async () => {
    const { id } = await readyCase(clinician, lead, cast.team);
    const { id: threadId } = await threadOf(colleague, id);
    const { acknowledged, rows } = await burstAcrossKill(threadId, true);
    expect(acknowledged).toHaveLength(POSTS);
    const bodies = new Set(rows.map(({ body }) => body));
    expect(bodies.size).toBe(POSTS);
    expect(rows.length).toBeGreaterThan(POSTS);
  });

  it('stays out of reach of other teams and organisations', async () => {
    const { id } = await readyCase(clinician, lead, cast.team);
    const { id: threadId } = await threadOf(colleague, id);
    for (const who of [cast.neighbour, cast.outsider]) {
      const stranger = await signedIn(line.url, who);
      const read = await stranger.try('query ($id: ID!) { thread(id: $id) { title } }', { id: threadId });
      expect(read.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const nobody = await caller(line.url).try('query ($id: ID!) { thread(id: $id) { title } }', {
      id: threadId,
    });
    expect(nobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('a draft that was being saved when the server was killed', () => {
  it('is as it was at the last save that was acknowledged, or at the one under way', async () => {
    const draft = await draftCase(clinician, cast.team);
    const text = (round: number) =>
      `What she said stayed with me, and I wrote it down again. ${'And again. '.repeat(round)}`;
    const save = (version: number, round: number) =>
      clinician.do(
        'saveDraft',
        { id: draft.id, expectedVersion: version, sections: [{ key: 'ENDING', text: text(round) }] },
        CASE,
      );
    let version: number = draft.version;
    let round = 0;
    let killed: Promise<void> | undefined;
    for (;;) {
      const saved = await save(version, round + 1).catch(() => undefined);
      if (!saved) break;
      round += 1;
      expect(saved.__typename).toBe('CasePresentation');
      version = saved.version;
      if (round === 10) killed = server.kill();
    }
    await killed;
    server = await startServerProcess(database, { port: server.port });
    const read = await untilAnswered(draft.id, (id) =>
      clinician.ask('query ($id: ID!) { casePresentation(id: $id) { version sections { key text } } }', {
        id,
      }),
    );
    const kept = read.casePresentation;
    const wentThrough = kept.version - version;
    expect([0, 1]).toContain(wentThrough);
    const ending = kept.sections.find(({ key }: { key: string }) => key === 'ENDING');
    expect(ending.text).toBe(text(round + wentThrough));
  });
});
