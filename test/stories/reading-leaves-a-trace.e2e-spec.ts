import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { addPost, draftCase, readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { CASE, signedIn, type Caller } from '../support/graphql';
import { listen } from '../support/sockets';

interface Entry {
  actor_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string;
  request_id: string;
}

let app: StoryApp;
let cast: Cast;
let lead: Caller;
let clinician: Caller;
let colleague: Caller;
let caseId: string;
let threadId: string;
let postId: string;
let last = 0;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  lead = await signedIn(app.url, cast.lead);
  clinician = await signedIn(app.url, cast.clinician);
  colleague = await signedIn(app.url, cast.colleague);
  caseId = (await readyCase(clinician, lead, cast.team)).id;
  threadId = (await threadOf(lead, caseId)).id;
  postId = (await addPost(clinician, threadId, 'What did I not hear?')).id;
});
afterAll(() => app.stop());

const asOwner = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
  withClient(app.database.ownerUrl, async (owner) => (await owner.query(sql, values)).rows as T[]);

beforeEach(async () => {
  const [row] = await asOwner<{ last: string }>('select coalesce(max(id), 0) as last from access_entries');
  last = Number(row?.last);
});

/** What has been noted since the test began, as `action kind`, of one subject. */
async function noted(subjectId: string, who: { personId: string }): Promise<string[]> {
  const entries = await asOwner<Entry>('select * from access_entries where id > $1 order by id', [last]);
  return entries
    .filter((entry) => entry.subject_id === subjectId && entry.actor_id === who.personId)
    .map(({ action, subject_kind: kind }) => `${action} ${kind}`);
}

describe('reading what was written about a patient', () => {
  it('is noted when a case is opened, with the discussion that opens with it', async () => {
    await colleague.ask(
      'query ($id: ID!) { casePresentation(id: $id) { headline thread { posts { nodes { body } } } } }',
      { id: caseId },
    );
    expect(await noted(caseId, cast.colleague)).toEqual(['read case']);
    expect(await noted(threadId, cast.colleague)).toEqual(['read thread']);
  });

  it('is noted for every case of a list, and once a request', async () => {
    await colleague.ask(
      '{ one: casePresentations(first: 5) { nodes { headline } } two: casePresentations(first: 9) { nodes { id } } }',
    );
    expect(await noted(caseId, cast.colleague)).toEqual(['listed case']);
  });

  it('is noted for a page of a thread, and for what the home page quotes', async () => {
    await colleague.ask('query ($id: ID!) { thread(id: $id) { posts(last: 1) { nodes { body } } } }', {
      id: threadId,
    });
    expect(await noted(threadId, cast.colleague)).toEqual(['read thread']);
    const mention = await addPost(clinician, threadId, `Did you hear it, @[${cast.colleague.personId}]?`);
    await colleague.ask('{ home { mentions { body } } }');
    expect(await noted(mention.id, cast.colleague)).toEqual(['read post']);
  });

  it('is noted when words are told again over the socket', async () => {
    const listener = await listen(app.url, colleague);
    expect(await listener.join(`thread:${threadId}`, 0)).toMatchObject({ ok: true });
    listener.close();
    expect(await noted(threadId, cast.colleague)).toEqual(['read thread']);
  });

  it('is noted for a list that shows what a discussion is about', async () => {
    await colleague.ask('{ threads(first: 10) { nodes { subjectTitle title } } }');
    expect(await noted(threadId, cast.colleague)).toEqual(['listed thread']);
  });

  it('is noted for nobody where there was nothing to see', async () => {
    const neighbour = await signedIn(app.url, cast.neighbour);
    await neighbour.try('query ($id: ID!) { casePresentation(id: $id) { headline } }', { id: caseId });
    expect(await noted(caseId, cast.neighbour)).toEqual([]);
  });
});

describe('every change', () => {
  it('to a case and its discussion is noted with what was done', async () => {
    const { id, version } = await draftCase(clinician, cast.team);
    expect(await noted(id, cast.clinician)).toEqual(['created case', 'edited case']);
    await clinician.do('submitCase', { id, expectedVersion: version, attested: true }, CASE);
    await lead.do('returnCase', { id, expectedVersion: version + 1, comment: 'Say more.' }, CASE);
    await clinician.do('withdrawCase', { id, expectedVersion: version + 2 }, CASE);
    expect((await noted(id, cast.clinician)).slice(2)).toEqual(['submit case', 'withdraw case']);
    expect(await noted(id, cast.lead)).toEqual(['return case']);
    const post = await addPost(clinician, threadId, 'I wonder.');
    await clinician.do(
      'editPost',
      { id: post.id, body: 'I wonder still.', expectedVersion: 1 },
      '... on Post { id }',
    );
    await clinician.do('deletePost', { id: post.id }, '... on Post { id }');
    await clinician.do('undoDeletePost', { id: post.id }, '... on Post { id }');
    expect(await noted(post.id, cast.clinician)).toEqual([
      'wrote post',
      'edited post',
      'deleted post',
      'restored post',
    ]);
  });

  it('that is refused leaves nothing, neither in the tables nor in the log', async () => {
    await colleague.do(
      'editPost',
      { id: postId, body: 'Not mine.', expectedVersion: 1 },
      '... on Post { id }',
    );
    expect(await noted(postId, cast.colleague)).toEqual([]);
  });
});

describe('the entries', () => {
  it('hold ids and words of ours, and nothing that a person wrote', async () => {
    const columns = await asOwner<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns where table_name = 'access_entries'`,
    );
    const texts = columns
      .filter(({ type }) => !/uuid|bigint|integer|timestamp|bytea/u.test(type))
      .map(({ name }) => name);
    // From where it was, as the network and the browser say: never what somebody typed.
    expect(texts.sort()).toEqual(['action', 'address', 'device', 'request_id', 'subject_kind']);
    const words = await asOwner<{ word: string }>(
      'select distinct action as word from access_entries union select subject_kind from access_entries',
    );
    for (const { word } of words) expect(word).toMatch(/^[a-zA-Z ]{3,30}$/u);
  });

  it('carry the request that the answer names', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: colleague.cookie },
      body: JSON.stringify({ query: `{ casePresentation(id: "${caseId}") { id } }` }),
    });
    const entries = await asOwner<Entry>('select * from access_entries where id > $1', [last]);
    expect(entries.map((entry) => entry.request_id)).toEqual([response.headers.get('x-request-id')]);
  });
});

describe('without its entry', () => {
  const role = (): string => decodeURIComponent(new URL(app.database.appUrl).username);

  it('nothing is answered and nothing is changed', async () => {
    await asOwner(`revoke insert on access_entries from "${role()}"`);
    try {
      const read = await lead.try(
        'query ($id: ID!) { casePresentation(id: $id) { headline sections { text } } }',
        { id: caseId },
      );
      expect([read.status, read.data, read.errors?.[0]?.extensions.code]).toEqual([500, null, 'INTERNAL']);
      const list = await lead.try('{ casePresentations(first: 5) { nodes { headline } } }');
      expect([list.status, list.data, list.errors?.[0]?.extensions.code]).toEqual([500, null, 'INTERNAL']);
      const id = uuid();
      const write = await lead.try(
        'mutation ($input: AddPostInput!) { addPost(input: $input) { __typename ... on Post { body } } }',
        { input: { id, threadId, body: 'Nobody will know.' } },
      );
      expect([write.status, write.data, write.errors?.[0]?.extensions.code]).toEqual([500, null, 'INTERNAL']);
      expect(await asOwner('select id from posts where id = $1', [id])).toEqual([]);
      const listener = await listen(app.url, lead);
      await expect(listener.join(`thread:${threadId}`, 0)).rejects.toThrow();
      expect(listener.events).toEqual([]);
      listener.close();
    } finally {
      await asOwner(`grant insert on access_entries to "${role()}"`);
    }
    const again = await lead.ask('query ($id: ID!) { casePresentation(id: $id) { headline } }', {
      id: caseId,
    });
    expect(again.casePresentation.headline).not.toBe('');
  });
});
