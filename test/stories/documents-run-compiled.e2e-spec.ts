import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { addPost, readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { caller, signedIn, type Answer, type Caller } from '../support/graphql';
import { webOperation } from '../support/web-operations';

/** From the second time on a document runs as a function made for it: what stands around execution still stands around it. */
const TIMES = 4;

let app: StoryApp;
let cast: Cast;
let lead: Caller;
let clinician: Caller;
let outsider: Caller;
let caseId: string;
let threadId: string;

beforeAll(async () => {
  app = await startApp({ KNOWN_DOCUMENTS: 'strangers' });
  cast = await seedCast(app);
  lead = await signedIn(app.url, cast.lead);
  clinician = await signedIn(app.url, cast.clinician);
  outsider = await signedIn(app.url, cast.outsider);
  caseId = (await readyCase(clinician, lead, cast.team)).id;
  threadId = (await threadOf(lead, caseId)).id;
  const { id } = await addPost(lead, threadId, 'What did nobody ask?');
  await addPost(clinician, threadId, 'Whether it was enough.', { replyToId: id });
});
afterAll(() => app.stop());

const codes = ({ errors }: Answer): unknown => errors?.map(({ extensions }) => extensions.code);
const page = (who: Caller): Promise<Answer> => who.try(webOperation('Thread'), { id: threadId, last: 50 });
const bodies = ({ data }: Answer): string[] =>
  data?.thread.posts.nodes.map(({ body }: { body: string }) => body) ?? [];

async function severalTimes<T>(ask: () => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (let i = 0; i < TIMES; i += 1) answers.push(await ask());
  return answers;
}

async function count(from: string, values: unknown[] = []): Promise<number> {
  return withClient(app.database.ownerUrl, async (owner) =>
    Number((await owner.query<{ n: string }>(`select count(*) as n from ${from}`, values)).rows[0]?.n),
  );
}

describe('a document that comes again', () => {
  it('is answered the same each time', async () => {
    const answers = await severalTimes(() => page(lead));
    expect(bodies(answers[0] as Answer)).toEqual(['What did nobody ask?', 'Whether it was enough.']);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('is answered to each as they may see it, whoever asked before', async () => {
    await severalTimes(() => page(lead));
    for (const answer of await severalTimes(() => page(outsider)))
      expect(codes(answer)).toEqual(['NOT_FOUND']);
    for (const answer of await severalTimes(() => page(caller(app.url))))
      expect(codes(answer)).toEqual(['UNAUTHENTICATED']);
    const may = (answer: Answer): boolean[] =>
      answer.data.thread.posts.nodes.map(({ viewerCan }: { viewerCan: { edit: boolean } }) => viewerCan.edit);
    expect(may(await page(lead))).toEqual([true, false]);
    expect(may(await page(clinician))).toEqual([false, true]);
  });

  it('leaves its trace each time, and none where nothing was shown', async () => {
    const readings = () => count(`access_entries where action = 'read' and subject_id = $1`, [threadId]);
    const before = await readings();
    await severalTimes(() => page(lead));
    expect(await readings()).toBe(before + TIMES);
    await severalTimes(() => page(outsider));
    expect(await readings()).toBe(before + TIMES);
  });

  it('is refused each time where it asks for too much', async () => {
    const deep = `{ ${'home { '.repeat(20)} __typename ${'}'.repeat(20)} }`;
    const costly = `{ ${Array.from({ length: 15 }, (_, i) => `a${i}: threads(first: 100) { nodes { posts(last: 100) { nodes { id body } } } }`).join(' ')} }`;
    for (const query of [deep, costly])
      for (const answer of await severalTimes(() => lead.try(query))) {
        expect(codes(answer)?.[0 as never]).toBe('BAD_INPUT');
        expect(answer.data).toBeUndefined();
      }
  });

  it('is not known to strangers because members sent it', async () => {
    const own = '{ demo { accounts { email } } }';
    for (const answer of await severalTimes(() => lead.try(own))) expect(codes(answer)).toBeUndefined();
    for (const answer of await severalTimes(() => caller(app.url).try(own)))
      expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
        { code: 'BAD_INPUT', field: 'query' },
      ]);
  });

  it('is told in the same words each time what is wrong with it', async () => {
    const wrong = await severalTimes(() => lead.try(webOperation('Thread'), { id: threadId, last: 'many' }));
    expect(codes(wrong[0] as Answer)).toEqual(['BAD_INPUT']);
    const absent = await severalTimes(() => lead.try(webOperation('Thread'), { id: uuid(), last: 50 }));
    expect(codes(absent[0] as Answer)).toEqual(['NOT_FOUND']);
    for (const answers of [wrong, absent]) for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});

describe('a mutation that comes again', () => {
  const add = (who: Caller, more: object): Promise<Answer> =>
    who.try(webOperation('AddPost'), { input: { id: uuid(), threadId, body: 'And then?', ...more } });
  const posts = () => count('posts where thread_id = $1', [threadId]);

  it('writes one post, one room event and one entry of the log each time', async () => {
    const events = () => count(`room_events where room = $1`, [`thread:${threadId}`]);
    const entries = () => count(`access_entries where action = 'wrote'`);
    const before = [await posts(), await events(), await entries()];
    const answers = await severalTimes(() => add(lead, {}));
    expect(answers.map(({ data }) => data.addPost.body)).toEqual(answers.map(() => 'And then?'));
    expect([await posts(), await events(), await entries()]).toEqual(before.map((n) => n + TIMES));
  });

  it('answers the first result to the same call, also when both come at once', async () => {
    const before = await posts();
    const id = uuid();
    const answers = await Promise.all([1, 2, 3].map(() => add(lead, { id })));
    for (const { data } of answers) expect(data.addPost).toEqual(answers[0]?.data.addPost);
    expect(await posts()).toBe(before + 1);
  });

  it('leaves nothing when it fails or is refused, whichever time it is', async () => {
    const before = await posts();
    for (const answer of await severalTimes(() => add(lead, { mentionIds: [cast.neighbour.personId] }))) {
      expect(codes(answer)).toEqual(['BAD_INPUT']);
      expect(answer.data ?? null).toBeNull();
    }
    for (const { data } of await severalTimes(() => add(lead, { body: 'Call her on +44 7700 900123.' })))
      expect(data.addPost.findings.length).toBeGreaterThan(0);
    for (const answer of await severalTimes(() => add(outsider, {})))
      expect(codes(answer)).toEqual(['NOT_FOUND']);
    expect(await posts()).toBe(before);
  });
});
