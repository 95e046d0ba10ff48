import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecusalService } from '@second-chair/discussions';
import { Person } from '@second-chair/people';
import { Jobs } from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { account, addPost, draftCase, readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { serveFrom } from '../support/demo';
import { caller, FOUND, signedIn, type Caller, type Loose } from '../support/graphql';
import { listen, until } from '../support/sockets';

let app: StoryApp;
let cast: Cast;
/** Leads the first team and is an admin; the cases are of the second. */
let admin: Caller;
let secondAdmin: Caller;
let recusedAdmin: Caller;
let owner: Caller;
let supervisor: Caller;
let outsider: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  await app.contexts.run({ organisationId: cast.organisationId }, async (ctx) => {
    for (const { personId } of [cast.colleague, cast.trainee])
      await ctx.db.update(Person, { id: personId }, { isAdmin: true });
  });
  [admin, secondAdmin, recusedAdmin, owner, supervisor, outsider] = (await Promise.all(
    [cast.lead, cast.colleague, cast.trainee, cast.neighbour, cast.supervisor, cast.outsider].map((who) =>
      signedIn(app.url, who),
    ),
  )) as [Caller, Caller, Caller, Caller, Caller, Caller];
});
afterAll(() => app.stop());

const REASON = 'A complaint asks how the ending was handled.';
const GLASS = `... on GlassBreak { id casePresentationId reason at until by { name } } ${FOUND}`;

const breakGlass = (who: Caller, casePresentationId: string, changes: object = {}): Promise<Loose> =>
  who.do('breakGlass', { id: uuid(), casePresentationId, reason: REASON, ...changes }, GLASS);
const READ = `query ($id: ID!) { casePresentation(id: $id) {
  headline closesAt sections { text } emotions { emotion } versions { number } review { id } findings { text }
  threads { id } glassBreaks { by { name } reason at until }
  viewerCan { edit submit withdraw reopen review advance putAway discuss answerComments purge seeAccess recuse recordDropout } } }`;
const read = async (who: Caller, id: string): Promise<Loose> =>
  (await who.ask(READ, { id })).casePresentation;
const codeOf = async (who: Caller, id: string, query = READ): Promise<string | undefined> =>
  (await who.try(query, { id })).errors?.[0]?.extensions.code;
const HIDDEN = `query ($first: Int, $after: String, $filter: HiddenCaseFilter) {
  hiddenCases(first: $first, after: $after, filter: $filter) {
    nodes { id kind state team { name } presenter { name } stateChangedAt openUntil }
    pageInfo { endCursor hasNextPage } } }`;
const hidden = async (who: Caller, variables: object = {}): Promise<Loose[]> =>
  (await who.ask(HIDDEN, variables)).hiddenCases.nodes;
const hiddenIds = async (who: Caller): Promise<string[]> => (await hidden(who)).map(({ id }) => id);

/** Everything that an admin’s screens ask for as work of their own, in one string. */
const allThatIsListed = async (who: Caller): Promise<string> =>
  JSON.stringify(
    await who.ask(`{
      casePresentations(first: 100) { nodes { id } } casesToReview { nodes { id } }
      threads(first: 100) { nodes { id casePresentationId } }
      home { drafts { id } returned { id } toReview { id } unread { id } mentions { id threadId } } }`),
  );

const mailsOf = async (): Promise<{ to: string; kind: string; subject: string; text: string }[]> =>
  (
    await withClient(app.database.ownerUrl, (client) =>
      client.query(
        `select "to", kind, subject, text from mails where kind = 'glass-broken' order by created_at`,
      ),
    )
  ).rows;

async function discussed(): Promise<{ id: string; threadId: string; postId: string }> {
  const { id } = await readyCase(owner, supervisor, cast.otherTeam);
  const threadId = (await threadOf(owner, id)).id;
  const postId = (await addPost(owner, threadId, 'I keep thinking of the silence.')).id;
  return { id, threadId, postId };
}

describe('a case that is closed to an admin', () => {
  it('is listed to them without a word of it, page by page and by team', async () => {
    const { id } = await discussed();
    const draft = await draftCase(owner, cast.otherTeam, { headline: 'Not yet told' });
    const all = await hidden(admin);
    expect(all.find((one) => one.id === id)).toMatchObject({
      kind: 'DROPOUT',
      state: 'READY',
      team: { name: 'Second' },
      presenter: { name: 'Neighbour' },
      openUntil: null,
    });
    expect(all.map((one) => one.id)).toContain(draft.id);
    for (const word of [account.headline, 'Not yet told', account.focusQuestion])
      expect(JSON.stringify(all)).not.toContain(word);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { hiddenCases }: Loose = await admin.ask(HIDDEN, { first: 1, after });
      seen.push(...hiddenCases.nodes.map((one: Loose) => one.id));
      after = hiddenCases.pageInfo.hasNextPage ? hiddenCases.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all.map((one) => one.id));
    expect(await hidden(admin, { filter: { teamId: cast.team } })).toEqual([]);
    expect(await hidden(admin, { filter: { teamId: cast.otherTeam } })).toEqual(all);
  });

  it('is listed to nobody else, and what an admin reads anyway is not listed', async () => {
    for (const who of [owner, supervisor])
      expect((await who.try(HIDDEN)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await hidden(outsider)).toEqual([]);
    const { id } = await readyCase(await signedIn(app.url, cast.clinician), admin, cast.team);
    expect(await hiddenIds(admin)).not.toContain(id);
    expect(await breakGlass(admin, id)).toMatchObject({
      code: 'OPEN_ALREADY',
      message: 'You can open this case without it. Nobody was told anything.',
    });
    expect(await mailsOf()).toEqual([]);
  });

  it('stays closed to whoever is no admin, and to an admin of another organisation', async () => {
    const { id } = await discussed();
    expect(await breakGlass(owner, id)).toMatchObject({ __typename: 'NotAllowed' });
    const clinician = await signedIn(app.url, cast.clinician);
    for (const who of [clinician, outsider]) {
      await expect(breakGlass(who, id)).rejects.toThrow('NOT_FOUND');
      expect(await codeOf(who, id)).toBe('NOT_FOUND');
    }
    await expect(breakGlass(admin, uuid())).rejects.toThrow('NOT_FOUND');
    expect(await mailsOf()).toEqual([]);
  });

  it('asks for a reason that says something and identifies nobody', async () => {
    const { id } = await discussed();
    for (const reason of ['', '   too short  ', ' '.repeat(40), 'Why?\n\n\n\n\n\n\n\n']) {
      await expect(breakGlass(admin, id, { reason })).rejects.toThrow(
        `Say why you need to read it, in at least ${LIMITS.glassReasonMin} characters.`,
      );
    }
    await expect(breakGlass(admin, id, { reason: 'x'.repeat(501) })).rejects.toThrow('at most 500');
    const refused = await breakGlass(admin, id, { reason: 'Her sister called from +46 70 123 45 67.' });
    expect(refused).toMatchObject({ __typename: 'IdentifyingDetailsFound', findings: [{ field: 'reason' }] });
    expect(await codeOf(admin, id)).toBe('NOT_FOUND');
    expect(await mailsOf()).toEqual([]);
  });

  it('opens for one hour, and to this admin alone', async () => {
    const { id, threadId } = await discussed();
    expect(await codeOf(admin, id)).toBe('NOT_FOUND');
    const glass = await breakGlass(admin, id, { reason: `  ${REASON}  ` });
    expect(glass).toMatchObject({ casePresentationId: id, reason: REASON, by: { name: 'Lead' } });
    expect(Date.parse(glass.until) - Date.parse(glass.at)).toBe(3_600_000);
    const presentation = await read(admin, id);
    expect(presentation).toMatchObject({
      headline: account.headline,
      closesAt: glass.until,
      threads: [{ id: threadId }],
      versions: [{ number: 1 }],
      review: [],
      findings: [],
      glassBreaks: [{ by: { name: 'Lead' }, reason: REASON }],
    });
    const { thread } = await admin.ask(
      'query ($id: ID!) { thread(id: $id) { viewerCan { post markRead } posts { nodes { body } } } }',
      { id: threadId },
    );
    expect(thread).toMatchObject({ viewerCan: { post: false, markRead: false } });
    expect(JSON.stringify(thread.posts)).toContain('the silence');
    for (const who of [secondAdmin, outsider]) {
      expect(await codeOf(who, id)).toBe('NOT_FOUND');
      expect(await codeOf(who, threadId, 'query ($id: ID!) { thread(id: $id) { id } }')).toBe('NOT_FOUND');
    }
    const { openUntil } = (await hidden(admin)).find((one) => one.id === id) ?? {};
    expect(openUntil).toBe(glass.until);
  });

  it('is opened once: the same call again brings the same answer, and another one is not needed', async () => {
    const { id } = await discussed();
    const input = { id: uuid(), reason: REASON };
    const before = (await mailsOf()).length;
    const [first, again] = await Promise.all([breakGlass(admin, id, input), breakGlass(admin, id, input)]);
    expect(again).toEqual(first);
    const windows = await Promise.all([breakGlass(admin, id), breakGlass(admin, id)]);
    expect(windows.map(({ code }) => code)).toEqual(['OPEN_ALREADY', 'OPEN_ALREADY']);
    expect((await mailsOf()).length - before).toBe(1);
    const other = await discussed();
    for (const [who, caseId] of [
      [admin, other.id],
      [secondAdmin, id],
    ] as const)
      await expect(breakGlass(who, caseId, input)).rejects.toThrow('This id belongs to something else');
  });

  it('shows up in no list, board or count of work', async () => {
    const { id, threadId } = await discussed();
    const before = await allThatIsListed(admin);
    await breakGlass(admin, id);
    await addPost(owner, threadId, `Are you there, somebody?`);
    expect(await allThatIsListed(admin)).toBe(before);
    expect(before).not.toContain(id);
  });

  it('keeps its author’s own feelings closed', async () => {
    const emotions = [
      { id: uuid(), emotion: 'RELIEF', intensity: 6, isShared: true },
      { id: uuid(), emotion: 'SHAME', intensity: 8, isShared: false },
    ];
    const { id } = await draftCase(owner, cast.otherTeam, { emotions });
    await breakGlass(admin, id);
    expect((await read(admin, id)).emotions).toEqual([{ emotion: 'RELIEF' }]);
  });

  it('never opens to an admin who knows the patient', async () => {
    const { id } = await discussed();
    const { organisationId, personId } = cast.trainee;
    await breakGlass(recusedAdmin, id);
    await app.contexts.run({ organisationId, personId }, (ctx) =>
      app.server.app.get(RecusalService, { strict: false }).stepAway(ctx, id),
    );
    expect(await codeOf(recusedAdmin, id)).toBe('NOT_FOUND');
    expect(await hiddenIds(recusedAdmin)).not.toContain(id);
    await expect(breakGlass(recusedAdmin, id)).rejects.toThrow('NOT_FOUND');
  });

  it('closes at once to whoever is no admin any more', async () => {
    const { id } = await discussed();
    await breakGlass(secondAdmin, id);
    expect(await codeOf(secondAdmin, id)).toBeUndefined();
    const setAdmin = (isAdmin: boolean): Promise<unknown> =>
      app.contexts.run({ organisationId: cast.organisationId }, (ctx) =>
        ctx.db.update(Person, { id: cast.colleague.personId }, { isAdmin }),
      );
    await setAdmin(false);
    expect(await codeOf(secondAdmin, id)).toBe('NOT_FOUND');
    await setAdmin(true);
  });
});

describe('whoever looks in', () => {
  it('reads and does nothing else', async () => {
    const { id, threadId, postId } = await discussed();
    // A post of their own from when they were in the team: theirs, and still not to be touched from outside.
    const own = await addPost(owner, threadId, 'Said back then.');
    await withClient(app.database.ownerUrl, (client) =>
      client.query('update posts set author_id = $1 where id = $2', [cast.lead.personId, own.id]),
    );
    await breakGlass(admin, id);
    const presentation = await read(admin, id);
    expect(Object.values(presentation.viewerCan).some(Boolean)).toBe(false);
    const step = { id, expectedVersion: 1 };
    const passage = { field: 'headline', exact: 'Stopped', start: 0 };
    const words = { words: 'silence', casePresentationId: id };
    const writes: [mutation: string, input: object][] = [
      ['saveDraft', { ...step, headline: 'Mine now' }],
      ['reviseCase', { ...step, headline: 'Mine now' }],
      ['submitCase', { ...step, attested: true }],
      ['approveCase', step],
      ['returnCase', { ...step, comment: 'Say more.' }],
      ['withdrawCase', step],
      ['reopenCase', step],
      ['advanceCase', { ...step, step: 'ARCHIVE' }],
      ['recordDropout', { ...step, dropoutDefinitions: ['THERAPIST_JUDGEMENT'] }],
      [
        'keepAsNotIdentifier',
        { id: uuid(), casePresentationId: id, text: 'session', class: 'NAME', reason: 'None.' },
      ],
      ['openThread', { id: uuid(), casePresentationId: id, title: 'From outside' }],
      ['commentOnPassage', { id: uuid(), casePresentationId: id, ...passage, body: 'Wider?' }],
      ['recuseFromCase', { casePresentationId: id }],
      ['previewPurge', words],
      ['purgeWords', { id: uuid(), ...words }],
      ['addPost', { id: uuid(), threadId, body: 'From outside' }],
      ['editPost', { id: own.id, expectedVersion: 1, body: 'Changed' }],
      ['editPost', { id: postId, expectedVersion: 1, body: 'Changed' }],
      ['deletePost', { id: own.id }],
      ['undoDeletePost', { id: own.id }],
      ['markThreadRead', { threadId, position: 1 }],
    ];
    for (const [mutation, input] of writes)
      expect([mutation, (await admin.do(mutation, input, '')).__typename]).toEqual([mutation, 'NotAllowed']);
    const can = await admin.ask(
      'query ($id: ID!) { thread(id: $id) { posts { nodes { id viewerCan { edit delete undoDelete } } } } }',
      { id: threadId },
    );
    for (const { viewerCan } of can.thread.posts.nodes)
      expect(viewerCan).toEqual({ edit: false, delete: false, undoDelete: false });
    const log = 'query ($id: ID!) { casePresentation(id: $id) { accessLog { nodes { id } } } }';
    expect(await codeOf(admin, id, log)).toBe('NOT_FOUND');
    expect((await read(owner, id)).headline).toBe(account.headline);
    const { rows } = await withClient(app.database.ownerUrl, (client) =>
      client.query('select from read_marks where thread_id = $1 and person_id = $2', [
        threadId,
        cast.lead.personId,
      ]),
    );
    expect(rows).toEqual([]);
  });

  it('finds of several openings their own, while its author and its lead find each', async () => {
    const { id } = await discussed();
    await breakGlass(admin, id, { reason: 'A first complaint is looked into.' });
    await breakGlass(secondAdmin, id, { reason: 'The insurer asks for the number of sessions.' });
    const reasonsOf = async (who: Caller): Promise<string[]> =>
      (await read(who, id)).glassBreaks.map(({ reason }: Loose) => reason.slice(0, 7));
    expect(await reasonsOf(owner)).toEqual(['A first', 'The ins']);
    expect(await reasonsOf(admin)).toEqual(['A first']);
    expect(await reasonsOf(secondAdmin)).toEqual(['The ins']);
    expect((await read(owner, id)).closesAt).toBeNull();
  });
});

describe('the presenter of a case that was opened', () => {
  it('is told at once, by mail and on the open screen, without a word of the case or of the reason', async () => {
    const { id } = await discussed();
    const screen = await listen(app.url, owner);
    expect(await screen.join(`case:${id}`)).toMatchObject({ ok: true });
    screen.events.length = 0;
    const before = (await mailsOf()).length;
    await breakGlass(admin, id);
    await until(() => screen.events.length > 0, 'the sign that somebody looks in');
    expect(screen.events).toEqual([
      {
        type: 'review.changed',
        room: `case:${id}`,
        seq: expect.any(Number),
        id,
        version: expect.any(Number),
      },
    ]);
    screen.close();
    const mails = (await mailsOf()).slice(before);
    expect(mails.map(({ to }) => to)).toEqual([cast.neighbour.email]);
    const text = `${mails[0]?.subject} ${mails[0]?.text}`;
    expect(text).toContain(`/cases/${id}`);
    for (const word of [account.headline, account.focusQuestion, REASON, 'complaint', 'silence'])
      expect(text).not.toContain(word);
    expect(app.logged()).not.toContain('complaint');
  });

  it('finds it in the log of who was here, as reading, with what was read', async () => {
    const { id } = await discussed();
    await hidden(admin);
    await breakGlass(admin, id);
    await read(admin, id);
    const { casePresentation } = await owner.ask(
      `query ($id: ID!) { casePresentation(id: $id) { accessLog(filter: { kind: READ }) { nodes { by { name } action subject } } } }`,
      { id },
    );
    const byAdmin = casePresentation.accessLog.nodes.filter((one: Loose) => one.by?.name === 'Lead');
    expect(byAdmin.map(({ action, subject }: Loose) => [subject, action])).toEqual(
      expect.arrayContaining([
        ['case', 'broke the glass'],
        ['case', 'read'],
      ]),
    );
    const { rows } = await withClient(app.database.ownerUrl, (client) =>
      client.query(
        `select distinct actor_id, subject_kind, subject_id from access_entries where action = 'listed hidden cases'`,
      ),
    );
    expect(rows).toContainEqual({
      actor_id: cast.lead.personId,
      subject_kind: 'organisation',
      subject_id: cast.organisationId,
    });
  });

  it('may have a reason freed of leaked words', async () => {
    const lead = admin;
    const { id } = await readyCase(await signedIn(app.url, cast.clinician), lead, cast.team);
    await withClient(app.database.ownerUrl, (client) =>
      client.query(
        `insert into glass_breaks (id, organisation_id, case_presentation_id, by_id, reason, at, until)
         values ($1, $2, $3, $4, 'About Ottilie and her brother.', now(), now() + interval '1 hour')`,
        [uuid(), cast.organisationId, id, cast.colleague.personId],
      ),
    );
    const words = { id: uuid(), casePresentationId: id, words: 'Ottilie' };
    expect(await lead.do('purgeWords', words, '... on Purge { places }')).toMatchObject({ places: 1 });
    expect((await read(lead, id)).glassBreaks[0].reason).not.toContain('Ottilie');
  });
});

describe('after the hour', () => {
  it('the case closes by itself: to the next request, and to screens that are still open', async () => {
    const { id, threadId } = await discussed();
    await breakGlass(admin, id);
    const screen = await listen(app.url, admin);
    for (const room of [`case:${id}`, `thread:${threadId}`])
      expect(await screen.join(room)).toMatchObject({ ok: true });
    let told = 0;
    screen.socket.on('access.changed', () => (told += 1));
    await app.server.app.get(Jobs).sweep();
    await addPost(owner, threadId, 'Within the hour.');
    await until(() => screen.events.some(({ type }) => type === 'post.added'), 'a post within the hour');
    expect(told).toBe(0);

    // The same workspace on two servers whose clocks say that the hour is over.
    const after = { clockOffsetMs: LIMITS.glassMinutes * 60_000 };
    const [later, beside] = await Promise.all([
      serveFrom(app, app.database, after),
      serveFrom(app, app.database, after),
    ]);
    const adminLater = caller(later.url, admin.cookie);
    expect(await codeOf(adminLater, id)).toBe('NOT_FOUND');
    expect(await codeOf(adminLater, threadId, 'query ($id: ID!) { thread(id: $id) { id } }')).toBe(
      'NOT_FOUND',
    );
    const late = await listen(later.url, admin);
    for (const room of [`case:${id}`, `thread:${threadId}`])
      expect(await late.join(room)).toEqual({ ok: false, code: 'NOT_FOUND' });
    const toldLate: unknown[] = [];
    late.socket.on('access.changed', () => toldLate.push(null));

    await Promise.all([later, beside].map(({ server }) => server.app.get(Jobs).sweep()));
    await until(() => told > 0, 'the sign that access changed');
    screen.events.length = 0;
    for (const room of [`case:${id}`, `thread:${threadId}`])
      expect(await screen.join(room)).toEqual({ ok: false, code: 'NOT_FOUND' });
    const { version } = await owner.do(
      'addPost',
      { id: uuid(), threadId, body: 'After the hour.' },
      '... on Post { version }',
    );
    expect(version).toBe(1);
    await admin.ask('{ me { email } }');
    expect(screen.events).toEqual([]);
    expect((await hidden(admin)).find((one) => one.id === id)?.openUntil).toBeNull();
    const { rows } = await withClient(app.database.ownerUrl, (client) =>
      client.query(
        'select count(*)::int as open from glass_breaks where closed_at is null and until < now()',
      ),
    );
    expect(rows).toEqual([{ open: 0 }]);
    await Promise.all([later, beside].map(({ server }) => server.app.get(Jobs).sweep()));
    expect([told, toldLate.length]).toEqual([1, 1]);
    // What was said then stays, and it can be opened anew with another reason.
    expect((await read(owner, id)).glassBreaks).toHaveLength(1);
    expect(await breakGlass(adminLater, id)).toMatchObject({ __typename: 'GlassBreak' });
    screen.close();
    late.close();
    await Promise.all([later, beside].map(({ server }) => server.close()));
  });
});

describe('a draft that goes with its author', () => {
  it('takes along for which reason it was opened, while the log keeps that it was', async () => {
    const { id } = await draftCase(owner, cast.otherTeam);
    await breakGlass(admin, id);
    await withClient(app.database.ownerUrl, (client) =>
      client.query(`update case_presentations set presenter_id = $1 where presenter_id = $2 and id <> $3`, [
        cast.supervisor.personId,
        cast.neighbour.personId,
        id,
      ]),
    );
    const { departure } = await admin.ask(
      'query ($personId: ID!) { departure(personId: $personId) { digest } }',
      {
        personId: cast.neighbour.personId,
      },
    );
    const gone = await admin.do(
      'removeFromOrganisation',
      { personId: cast.neighbour.personId, digest: departure.digest, heirs: [] },
      '... on Person { hasLeft }',
    );
    expect(gone).toMatchObject({ hasLeft: true });
    await withClient(app.database.ownerUrl, async (client) => {
      const count = async (from: string): Promise<number> =>
        (await client.query<{ n: number }>(`select count(*)::int as n from ${from}`, [id])).rows[0]?.n ?? 0;
      expect(await count('glass_breaks where case_presentation_id = $1')).toBe(0);
      expect(await count(`access_entries where subject_id = $1 and action = 'broke the glass'`)).toBe(1);
    });
  });
});
