import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { threadRoom } from '@second-chair/wire';
import { v7 as uuid } from 'uuid';
import { startApp } from '../support/app';
import { POST, readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient, type StoryDatabase } from '../support/database';
import { signedIn, type Caller } from '../support/graphql';
import { lineTo, type Line } from '../support/line';
import { observe } from '../support/observer';
import { startServerProcess, type ServerProcess } from '../support/server-process';
import { until } from '../support/sockets';

jest.setTimeout(60_000);

let database: StoryDatabase;
let cast: Cast;
let toDatabase: Line;
let server: ServerProcess;
let clinician: Caller;
let lead: Caller;

beforeAll(async () => {
  const app = await startApp();
  database = app.database;
  cast = await seedCast(app);
  await app.server.close();
  toDatabase = await lineTo(Number(new URL(database.appUrl).port));
  const appUrl = new URL(database.appUrl);
  appUrl.port = new URL(toDatabase.url).port;
  server = await startServerProcess({ ...database, appUrl: appUrl.href });
  clinician = await signedIn(server.url, cast.clinician);
  lead = await signedIn(server.url, cast.lead);
});
afterAll(async () => {
  await server.stop();
  await toDatabase.close();
  await database.drop();
});

describe('a post that is committed while the answer to the commit is lost', () => {
  it('is written once, and is shown to everyone although nothing comes after it', async () => {
    const { id: caseId } = await readyCase(clinician, lead, cast.team);
    const { id: threadId, seq } = await threadOf(lead, caseId);
    const screen = observe(server.url, lead, threadRoom(threadId), seq);
    await until(() => screen.present().length === 1, 'the lead to be in the room');

    const input = { id: uuid(), threadId, body: 'Did it reach you?' };
    toDatabase.deafenAt('insert into room_events', 'COMMIT');
    const trying = clinician.do('addPost', input, POST).catch((error: Error) => error.message);
    const isThere = () =>
      withClient(database.ownerUrl, async (client) => {
        const { rowCount } = await client.query('select from posts where id = $1', [input.id]);
        return rowCount === 1;
      });
    await until(isThere, 'the post to be committed');
    toDatabase.mend();
    expect(await trying).toContain('UNAVAILABLE');

    await until(() => screen.applied.length === 1, 'the post on the screen', 20_000);
    const again = await clinician.do('addPost', input, POST);
    expect(again).toMatchObject({ __typename: 'Post', id: input.id, position: 1 });
    expect(screen.applied.map((event) => event.type === 'post.added' && event.post.id)).toEqual([input.id]);
    screen.close();
  });

  it('stays out of sight of other teams and organisations', async () => {
    for (const who of [cast.neighbour, cast.outsider]) {
      const stranger = await signedIn(server.url, who);
      const { id } = await readyCase(clinician, lead, cast.team);
      const read = await stranger.try('query ($id: ID!) { casePresentation(id: $id) { id } }', { id });
      expect(read.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});
