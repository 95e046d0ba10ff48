import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseRecusalService } from '@second-chair/case-presentations';
import { startApp, type StoryApp } from '../support/app';
import { addPost, caseInReview, draftCase, POST, readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { caller, CASE, signedIn, type Caller, type Loose } from '../support/graphql';
import { listen, until } from '../support/sockets';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let trainee: Caller;
let colleague: Caller;
let lead: Caller;
let supervisor: Caller;
let neighbour: Caller;
let outsider: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  [clinician, trainee, colleague, lead, supervisor, neighbour, outsider] = (await Promise.all(
    [
      cast.clinician,
      cast.trainee,
      cast.colleague,
      cast.lead,
      cast.supervisor,
      cast.neighbour,
      cast.outsider,
    ].map((who) => signedIn(app.url, who)),
  )) as [Caller, Caller, Caller, Caller, Caller, Caller, Caller];
});
afterAll(() => app.stop());

const RECUSAL = '... on Recusal { casePresentationId recusedAt undoUntil }';
const recuse = (who: Caller, id: string): Promise<Loose> =>
  who.do('recuseFromCase', { casePresentationId: id }, RECUSAL);

/** Everything that a reader's screens ask for, in one string. */
async function allThatIsSeen(who: Caller): Promise<string> {
  return JSON.stringify(
    await who.ask(`{
      casePresentations(first: 100) { nodes { id headline } }
      casesToReview { nodes { id } }
      threads(first: 100) { nodes { id casePresentationId subjectTitle } }
      home { drafts { id } returned { id } toReview { id } unread { id } mentions { id threadId } }
    }`),
  );
}

async function codeOf(who: Caller, query: string, id: string): Promise<string | undefined> {
  return (await who.try(query, { id })).errors?.[0]?.extensions.code;
}
const CASE_QUERY = 'query ($id: ID!) { casePresentation(id: $id) { headline } }';
const THREAD_QUERY = 'query ($id: ID!) { thread(id: $id) { title } }';

describe('a reader who knows the patient', () => {
  it('steps away with one call, and the case and its discussion are gone for them everywhere', async () => {
    const { id } = await readyCase(clinician, lead, cast.team);
    const thread = await threadOf(trainee, id);
    await addPost(colleague, thread.id, `What do you think, @[${cast.trainee.personId}]?`);
    expect(await allThatIsSeen(trainee)).toContain(thread.id);

    const socket = await listen(app.url, trainee);
    for (const room of [`case:${id}`, `thread:${thread.id}`, `team:${cast.team}`])
      expect(await socket.join(room)).toMatchObject({ ok: true });
    let isTold = false;
    socket.socket.on('access.changed', () => (isTold = true));

    expect(await recuse(trainee, id)).toMatchObject({ casePresentationId: id });
    await until(() => isTold, 'the sign that access changed');

    const seen = await allThatIsSeen(trainee);
    for (const trace of [id, thread.id]) expect(seen).not.toContain(trace);
    expect(await codeOf(trainee, CASE_QUERY, id)).toBe('NOT_FOUND');
    expect(await codeOf(trainee, THREAD_QUERY, thread.id)).toBe('NOT_FOUND');
    const write = await trainee.try(
      'mutation ($input: AddPostInput!) { addPost(input: $input) { __typename } }',
      { input: { id: crypto.randomUUID(), threadId: thread.id, body: 'Still here?' } },
    );
    expect(write.errors?.[0]?.extensions.code).toBe('NOT_FOUND');

    socket.events.length = 0;
    for (const room of [`case:${id}`, `thread:${thread.id}`])
      expect(await socket.join(room)).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await socket.join(`team:${cast.team}`)).toMatchObject({ ok: true });
    await addPost(clinician, thread.id, `And once more @[${cast.trainee.personId}].`);
    const { version } = (
      await clinician.ask(`query ($id: ID!) { casePresentation(id: $id) { version } }`, { id })
    ).casePresentation;
    await clinician.do('reviseCase', { id, expectedVersion: version, headline: 'A quieter headline' }, CASE);
    await until(() => socket.events.length > 0, 'news of the team');
    expect(JSON.stringify(socket.events)).not.toContain(id);
    expect(await allThatIsSeen(trainee)).not.toContain(thread.id);
    socket.close();
  });

  it('leaves no trace that others could see', async () => {
    const { id } = await readyCase(clinician, lead, cast.team);
    const look = `query ($id: ID!) { casePresentation(id: $id) {
      version state updatedAt review { action by { id } } viewerCan { edit review recuse }
      threads { id version lastPosition openedBy { id } } } }`;
    const before = await Promise.all([clinician, lead].map((who) => who.ask(look, { id })));
    await recuse(colleague, id);
    expect(await Promise.all([clinician, lead].map((who) => who.ask(look, { id })))).toEqual(before);
    const { rows } = await withClient(app.database.ownerUrl, (client) =>
      client.query('select action from access_entries where subject_id = $1 and actor_id = $2', [
        id,
        cast.colleague.personId,
      ]),
    );
    expect(rows).toEqual([]);
    // Being mentioned is no refusal either: it would tell.
    const thread = await threadOf(lead, id);
    const post = await lead.do(
      'addPost',
      {
        id: crypto.randomUUID(),
        threadId: thread.id,
        body: `@[${cast.colleague.personId}], what do you think?`,
      },
      POST,
    );
    expect(post.mentions).toEqual([{ id: cast.colleague.personId }]);
  });

  it('is asked once: the same call again brings the same answer', async () => {
    const { id } = await readyCase(clinician, lead, cast.team);
    const first = await recuse(colleague, id);
    expect(await recuse(colleague, id)).toEqual(first);
  });

  it('may take a wrong click back for a minute, and not after it', async () => {
    const { id } = await readyCase(clinician, lead, cast.team);
    await recuse(colleague, id);
    expect(await colleague.do('undoRecusal', { casePresentationId: id }, RECUSAL)).toMatchObject({
      __typename: 'Recusal',
    });
    expect(await codeOf(colleague, CASE_QUERY, id)).toBeUndefined();

    await recuse(colleague, id);
    const { organisationId, personId } = cast.colleague;
    const recusals = app.server.app.get(CaseRecusalService);
    const later = new Date(Date.now() + 61_000);
    await expect(
      app.contexts.run({ organisationId, personId, now: later }, (ctx) => recusals.undo(ctx, id)),
    ).rejects.toMatchObject({ code: 'TOO_LATE_TO_UNDO' });
    // Nobody takes it back for another.
    const other = await lead.try(
      'mutation ($input: UndoRecusalInput!) { undoRecusal(input: $input) { __typename } }',
      { input: { casePresentationId: id } },
    );
    expect(other.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is never the author, and nobody who could not read the case', async () => {
    const { id } = await readyCase(clinician, lead, cast.team);
    expect(await recuse(clinician, id)).toMatchObject({ __typename: 'NotAllowed' });
    const draft = await draftCase(clinician, cast.team);
    for (const [who, caseId, code] of [
      [neighbour, id, 'NOT_FOUND'],
      [outsider, id, 'NOT_FOUND'],
      [trainee, draft.id, 'NOT_FOUND'],
      [caller(app.url), id, 'UNAUTHENTICATED'],
    ] as const) {
      const answer = await who.try(
        'mutation ($input: RecuseFromCaseInput!) { recuseFromCase(input: $input) { __typename } }',
        { input: { casePresentationId: caseId } },
      );
      expect(answer.errors?.[0]?.extensions.code).toBe(code);
    }
  });
});

describe('a reviewer who knows the patient', () => {
  it('is asked no more, and while another is left the case stays in the team', async () => {
    const { id, version } = await caseInReview(clinician, cast.team);
    await recuse(lead, id);
    expect(await allThatIsSeen(lead)).not.toContain(id);
    const step = await lead.try(
      'mutation ($input: ApproveCaseInput!) { approveCase(input: $input) { __typename } }',
      { input: { id, expectedVersion: version } },
    );
    expect(step.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await codeOf(neighbour, CASE_QUERY, id)).toBe('NOT_FOUND');
  });

  it('hands it to the organisation’s supervisors where nobody is left, and to the team again when it was a slip', async () => {
    const { id, version } = await caseInReview(clinician, cast.team);
    await recuse(lead, id);
    await recuse(supervisor, id);
    const { casesToReview } = await neighbour.ask('{ casesToReview { nodes { id } } }');
    expect(casesToReview.nodes).toContainEqual({ id });
    const mailed = await withClient(app.database.ownerUrl, (client) =>
      client.query(`select kind from mails where "to" = $1 and text like '%' || $2 || '%'`, [
        cast.neighbour.email,
        id,
      ]),
    );
    expect(mailed.rows).toEqual([{ kind: 'case-to-review' }]);

    await supervisor.do('undoRecusal', { casePresentationId: id }, RECUSAL);
    expect(await codeOf(neighbour, CASE_QUERY, id)).toBe('NOT_FOUND');
    await recuse(supervisor, id);
    expect(await neighbour.do('approveCase', { id, expectedVersion: version }, CASE)).toMatchObject({
      state: 'READY',
    });
    for (const who of [lead, supervisor]) expect(await codeOf(who, CASE_QUERY, id)).toBe('NOT_FOUND');
  });

  it('is not asked when the case comes again', async () => {
    const { id, version } = await caseInReview(clinician, cast.team);
    await recuse(lead, id);
    const returned = await supervisor.do(
      'returnCase',
      { id, expectedVersion: version, comment: 'Could the work be described more widely?' },
      CASE,
    );
    await clinician.do('submitCase', { id, expectedVersion: returned.version, attested: true }, CASE);
    const { rows } = await withClient(app.database.ownerUrl, (client) =>
      client.query(`select "to" from mails where kind = 'case-to-review' and text like '%' || $1 || '%'`, [
        id,
      ]),
    );
    const asked = rows.map((row: { to: string }) => row.to);
    expect(asked.filter((to) => to === cast.supervisor.email)).toHaveLength(2);
    expect(asked.filter((to) => to === cast.lead.email)).toHaveLength(1);
  });
});
