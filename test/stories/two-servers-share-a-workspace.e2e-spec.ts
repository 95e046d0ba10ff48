import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { threadRoom, type RoomName } from '@second-chair/wire';
import { startApp } from '../support/app';
import { burst } from '../support/burst';
import { addPost, readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient, type StoryDatabase } from '../support/database';
import { caller, signedIn, type Caller } from '../support/graphql';
import { observe, type Observer } from '../support/observer';
import { startRedis, type TestRedis } from '../support/redis';
import { startServerProcess, type ServerProcess } from '../support/server-process';
import { until } from '../support/sockets';

jest.setTimeout(120_000);

/** After three missed beats a server process counts as gone. */
const NOTICED_WITHIN = 30_000;

/** As the superuser: other roles do not see what a connection does. */
const connections = (database: StoryDatabase, what: string, where: string): Promise<number> =>
  withClient(process.env.STORY_ADMIN_URL ?? '', async (client) => {
    const { rows } = await client.query(
      `select ${what} from pg_stat_activity where datname = $1 and ${where}`,
      [new URL(database.appUrl).pathname.slice(1)],
    );
    return rows.length;
  });

const listening = (database: StoryDatabase) => connections(database, 'pid', `query like 'LISTEN %'`);
const cut = (database: StoryDatabase) => connections(database, 'pg_terminate_backend(pid)', 'true');

describe.each(['PostgreSQL', 'Redis'] as const)('two servers that hear each other through %s', (means) => {
  let database: StoryDatabase;
  let redis: TestRedis | undefined;
  let cast: Cast;
  let first: ServerProcess;
  let second: ServerProcess;
  let clinician: Caller;
  let lead: Caller;
  let caseId: string;
  let threadId: string;
  let room: RoomName;
  let onFirst: Observer;
  let onSecond: Observer;

  /** The same person, their session being in the database, at the other server. */
  const at = (server: ServerProcess, who: Caller): Caller => caller(server.url, who.cookie);
  const start = () => startServerProcess(database, { env: redis ? { REDIS_URL: redis.url } : {} });
  const bothSee = async (people: string[]) => {
    for (const [where, { present }, server] of [
      ['first', onFirst, first],
      ['second', onSecond, second],
    ] as const) {
      await until(
        () => JSON.stringify(present()) === JSON.stringify(people),
        `${people.join(' and ')} on the ${where} server`,
        NOTICED_WITHIN,
      ).catch((error: Error) => {
        const said = server.said().slice(-2_000);
        throw new Error(
          `${error.message} It shows ${present().join(' and ') || 'nobody'}, and said:\n${said}`,
        );
      });
    }
  };

  beforeAll(async () => {
    const app = await startApp();
    database = app.database;
    cast = await seedCast(app);
    await app.server.close();
    if (means === 'Redis') redis = await startRedis();
    [first, second] = await Promise.all([start(), start()]);
    clinician = await signedIn(first.url, cast.clinician);
    lead = await signedIn(first.url, cast.lead);
    caseId = (await readyCase(clinician, lead, cast.team)).id;
    threadId = (await threadOf(clinician, caseId)).id;
    room = threadRoom(threadId);
    onFirst = observe(first.url, clinician, room);
    onSecond = observe(second.url, lead, room);
    await bothSee(['Clinician', 'Lead']);
  });
  afterAll(async () => {
    for (const screen of [onFirst, onSecond]) screen?.close();
    await Promise.all([first, second].map((server) => server?.stop()));
    await redis?.stop();
    await database.drop();
  });

  it('carry every post to every screen, once and in one order', async () => {
    const count = 60;
    const posts = await burst({
      callers: [clinician, at(second, clinician), lead, at(second, lead)],
      threadId,
      count,
      inFlight: 4,
    });
    const inOrder = posts.sort((a, b) => a.position - b.position).map(({ id }) => id);
    for (const { applied } of [onFirst, onSecond]) {
      await until(() => applied.length >= count, 'every post');
      expect(applied.map((event) => event.type === 'post.added' && event.post.id)).toEqual(inOrder);
    }
  });

  it('carry a post that is longer than one notice', async () => {
    const body = 'We sat with it for a while. '.repeat(330);
    const before = onSecond.applied.length;
    const post = await addPost(clinician, threadId, body.trim());
    await until(() => onSecond.applied.length > before, 'the long post');
    const last = onSecond.applied.at(-1);
    expect(last?.type === 'post.added' && last.post.id).toBe(post.id);
  });

  it('show who is writing at the other one', async () => {
    onFirst.say(room, true);
    await until(() => onSecond.typing().includes('Clinician'), 'someone writing');
    onFirst.say(room, false);
    await until(() => onSecond.typing().length === 0, 'nobody writing');
  });

  it('put someone who is removed out of the rooms of both', async () => {
    const colleague = await signedIn(first.url, cast.colleague);
    const screens = [first, second].map(({ url }) => observe(url, colleague, room));
    await bothSee(['Clinician', 'Colleague', 'Lead']);
    const { team } = await lead.ask(
      'query ($id: ID!) { team(id: $id) { memberships { id person { id } } } }',
      { id: cast.team },
    );
    const place = team.memberships.find(
      ({ person }: { person: { id: string } }) => person.id === cast.colleague.personId,
    );
    const seen = onFirst.applied.length;
    for (const { applied } of screens) await until(() => applied.length === seen, 'all posts so far');
    await lead.do('removeMember', { membershipId: place.id }, '... on Team { id }');
    await bothSee(['Clinician', 'Lead']);
    await addPost(at(second, clinician), threadId, 'Among ourselves.');
    await addPost(clinician, threadId, 'And again.');
    const isAmongOurselves = () => {
      const last = onSecond.applied.at(-1);
      return last?.type === 'post.added' && last.post.body === 'And again.';
    };
    await until(isAmongOurselves, 'the posts on the screens of those who stayed');
    expect(screens.map(({ applied }) => applied.length)).toEqual([seen, seen]);
    for (const screen of screens) screen.close();
  });

  it('keep strangers out at both', async () => {
    for (const who of [cast.neighbour, cast.outsider]) {
      const stranger = await signedIn(second.url, who);
      const screen = observe(second.url, stranger, room);
      await until(() => screen.isGone(), 'a door that stays closed');
      expect(screen.applied).toEqual([]);
      screen.close();
    }
  });

  it('forget who was at a server that was killed, and find each other again', async () => {
    const afterKill = onFirst.applied.length;
    await second.kill();
    await until(
      () => JSON.stringify(onFirst.present()) === '["Clinician"]',
      'the lead to be gone',
      NOTICED_WITHIN,
    );
    // Nothing waits for the one that is dead: posts are written and heard.
    await addPost(clinician, threadId, 'While you were away.');
    await until(() => onFirst.applied.length > afterKill, 'a post beside a dead server');
    second = await startServerProcess(database, {
      port: second.port,
      env: redis ? { REDIS_URL: redis.url } : {},
    });
    await bothSee(['Clinician', 'Lead']);
    await until(() => onSecond.applied.length === onFirst.applied.length, 'what the lead missed');
    expect(onSecond.applied.map(({ seq }) => seq)).toEqual(onFirst.applied.map(({ seq }) => seq));
  });

  it('hear each other again after the line between them was broken', async () => {
    if (redis) {
      const port = Number(new URL(redis.url).port);
      await redis.stop();
      // Meanwhile those at one server hear each other, and everything is kept.
      const before = onFirst.applied.length;
      await addPost(clinician, threadId, 'Without the line between us.');
      await until(() => onFirst.applied.length > before, 'a post at its own server');
      redis = await startRedis(port);
    } else {
      // More often than a pool has places: none may be lost for good.
      for (let i = 0; i < 4; i += 1) {
        await until(async () => (await listening(database)) === 2, 'both servers to listen', NOTICED_WITHIN);
        await cut(database);
      }
    }
    await bothSee(['Clinician', 'Lead']);
    await until(() => onSecond.applied.length === onFirst.applied.length, 'what was missed', NOTICED_WITHIN);
    const before = onSecond.applied.length;
    await addPost(clinician, threadId, 'We hear each other again.');
    await until(() => onSecond.applied.length > before, 'a post at the other server', NOTICED_WITHIN);
    // A word about typing may be lost while screens are joining again; whoever writes says it again and again.
    await until(
      () => {
        onFirst.say(room, true);
        return onSecond.typing().includes('Clinician');
      },
      'someone writing',
      NOTICED_WITHIN,
    );
  });
});
