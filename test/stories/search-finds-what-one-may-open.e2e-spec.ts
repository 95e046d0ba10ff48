import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Reindexing } from '@second-chair/search';
import { PostService } from '@second-chair/discussions';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { caseInEveryState } from '../support/case-states';
import { account, addPost, draftCase, readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { CASE, signedIn, type Caller, type Loose } from '../support/graphql';

const SEARCH = `query ($text: String!, $filter: SearchFilter, $first: Int! = 100, $after: String) {
  search(text: $text, filter: $filter, first: $first, after: $after) {
    advice suggestions
    results { pageInfo { endCursor hasNextPage } nodes {
      id kind title { text isMatch } passages { part stretches { text isMatch } } casePresentationId threadId state at
      team { id } person { id }
    } }
  }
}`;
const members = ['lead', 'supervisor', 'clinician', 'trainee', 'colleague', 'neighbour', 'outsider'] as const;
type Member = (typeof members)[number];

let app: StoryApp;
let cast: Cast;
let who: Record<Member, Caller>;
let states: Map<string, Loose>;
let talkedOf: Loose;
let thread: string;
let posts: string[];

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  who = {} as typeof who;
  for (const member of members) who[member] = await signedIn(app.url, cast[member]);
  states = await caseInEveryState(app, {
    author: { ...who.clinician, ...cast.clinician },
    reviewer: who.lead,
    teamId: cast.team,
  });
  await draftCase(who.neighbour, cast.otherTeam);
  await draftCase(who.outsider, cast.elsewhereTeam);
  talkedOf = await readyCase(who.clinician, who.lead, cast.team);
  thread = (await threadOf(who.lead, talkedOf.id)).id;
  posts = [];
  for (const [author, body] of [
    ['lead', `What did @[${cast.trainee.personId}] agree to, mother/father, after the exposures?`],
    ['trainee', 'I keep wondering about the exposure.\n\nIt was **agreed** too soon.'],
    ['colleague', 'The waiting room; the silence before it. Nobody was agreeing with anybody.'],
  ] as const)
    posts.push((await addPost(who[author], thread, body)).id);
});
afterAll(() => app.stop());

async function search(member: Member, text: string, more: object = {}): Promise<Loose> {
  return (await who[member].ask(SEARCH, { text, ...more })).search;
}

async function found(member: Member, text: string, filter: object = {}): Promise<string[]> {
  const { results } = await search(member, text, { filter });
  return results.nodes.map(({ id }: Loose) => id).sort();
}

const sayIn = (member: Member, body: string): Promise<Loose> => addPost(who[member], thread, body);

/** The ids of the table’s rows that the member can open, one by one, as a link would. */
async function openable(member: Member, table: 'case_presentations' | 'posts'): Promise<string[]> {
  const { rows } = await withClient(app.database.ownerUrl, (owner) =>
    owner.query<{ id: string; thread: string }>(
      table === 'posts'
        ? 'select id, thread_id as thread from posts where deleted_at is null'
        : 'select id, null as thread from case_presentations',
    ),
  );
  const open: string[] = [];
  for (const row of rows) {
    const { data } =
      table === 'posts'
        ? await who[member].try('query ($id: ID!) { thread(id: $id) { posts { nodes { id } } } }', {
            id: row.thread,
          })
        : await who[member].try('query ($id: ID!) { casePresentation(id: $id) { id } }', { id: row.id });
    const ids = data?.thread?.posts.nodes.map(({ id }: Loose) => id) ?? [data?.casePresentation?.id];
    if (ids.includes(row.id)) open.push(row.id);
  }
  return open.sort();
}

describe('what is found', () => {
  it.each(members)('by %s is all that they can open, and nothing else', async (member) => {
    // Every case of this story says it, in one form or another.
    expect(await found(member, 'agree', { kinds: ['CASE'] })).toEqual(
      await openable(member, 'case_presentations'),
    );
    expect(await found(member, 'agreeing', { kinds: ['POST'] })).toEqual(await openable(member, 'posts'));
  });

  it('is not withdrawn, a draft, or of another team for a colleague', async () => {
    const ids = await found('colleague', 'agree', { kinds: ['CASE'] });
    const open = ['READY', 'SCHEDULED', 'PRESENTED', 'FOLLOW_UP', 'ARCHIVED'];
    expect(ids).toEqual([...open.map((state) => states.get(state).id), talkedOf.id].sort());
  });

  it('is gone for whoever steps away, and there again for the others', async () => {
    const { id } = states.get('PRESENTED');
    const { id: its } = await threadOf(who.lead, id);
    const { id: post } = await addPost(who.lead, its, 'A lighthouse was in it.');
    expect(await found('colleague', 'lighthouse')).toEqual([post]);
    await who.colleague.do('recuseFromCase', { casePresentationId: id }, '... on Recusal { recusedAt }');
    expect(await found('colleague', 'lighthouse')).toEqual([]);
    expect(await found('colleague', 'agree')).not.toContain(id);
    expect(await found('trainee', 'lighthouse')).toEqual([post]);
  });

  it('is every part that a case tells: hypotheses, goals, the alliance, and no feeling', async () => {
    const { id } = await draftCase(who.clinician, cast.team, {
      hypotheses: [
        { id: uuid(), reason: 'LIFE_STRESSOR', confidence: 60, evidence: 'Her ferry stopped running' },
      ],
      goals: [{ id: uuid(), goal: 'To juggle again', reached: null }],
      allianceMarkers: [
        { id: uuid(), kind: 'REPAIR', moment: 3, strength: 4, note: 'We laughed about umbrellas' },
      ],
    });
    for (const [text, part] of [
      ['ferries', 'HYPOTHESES'],
      ['juggling', 'GOALS'],
      ['umbrella', 'ALLIANCE'],
    ] as const) {
      const { results } = await search('clinician', text);
      expect(results.nodes).toMatchObject([{ id, kind: 'CASE', passages: [{ part }] }]);
      expect(await found('colleague', text)).toEqual([]);
    }
  });

  it('is told with its passage, the words marked and everybody’s name in place of a mention', async () => {
    const { results } = await search('lead', 'exposure', { filter: { kinds: ['POST'] } });
    const [one, other] = results.nodes.sort((a: Loose, b: Loose) => (a.id < b.id ? -1 : 1));
    const textOf = ({ stretches }: Loose): string => stretches.map(({ text }: Loose) => text).join('');
    expect(textOf(one.passages[0])).toBe('What did @Trainee agree to, mother/father, after the exposures?');
    expect(one.passages[0].stretches.filter(({ isMatch }: Loose) => isMatch)).toEqual([
      { text: 'exposures', isMatch: true },
    ]);
    expect(one).toMatchObject({
      threadId: thread,
      casePresentationId: talkedOf.id,
      team: { id: cast.team },
      person: { id: cast.lead.personId },
      state: null,
    });
    expect(textOf(other.passages[0])).toContain('**agreed**');
  });

  it('is found by forms, by the beginning of a word, by a phrase, one or another, and without', async () => {
    const [first, second, third] = posts as [string, string, string];
    const onlyPosts = { kinds: ['POST'] };
    expect(await found('lead', 'fathers', onlyPosts)).toEqual([first]);
    expect(await found('lead', 'wonderi', onlyPosts)).toEqual([second]);
    expect(await found('lead', 'the exposu', onlyPosts)).toEqual([first, second].sort());
    expect(await found('lead', '"waiting room"', onlyPosts)).toEqual([third]);
    expect(await found('lead', '"room waiting"', onlyPosts)).toEqual([]);
    expect(await found('lead', 'wondering or silence', onlyPosts)).toEqual([second, third].sort());
    expect(await found('lead', 'exposure -wondering', onlyPosts)).toEqual([first]);
  });

  it('follows what was edited and deleted, also within the minute for undoing', async () => {
    const { id } = await sayIn('lead', 'A marigold on the sill.');
    expect(await found('trainee', 'marigold')).toEqual([id]);
    await who.lead.do(
      'editPost',
      { id, expectedVersion: 1, body: 'A geranium on the sill.' },
      '... on Post { id }',
    );
    expect(await found('trainee', 'marigold')).toEqual([]);
    expect(await found('trainee', 'geraniums')).toEqual([id]);
    await who.lead.do('deletePost', { id }, '... on Post { id }');
    for (const member of ['lead', 'trainee'] as const) expect(await found(member, 'geranium')).toEqual([]);
    await who.lead.do('undoDeletePost', { id }, '... on Post { id }');
    expect(await found('trainee', 'geranium')).toEqual([id]);
    await who.lead.do('deletePost', { id }, '... on Post { id }');
    await app.contexts.run({ organisationId: cast.organisationId }, (ctx) =>
      app.server.app.get(PostService, { strict: false }).blankDeleted(ctx, new Date(Date.now() + 1_000)),
    );
    const { rows } = await withClient(app.database.ownerUrl, (owner) =>
      owner.query('select words from posts where id = $1', [id]),
    );
    expect(rows).toEqual([{ words: '' }]);
  });

  it('leaves no word behind that a lead has taken out', async () => {
    const { id } = await sayIn('lead', 'She spoke of the harbourmaster again.');
    await who.clinician.do(
      'reviseCase',
      {
        id: talkedOf.id,
        expectedVersion: talkedOf.version,
        ...account,
        headline: 'The harbourmaster’s silence',
      },
      CASE,
    );
    expect(await found('trainee', 'harbourmaster', { kinds: ['POST'] })).toEqual([id]);
    const purge = { id: uuid(), casePresentationId: talkedOf.id, words: 'harbourmaster' };
    await who.lead.do('purgeWords', purge, '... on Purge { id }');
    expect(await found('lead', 'harbourmaster')).toEqual([]);
    expect((await search('lead', 'harbourmister')).suggestions).toEqual([]);
    const { rows } = await withClient(app.database.ownerUrl, (owner) =>
      owner.query(`select id from posts where words::text like '%harbourm%'
        union all select id from case_presentations where words::text like '%harbourm%'`),
    );
    expect(rows).toEqual([]);
  });
});

describe('filters', () => {
  it('narrow by kind, team, person, state and day', async () => {
    const all = await found('lead', 'agree');
    expect(await found('lead', 'agree', { kinds: ['CASE', 'POST'], teamId: cast.team })).toEqual(all);
    expect(await found('lead', 'agree', { teamId: cast.otherTeam })).toEqual([]);
    expect(await found('lead', 'agree', { personId: cast.trainee.personId })).toEqual([posts[1]]);
    expect(await found('lead', 'agree', { states: ['PRESENTED'] })).toEqual([states.get('PRESENTED').id]);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect(await found('lead', 'agree', { until: tomorrow })).toEqual(all);
    expect(await found('lead', 'agree', { since: tomorrow })).toEqual([]);
    expect(await found('lead', 'agree', { kinds: [] })).toEqual([]);
  });

  it('and pages bring everything once, in one order', async () => {
    const whole = (await search('lead', 'agree')).results.nodes.map(({ id }: Loose) => id);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { results } = await search('lead', 'agree', { first: 2, after });
      paged.push(...results.nodes.map(({ id }: Loose) => id));
      after = results.pageInfo.hasNextPage ? results.pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(whole);
  });
});

describe('a slip of the pen', () => {
  it('is told what may have been meant, out of what the reader may open and nothing else', async () => {
    expect((await search('lead', 'exposrue')).suggestions).toContain('exposure');
    const { id } = await draftCase(who.clinician, cast.team, {
      sections: [{ key: 'CONTEXT', text: 'He collected barometers.' }],
    });
    expect(await found('clinician', 'barometer')).toEqual([id]);
    expect((await search('clinician', 'baromiter')).suggestions).toEqual(['barometers']);
    for (const member of ['colleague', 'neighbour', 'outsider'] as const)
      expect((await search(member, 'baromiter')).suggestions).toEqual([]);
  });
});

describe('languages', () => {
  const german = 'wir sprachen über ihre beziehungen und die ängste';
  const swedish = 'hon talade om sina känslor och relationer';

  it('know their own forms, and what was written before follows', async () => {
    const { id: one } = await sayIn('lead', german);
    const { id: other } = await sayIn('lead', swedish);
    const onlyPosts = { kinds: ['POST'] };
    expect(await found('trainee', 'ängstlich', onlyPosts)).toEqual([]);
    await speak('GERMAN');
    expect(await found('trainee', 'beziehung', onlyPosts)).toEqual([one]);
    expect(await found('trainee', 'angst', onlyPosts)).toEqual([one]);
    await speak('SWEDISH');
    expect(await found('trainee', 'känslorna', onlyPosts)).toEqual([other]);
    expect(await found('trainee', 'relationen', onlyPosts)).toEqual([other]);
    await speak('OTHER');
    expect(await found('trainee', 'känslorna', onlyPosts)).toEqual([]);
    expect(await found('trainee', 'känslor', onlyPosts)).toEqual([other]);
    await speak('ENGLISH');
  });

  it('are set by admins, and by nobody with an old version', async () => {
    const input = { expectedVersion: 1, language: 'DUTCH' };
    const chosen = '... on Organisation { language }';
    expect(await who.clinician.do('setOrganisationLanguage', input, chosen)).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await who.lead.do('setOrganisationLanguage', input, chosen)).toMatchObject({
      code: 'STALE_ORGANISATION_RULES',
    });
    expect(await who.outsider.do('setOrganisationLanguage', input, chosen)).toMatchObject({
      language: 'DUTCH',
    });
    // A retry has the same answer.
    expect(await who.outsider.do('setOrganisationLanguage', input, chosen)).toMatchObject({
      language: 'DUTCH',
    });
    expect((await who.lead.ask('{ me { organisation { language } } }')).me.organisation.language).toBe(
      'ENGLISH',
    );
  });

  async function speak(language: string): Promise<void> {
    const { me } = await who.lead.ask('{ me { organisation { rulesVersion } } }');
    const input = { expectedVersion: me.organisation.rulesVersion, language };
    const answer = await who.lead.do('setOrganisationLanguage', input, '... on Organisation { language }');
    expect(answer).toMatchObject({ language });
    await app.server.app.get(Reindexing, { strict: false }).run(cast.organisationId);
  }
});

describe('whatever is typed', () => {
  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['signs', '?!.,;:()[]{}<>|&*%$#@~^`\'"\\/'],
    ['an open quotation', '"agree'],
    ['quotations of nothing', '""""'],
    ['operators', 'or or OR -or & | ! <-> :* *'],
    ['only what should not be there', '-agree'],
    ['a query of the database', `'); drop table posts; --`],
    ['very common words', 'of the'],
    ['letters of two units', '😀 𝒶𝑔𝓇𝑒𝑒'],
    ['right to left', 'שלום "عليكم"'],
    ['one endless word', 'a'.repeat(200)],
    ['a great many words', 'b c '.repeat(50)],
    ['letters with marks apart', 'e\u0301xposure'],
  ])('%s is answered in order', async (_what, text) => {
    const answer = await who.lead.try(SEARCH, { text });
    expect(answer.errors).toBeUndefined();
    const { results, advice } = answer.data.search;
    if (!/\p{L}/u.test(text)) expect(results.nodes).toEqual([]);
    if (!/[\p{L}\p{N}]/u.test(text) || text.startsWith('-')) expect(advice).toMatch(/\.$/u);
  });

  it('is refused in plain words where it is no writing, or too long', async () => {
    for (const [text, words] of [
      ['x'.repeat(10_000), 'at most 200 characters'],
      ['half \ud83d', 'control character'],
      ['a\u0000b', 'control character'],
    ] as const) {
      const { errors } = await who.lead.try(SEARCH, { text });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', field: 'text' } }]);
      expect(errors?.[0]?.message).toContain(words);
    }
    for (const cursor of ['x', key(['1', 'x']), key([1, 'x']), key([1e300, uuid()]), key([0.5, uuid()])]) {
      const { errors } = await who.lead.try(SEARCH, { text: 'agree', after: cursor });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
    }
  });

  it('stands in no log and no entry, and what was shown is noted', async () => {
    const before = await entries();
    await search('trainee', 'wondering');
    await search('trainee', 'quicksandish');
    await who.trainee.try(SEARCH, { text: `quicksandish ${'x'.repeat(300)}` });
    await who.trainee.try('query ($text: Int!) { search(text: $text) { advice } }', { text: 'quicksandish' });
    const noted = (await entries()).slice(before.length);
    expect(noted).toContainEqual(
      expect.objectContaining({ action: 'listed', subject_kind: 'post', subject_id: posts[1] }),
    );
    expect(JSON.stringify(noted)).not.toMatch(/wondering|quicksand/u);
    expect(app.logged()).not.toMatch(/quicksand|wondering/u);
  });

  it('saves a case as long as may be, of words that are all different', async () => {
    const letters = [...Array(190)].map((_, n) => String.fromCodePoint(0x4e00 + n));
    const every = letters.flatMap((one) => letters.map((other) => one + other));
    const keys = ['CONTEXT', 'COURSE', 'ENDING', 'RELATIONSHIP', 'STIRRED', 'UNFINISHED'];
    const sections = keys.map((key, n) => ({ key, text: every.slice(n * 6_000, (n + 1) * 6_000).join(' ') }));
    const { id } = await draftCase(who.clinician, cast.team, { sections });
    expect(id).toBeDefined();
    expect(await found('clinician', every[3] as string)).toEqual([id]);
  });
});

const key = (parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

async function entries(): Promise<Loose[]> {
  return withClient(app.database.ownerUrl, async (owner) => {
    const { rows } = await owner.query('select * from access_entries order by at, id');
    return rows;
  });
}
