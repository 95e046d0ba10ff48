import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { signedIn, type Caller, type Loose } from '../support/graphql';
import { listen, until } from '../support/sockets';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let colleague: Caller;
let lead: Caller;
let outsider: Caller;
let caseId: string;
let threadId: string;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  clinician = await signedIn(app.url, cast.clinician);
  colleague = await signedIn(app.url, cast.colleague);
  lead = await signedIn(app.url, cast.lead);
  outsider = await signedIn(app.url, cast.outsider);
  caseId = (await readyCase(clinician, lead, cast.team)).id;
  threadId = (await threadOf(colleague, caseId)).id;
});
afterAll(() => app.stop());

const WHOLE = `... on Post { id version kind body mentionedRoles mentions { id }
  reactions { kind people { id } } earlierVersions { version body } }`;

const write = (who: Caller, body: string, more: object = {}): Promise<Loose> =>
  who.do('addPost', { id: uuid(), threadId, body, ...more }, WHOLE);

describe('a post', () => {
  it('says what it is, a remark where nothing is said, and may say otherwise later', async () => {
    expect((await write(colleague, 'I have been thinking of it.')).kind).toBe('REMARK');
    const post = await write(colleague, 'He may have felt corrected.', { kind: 'HYPOTHESIS' });
    expect(post.kind).toBe('HYPOTHESIS');
    const edit = { id: post.id, expectedVersion: 1, body: 'Did he feel corrected?' };
    expect((await colleague.do('editPost', edit, WHOLE)).kind).toBe('HYPOTHESIS');
    const again = { ...edit, expectedVersion: 2, kind: 'QUESTION' };
    expect((await colleague.do('editPost', again, WHOLE)).kind).toBe('QUESTION');
    const { errors } = await colleague.try(
      'mutation ($input: AddPostInput!) { addPost(input: $input) { __typename } }',
      { input: { id: uuid(), threadId, body: 'Well.', kind: 'VERDICT' } },
    );
    expect(errors?.[0]?.message).toContain('input.kind');
  });

  it('is found by its kind, page by page, in the order of the thread', async () => {
    const { id } = await colleague.do(
      'openThread',
      { id: uuid(), casePresentationId: caseId, title: 'By kind' },
      '... on Thread { id }',
    );
    const kinds = ['QUESTION', 'REMARK', 'SUGGESTION', 'QUESTION', 'RESOURCE', 'QUESTION'];
    for (const [index, kind] of kinds.entries())
      await write(colleague, `Number ${index}`, { threadId: id, kind });
    const of = async (wanted: string[], args = ''): Promise<Loose> =>
      (
        await lead.ask(
          `query ($id: ID!, $kinds: [PostKind!]) { thread(id: $id) { posts(last: 2, kinds: $kinds ${args}) {
            nodes { kind position } pageInfo { startCursor hasPreviousPage } } } }`,
          { id, kinds: wanted },
        )
      ).thread.posts;
    const newest = await of(['QUESTION']);
    expect(newest.nodes.map(({ position }: Loose) => position)).toEqual([4, 6]);
    expect(newest.pageInfo.hasPreviousPage).toBe(true);
    const earlier = await of(['QUESTION'], `before: "${newest.pageInfo.startCursor}"`);
    expect(earlier.nodes).toEqual([{ kind: 'QUESTION', position: 1 }]);
    expect((await of(['RESOURCE', 'SUGGESTION'])).nodes.map(({ position }: Loose) => position)).toEqual([
      3, 5,
    ]);
    expect((await of(['RESONANCE'])).nodes).toEqual([]);
  });

  it('keeps what it said before, for whoever may read it, until it is deleted', async () => {
    const post = await write(colleague, 'First words.');
    for (const [index, body] of ['Second words.', 'Third words.'].entries())
      await colleague.do('editPost', { id: post.id, expectedVersion: index + 1, body }, WHOLE);
    const query = `query ($id: ID!) { post(id: $id) { body earlierVersions { version body } } }`;
    const before = [
      { version: 1, body: 'First words.' },
      { version: 2, body: 'Second words.' },
    ];
    expect((await lead.ask(query, { id: post.id })).post).toEqual({
      body: 'Third words.',
      earlierVersions: before,
    });
    const outside = await outsider.try(query, { id: post.id });
    expect(outside.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await colleague.do('deletePost', { id: post.id }, WHOLE);
    expect((await lead.ask(query, { id: post.id })).post).toEqual({ body: '', earlierVersions: [] });
    await colleague.do('undoDeletePost', { id: post.id }, WHOLE);
    expect((await lead.ask(query, { id: post.id })).post.earlierVersions).toEqual(before);
  });
});

describe('a reaction', () => {
  it('stands once for each person and kind, reaches every screen, and can be taken back', async () => {
    const post = await write(colleague, 'It stayed with me.');
    const screen = await listen(app.url, clinician);
    await screen.join(`thread:${threadId}`, 1_000);
    const on = { postId: post.id, kind: 'RESONATES', isOn: true };
    await Promise.all([
      lead.do('react', on, WHOLE),
      lead.do('react', on, WHOLE),
      clinician.do('react', on, WHOLE),
    ]);
    const told = await colleague.do('react', { ...on, kind: 'THANKS' }, WHOLE);
    expect(told.version).toBe(1);
    const said = (reactions: Loose[]): unknown =>
      reactions.map(({ kind, people }) => [kind, people.map(({ id }: Loose) => id).sort()]);
    const both = [cast.lead.personId, cast.clinician.personId].sort();
    expect(said(told.reactions)).toEqual([
      ['RESONATES', both],
      ['THANKS', [cast.colleague.personId]],
    ]);
    await until(
      () => screen.events.filter(({ type }) => type === 'post.reacted').length === 3,
      'three reactions',
    );
    await lead.do('react', { ...on, isOn: false }, WHOLE);
    const { reactions } = await lead.do('react', { ...on, isOn: false }, WHOLE);
    expect(said(reactions)).toEqual([
      ['RESONATES', [cast.clinician.personId]],
      ['THANKS', [cast.colleague.personId]],
    ]);
    screen.close();
  });

  it('says that one will try it, by whoever presents and of what was suggested alone', async () => {
    const suggestion = await write(colleague, 'Write her two sentences.', { kind: 'SUGGESTION' });
    const question = await write(colleague, 'Did she ring?', { kind: 'QUESTION' });
    const tries = (who: Caller, postId: string, isOn = true): Promise<Loose> =>
      who.do('react', { postId, kind: 'WILL_TRY', isOn }, WHOLE);
    await expect(tries(lead, suggestion.id)).rejects.toThrow('Only whoever presents');
    await expect(tries(clinician, question.id)).rejects.toThrow('"field":"kind"');
    const { reactions } = await tries(clinician, suggestion.id);
    expect(reactions).toMatchObject([{ kind: 'WILL_TRY', people: [{ id: cast.clinician.personId }] }]);
    expect((await tries(clinician, suggestion.id, false)).reactions).toEqual([]);
  });

  it('is for those who take part, and for a post that stands', async () => {
    const post = await write(colleague, 'Said too soon.');
    const on = { postId: post.id, kind: 'HELPS', isOn: true };
    const refused = await outsider.try(
      'mutation ($input: ReactInput!) { react(input: $input) { __typename } }',
      { input: on },
    );
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await colleague.do('deletePost', { id: post.id }, WHOLE);
    expect(await lead.do('react', on, WHOLE)).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('a mention', () => {
  it('of a role reaches everyone who holds it in the team, and nobody else', async () => {
    const post = await write(colleague, 'Could the @[LEAD] look at this, please?');
    expect(post).toMatchObject({ mentionedRoles: ['LEAD'], mentions: [] });
    const mentionsOf = async (who: Caller): Promise<string[]> =>
      (await who.ask('{ home { mentions { id } } }')).home.mentions.map(({ id }: Loose) => id);
    expect(await mentionsOf(lead)).toContain(post.id);
    expect(await mentionsOf(clinician)).not.toContain(post.id);
    expect(await mentionsOf(colleague)).not.toContain(post.id);
  });

  it('of someone who cannot read the thread is refused, and says who', async () => {
    const input = { id: uuid(), threadId, body: `@[${cast.neighbour.personId}], what do you think?` };
    const { errors } = await colleague.try(
      'mutation ($input: AddPostInput!) { addPost(input: $input) { __typename } }',
      { input },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'mentionIds' });
    expect(errors?.[0]?.message).toMatch(/^Neighbour\b.*cannot read this thread/u);
  });
});
