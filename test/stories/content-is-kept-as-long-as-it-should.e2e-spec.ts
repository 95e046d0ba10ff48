import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RetentionRunService } from '@second-chair/confidentiality';
import { PostService } from '@second-chair/discussions';
import { AccessSealer } from '@second-chair/platform';
import { Client } from 'pg';
import PgBoss from 'pg-boss';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { addPost, draftCase, readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { tablesOf } from '../support/catalogue';
import { filesHolding } from '../support/data-directory';
import { withClient } from '../support/database';
import { caller, CASE, signedIn, type Answer, type Caller, type Loose } from '../support/graphql';
import { serveFrom } from '../support/demo';
import { startServerProcess } from '../support/server-process';
import { listen, until } from '../support/sockets';

let app: StoryApp;
let cast: Cast;
let lead: Caller;
let clinician: Caller;
let supervisor: Caller;
let neighbour: Caller;
let outsider: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  lead = await signedIn(app.url, cast.lead);
  clinician = await signedIn(app.url, cast.clinician);
  supervisor = await signedIn(app.url, cast.supervisor);
  neighbour = await signedIn(app.url, cast.neighbour);
  outsider = await signedIn(app.url, cast.outsider);
}, 60_000);
afterAll(() => app.stop());

const DAY = 86_400_000;
const RETENTION =
  '... on Retention { id version nextRunAt rules { kind keepFor keptBefore effectiveFrom } } ... on StaleRetention { current { version } }';
const HOLD =
  '... on LegalHold { id scope reason placedAt liftedAt protectsUntil casePresentationId team { name } placedBy { name } }';
const RUNS = `{ retentionRuns(first: 20) { nodes { id startedAt endedAt erasedAt
  counts { kind removed heldBack failed } } } }`;
const PREVIEW = `query ($choice: RetentionChoiceInput) { retentionPreview(choice: $choice) { at
  counts { kind due heldBack } } }`;

async function sql<Row extends object = Loose>(text: string, values: unknown[] = []): Promise<Row[]> {
  return withClient(app.database.ownerUrl, async (owner) => (await owner.query<Row>(text, values)).rows);
}

/** The clock that the job sees: each day of it comes once, since a run begins a day after the one before. */
let today = Date.now();
const laterBy = (days: number): Date => new Date((today += days * DAY));
const runs = (): RetentionRunService => app.server.app.get(RetentionRunService, { strict: false });

async function run(days = 30, organisationId = cast.organisationId): Promise<Loose> {
  await runs().sweep(organisationId, laterBy(days));
  const { retentionRuns } = await lead.ask(RUNS);
  return retentionRuns.nodes[0];
}

async function decide(kind: string, keepFor: number | null, who = lead): Promise<Loose> {
  const { me } = await who.ask('{ me { organisation { retention { version } } } }');
  const expectedVersion = me.organisation.retention.version;
  return who.do('setRetention', { expectedVersion, kind, keepFor }, RETENTION);
}

const hold = (input: object, who = lead): Promise<Loose> =>
  who.do('placeLegalHold', { id: uuid(), reason: 'The ombudsman asked for it', ...input }, HOLD);

/** Lifted so long ago that it protects nothing any more. */
async function liftLongAgo(id: string): Promise<void> {
  await lead.do('liftLegalHold', { id }, HOLD);
  await sql(`update legal_holds set lifted_at = lifted_at - interval '8 days' where id = $1`, [id]);
}

async function putAway(id: string, monthsAgo: number): Promise<void> {
  await sql(
    `update case_presentations set state = 'ARCHIVED', state_changed_at = now() - make_interval(months => $2) where id = $1`,
    [id, monthsAgo],
  );
}

async function oldCase(): Promise<string> {
  const { id } = await readyCase(clinician, lead, cast.team);
  await putAway(id, 24);
  return id;
}

const isThere = async (id: string): Promise<boolean> =>
  (await sql('select from case_presentations where id = $1', [id])).length > 0;

const countsOf = ({ counts }: Loose, kind: string): Loose => {
  const { removed, heldBack, failed } = counts.find((one: Loose) => one.kind === kind) ?? {};
  return { removed, heldBack, failed };
};

const codeOf = ({ errors }: Answer): [string | undefined, string | undefined] => [
  errors?.[0]?.extensions.code,
  errors?.[0]?.extensions.field,
];

/** Rows anywhere in which one of the ids stands, in whatever column; where they may. */
async function mentions(ids: readonly string[], words: string): Promise<string[]> {
  return withClient(app.database.ownerUrl, async (owner) => {
    const found: string[] = [];
    for (const schema of ['public', 'auth', 'sockets']) {
      for (const { name, columns } of await tablesOf(owner, schema)) {
        expect(columns.length).toBeGreaterThan(0);
        const { rows } = await owner.query<{ row: string }>(
          `select to_jsonb(t)::text as row from ${schema}."${name}" t
           where to_jsonb(t)::text ~* $1 limit 3`,
          [[...ids, words].join('|')],
        );
        found.push(...rows.map(({ row }) => `${name}: ${row.slice(0, 200)}`));
      }
    }
    return found;
  });
}

/** A case in which everything that can hang on one does. */
async function fullCase(word: string): Promise<{ id: string; ids: string[] }> {
  const evidence = `The ${word} was ashamed.`;
  const hypothesis = { id: uuid(), reason: 'STIGMA', confidence: 40, evidence };
  const draft = await draftCase(clinician, cast.team, {
    headline: `The ${word} and the goal`,
    sections: [{ key: 'ENDING', text: `She left the ${word} after we had agreed on what to do next.` }],
    hypotheses: [hypothesis],
    goals: [{ id: uuid(), goal: `To leave the ${word}.` }],
    allianceMarkers: [{ id: uuid(), kind: 'REPAIR', moment: 3, note: `We spoke of the ${word}.` }],
    emotions: [
      { id: uuid(), emotion: 'RELIEF', intensity: 7, isShared: true },
      { id: uuid(), emotion: 'SORROW', intensity: 3, isShared: false },
    ],
  });
  const { id } = draft;
  const step = ({ version }: Loose): Loose => ({ id, expectedVersion: version });
  let current = await clinician.do('submitCase', { ...step(draft), attested: true }, CASE);
  const comment = await lead.do(
    'commentOnPassage',
    {
      id: uuid(),
      casePresentationId: id,
      field: 'ENDING',
      exact: `left the ${word}`,
      start: 4,
      body: 'Is it needed?',
    },
    '... on PassageComment { id }',
  );
  current = await lead.do('returnCase', { ...step(current), comment: `The ${word} is rare.` }, CASE);
  const reply = { id: uuid(), commentId: comment.id, body: `I am fond of the ${word}.` };
  await clinician.do('replyToComment', reply, '... on PassageComment { id }');
  current = await clinician.do('submitCase', { ...step(current), attested: true }, CASE);
  current = await lead.do('approveCase', step(current), CASE);
  const moved = {
    ...hypothesis,
    confidence: 20,
    occasion: 'CONSULTATION',
    why: `They asked after the ${word}.`,
  };
  await clinician.do('reviseCase', { ...step(current), hypotheses: [moved] }, CASE);
  const thread = await threadOf(supervisor, id);
  const first = await addPost(supervisor, thread.id, `What is a ${word}?`);
  const kept = [{ text: word, class: 'NAME', reason: `A ${word} is an old trade.` }];
  const second = await addPost(clinician, thread.id, 'An answer', {
    replyToId: first.id,
    notIdentifiers: kept,
  });
  const colleague = await signedIn(app.url, cast.colleague);
  await colleague.do('recuseFromCase', { casePresentationId: id }, '... on Recusal { recusedAt }');
  await lead.do(
    'purgeWords',
    { id: uuid(), casePresentationId: id, words: 'what to do next' },
    '... on Purge { id }',
  );
  await sql(
    `insert into case_kind_changes (id, organisation_id, case_presentation_id, from_kind, to_kind, changed_by, changed_at)
     values ($1, $2, $3, 'AT_RISK_ENGAGEMENT', 'DROPOUT', $4, now())`,
    [uuid(), cast.organisationId, id, cast.clinician.personId],
  );
  const past = await hold({ scope: 'CASE', casePresentationId: id, reason: `A complaint about the ${word}` });
  await liftLongAgo(past.id);
  await putAway(id, 24);
  return { id, ids: [id, thread.id, first.id, second.id, comment.id] };
}

describe('how long', () => {
  it('is decided by admins, within bounds that are told, and for nobody else to see', async () => {
    const { me } = await lead.ask(
      '{ me { organisation { retention { version rules { kind } nextRunAt } } } }',
    );
    expect(me.organisation.retention).toEqual({ version: 0, rules: [], nextRunAt: null });
    expect((await lead.ask(PREVIEW)).retentionPreview).toMatchObject({ at: null });
    const ask = (keepFor: number | null, kind = 'PUT_AWAY_CASES'): Promise<Answer> =>
      lead.try('mutation ($input: SetRetentionInput!) { setRetention(input: $input) { __typename } }', {
        input: { expectedVersion: 0, kind, keepFor },
      });
    for (const [kind, keepFor] of [
      ['PUT_AWAY_CASES', 5],
      ['PUT_AWAY_CASES', 241],
      ['IDLE_DRAFTS', 29],
      ['MAILS', 0],
      ['MAILS', 366],
      ['INVITATIONS', -1],
    ] as const) {
      const answer = await ask(keepFor, kind);
      expect([kind, keepFor, ...codeOf(answer)]).toEqual([kind, keepFor, 'BAD_INPUT', 'keepFor']);
      expect(answer.errors?.[0]?.message).toMatch(
        /^Choose from \d+ to \d+ (months|days), or keep everything\.$/u,
      );
    }
    for (const who of [clinician, supervisor, neighbour]) {
      expect((await decideAs(who)).__typename).toBe('NotAllowed');
      expect((await hold({ scope: 'ORGANISATION' }, who)).__typename).toBe('NotAllowed');
      expect(
        (await who.ask('{ me { organisation { retention { version } } } }')).me.organisation.retention,
      ).toBeNull();
      for (const query of [RUNS, '{ legalHolds(first: 5) { nodes { id } } }', '{ retentionPreview { at } }'])
        expect(codeOf(await who.try(query))[0]).toBe('NOT_FOUND');
    }
    expect(codeOf(await caller(app.url).try(RUNS))[0]).toBe('UNAUTHENTICATED');
  });

  it('counts at once where it is longer, and after seven days where it is shorter', async () => {
    const first = await decide('MAILS', 90);
    const [rule] = first.rules;
    expect(rule).toMatchObject({ kind: 'MAILS', keepFor: 90, keptBefore: null });
    expect(Date.parse(rule.effectiveFrom) - Date.now()).toBeGreaterThan(6.9 * DAY);
    expect(first.nextRunAt).toBe(rule.effectiveFrom);
    const repeated = await lead.do(
      'setRetention',
      { expectedVersion: 0, kind: 'MAILS', keepFor: 90 },
      RETENTION,
    );
    expect(repeated).toEqual(first);
    const stale = await lead.do(
      'setRetention',
      { expectedVersion: 0, kind: 'MAILS', keepFor: 30 },
      RETENTION,
    );
    expect(stale).toMatchObject({ __typename: 'StaleRetention', current: { version: first.version } });
    const undone = await decide('MAILS', null);
    expect(undone.rules).toEqual([expect.objectContaining({ keepFor: null, keptBefore: null })]);
    expect(undone.nextRunAt).toBeNull();
  });

  it('is nothing to the other organisation', async () => {
    await decide('PUT_AWAY_CASES', 12);
    const { me } = await outsider.ask('{ me { organisation { retention { version rules { kind } } } } }');
    expect(me.organisation.retention).toEqual({ version: 0, rules: [] });
  });

  it('is told to whoever reads the case, and not once it is held', async () => {
    const id = await oldCase();
    await putAway(id, 3);
    const [{ at }] = await sql(
      `select state_changed_at + interval '12 months' as at from case_presentations where id = $1`,
      [id],
    );
    const removedOn = async (who: Caller): Promise<string | null> =>
      (await who.ask('query ($id: ID!) { casePresentation(id: $id) { removedOn } }', { id })).casePresentation
        .removedOn;
    for (const who of [clinician, lead, supervisor])
      expect(Math.abs(Date.parse((await removedOn(who)) ?? '') - at.getTime())).toBeLessThan(4 * DAY);
    const { id: holdId } = await hold({ scope: 'TEAM', teamId: cast.team });
    expect(await removedOn(clinician)).toBeNull();
    expect(await removedOn(lead)).toBeNull();
    await liftLongAgo(holdId);
    expect(await removedOn(clinician)).not.toBeNull();
    const open = await readyCase(clinician, lead, cast.team);
    const { casePresentation } = await clinician.ask(
      'query ($id: ID!) { casePresentation(id: $id) { removedOn } }',
      { id: open.id },
    );
    expect(casePresentation.removedOn).toBeNull();
    await sql('update case_presentations set state_changed_at = now() where id = $1', [id]);
  });
});

function decideAs(who: Caller): Promise<Loose> {
  return who.do('setRetention', { expectedVersion: 0, kind: 'MAILS', keepFor: 30 }, RETENTION);
}

/** Whether a transaction that removes cases waits for somebody else's lock. */
async function waitingBatch(): Promise<boolean> {
  const rows = await sql(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
       and query like '%therapy_goals%' and pid <> pg_backend_pid()`,
  );
  return rows.length > 0;
}

describe('the job', () => {
  const word = 'quorvax';

  it('removes nothing in the days in which a shorter time can be taken back', async () => {
    const id = await oldCase();
    const { rules } = await decide('PUT_AWAY_CASES', 13);
    expect(rules.find((one: Loose) => one.kind === 'PUT_AWAY_CASES')).toMatchObject({ keepFor: 13 });
    await decide('PUT_AWAY_CASES', 12);
    await runs().sweep(cast.organisationId, laterBy(5));
    expect(await isThere(id)).toBe(true);
    expect((await lead.ask(RUNS)).retentionRuns.nodes).toEqual([]);
    const { retentionPreview } = await lead.ask(PREVIEW);
    expect(retentionPreview.counts.find((one: Loose) => one.kind === 'PUT_AWAY_CASES')).toEqual({
      kind: 'PUT_AWAY_CASES',
      due: 1,
      heldBack: 0,
    });
    expect(countsOf(await run(3), 'PUT_AWAY_CASES')).toEqual({ removed: 1, heldBack: 0, failed: 0 });
    expect(await isThere(id)).toBe(false);
  });

  it('leaves nothing of a case anywhere, but that it was removed, and tells whoever had it open', async () => {
    const { id, ids } = await fullCase(word);
    const other = await oldCase();
    await putAway(other, 1);
    const before = await mentions(ids, word);
    const inTables = new Set(before.map((row) => row.split(':')[0]));
    expect([...inTables].sort()).toEqual(
      expect.arrayContaining(['case_versions', 'mails', 'posts', 'rooms']),
    );
    const socket = await listen(app.url, clinician);
    await socket.join(`case:${id}`);
    const report = await run(1);
    expect(countsOf(report, 'PUT_AWAY_CASES')).toEqual({ removed: 1, heldBack: 0, failed: 0 });
    await until(() => socket.events.some(({ type }) => type === 'presentation.changed'), 'the news of it');
    socket.close();
    const left = await mentions(ids, word);
    expect(left.filter((row) => !row.startsWith('access_entries:'))).toEqual([]);
    expect(
      await sql(
        `select action, actor_id from access_entries where subject_id = $1 and action = 'removed by retention'`,
        [id],
      ),
    ).toEqual([{ action: 'removed by retention', actor_id: null }]);
    expect(
      codeOf(await clinician.try('query ($id: ID!) { casePresentation(id: $id) { id } }', { id }))[0],
    ).toBe('NOT_FOUND');
    expect(JSON.stringify(report)).not.toContain(id);
    expect(app.logged()).not.toContain(word);
    expect(report.erasedAt).not.toBeNull();
    expect(await filesHolding(word)).toEqual([]);
    expect(await isThere(other)).toBe(true);
  }, 120_000);

  it('removes idle drafts, sent mails and ended invitations by their own rules', async () => {
    const [idle, fresh] = [await draftCase(clinician, cast.team), await draftCase(clinician, cast.team)];
    await sql(
      `update case_presentations set updated_at = now() - interval '200 days', state_changed_at = now() - interval '200 days'
       where id = $1`,
      [idle.id],
    );
    const mail = async (sentAgo: number | null): Promise<string> => {
      const id = uuid();
      await sql(
        `insert into mails (id, organisation_id, kind, "to", subject, text, created_at, due_at, sent_at)
         values ($1, $2, 'invitation', 'a@story.example', 'A', 'B', now(), now(), now() - make_interval(days => $3))`,
        [id, cast.organisationId, sentAgo],
      );
      return id;
    };
    const [sent, waiting] = [await mail(500), await mail(null)];
    const invitation = uuid();
    await lead.do(
      'inviteMember',
      { id: invitation, teamId: cast.team, email: 'never@story.example', role: 'MEMBER' },
      '... on InvitationIssued { link }',
    );
    await sql(`update invitations set expires_at = now() - interval '3 years' where id = $1`, [invitation]);
    for (const [kind, keepFor] of [
      ['IDLE_DRAFTS', 180],
      ['MAILS', 365],
      ['INVITATIONS', 730],
    ] as const)
      await decide(kind, keepFor);
    today = Math.max(today, Date.now() + 8 * DAY);
    const report = await run(1);
    expect(countsOf(report, 'IDLE_DRAFTS')).toEqual({ removed: 1, heldBack: 0, failed: 0 });
    expect(countsOf(report, 'MAILS')).toEqual({ removed: 1, heldBack: 0, failed: 0 });
    expect(countsOf(report, 'INVITATIONS')).toEqual({ removed: 1, heldBack: 0, failed: 0 });
    expect([await isThere(idle.id), await isThere(fresh.id)]).toEqual([false, true]);
    expect(
      (await sql('select id from mails where id = any($1)', [[sent, waiting]])).map(({ id }) => id),
    ).toEqual([waiting]);
    expect(await sql('select from invitations where id = $1', [invitation])).toEqual([]);
    for (const kind of ['IDLE_DRAFTS', 'MAILS', 'INVITATIONS']) await decide(kind, null);
  }, 60_000);

  it('runs once a day, however many sweep at once, and reports once', async () => {
    const ids = [await oldCase(), await oldCase(), await oldCase()];
    const at = laterBy(1);
    const second = await serveFrom(app, app.database);
    const twin = second.server.app.get(RetentionRunService, { strict: false });
    await Promise.all([
      runs().sweep(cast.organisationId, at),
      twin.sweep(cast.organisationId, at),
      runs().sweep(cast.organisationId, at),
    ]);
    // Whoever found the turn taken leaves it to the next minute.
    await runs().sweep(cast.organisationId, new Date(at.getTime() + 60_000));
    await second.server.close();
    const { nodes } = (await lead.ask(RUNS)).retentionRuns;
    const ofToday = nodes.filter((one: Loose) => Date.parse(one.startedAt) >= at.getTime());
    expect(ofToday).toHaveLength(1);
    expect(countsOf(ofToday[0], 'PUT_AWAY_CASES')).toEqual({ removed: 3, heldBack: 0, failed: 0 });
    for (const id of ids) expect(await isThere(id)).toBe(false);
    const noted = await sql(
      `select subject_id, count(*)::int from access_entries
       where subject_id = any($1) and action = 'removed by retention' group by subject_id having count(*) > 1`,
      [ids],
    );
    expect(noted).toEqual([]);
  }, 60_000);

  it('goes on where it stood when whoever ran it died in the middle', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 12; i += 1) {
      const goals = [{ id: uuid(), goal: 'To take the lift again' }];
      const { id } = await draftCase(clinician, cast.team, { goals });
      await sql(
        `update case_presentations set state = 'WITHDRAWN', state_changed_at = now() - make_interval(months => 24, hours => $2)
         where id = $1`,
        [id, i],
      );
      ids.push(id);
    }
    // The second batch waits for a row of the newest of them, so that it is surely under way.
    const blocker = new Client({ connectionString: app.database.ownerUrl });
    await blocker.connect();
    await blocker.query('begin');
    await blocker.query('select from therapy_goals where case_presentation_id = $1 for update', [ids[0]]);
    const at = laterBy(1);
    const days = Math.round((at.getTime() - Date.now()) / DAY);
    // That process’s clock is not ours to the hour.
    today += DAY;
    const server = await startServerProcess(app.database, {
      env: { WORKERS: 'on', DEMO_CLOCK: `+${days}d` },
    });
    const queue = new PgBoss({ connectionString: app.database.ownerUrl, schema: 'pgboss', supervise: false });
    await queue.start();
    await queue.send('sweep', {});
    await until(waitingBatch, 'the batch that waits', 30_000);
    await server.kill();
    await blocker.query('rollback');
    await blocker.end();
    await queue.stop({ graceful: false });
    // The database ends what the process had begun as soon as it sees that nobody is there.
    await until(async () => !(await waitingBatch()), 'the end of that batch');
    const [open] = (await lead.ask(RUNS)).retentionRuns.nodes;
    expect(open).toMatchObject({ endedAt: null });
    expect(countsOf(open, 'PUT_AWAY_CASES')).toEqual({ removed: 10, heldBack: 0, failed: 0 });
    await runs().sweep(cast.organisationId, new Date(at.getTime() + 2 * 60_000));
    const [ended] = (await lead.ask(RUNS)).retentionRuns.nodes;
    expect(ended.id).toBe(open.id);
    expect(ended.endedAt).not.toBeNull();
    expect(countsOf(ended, 'PUT_AWAY_CASES')).toEqual({ removed: 12, heldBack: 0, failed: 0 });
  }, 60_000);

  it('removes the others where one resists, and says so', async () => {
    const [stubborn, willing] = [await oldCase(), await oldCase()];
    await sql(`create function stay() returns trigger language plpgsql as
      $$ begin if old.id = '${stubborn}' then raise exception 'stays'; end if; return old; end $$`);
    await sql('create trigger stay before delete on case_presentations for each row execute function stay()');
    expect(countsOf(await run(1), 'PUT_AWAY_CASES')).toEqual({ removed: 1, heldBack: 0, failed: 1 });
    expect([await isThere(stubborn), await isThere(willing)]).toEqual([true, false]);
    await sql('drop trigger stay on case_presentations');
    await sql('drop function stay');
    expect(countsOf(await run(1), 'PUT_AWAY_CASES')).toEqual({ removed: 1, heldBack: 0, failed: 0 });
  }, 60_000);

  it('touches no other organisation, and leaves the access log as it was sealed', async () => {
    const { id: theirs } = await draftCase(outsider, cast.elsewhereTeam);
    await putAway(theirs, 60);
    await run(1);
    expect(await isThere(theirs)).toBe(true);
    const sealer = app.server.app.get(AccessSealer, { strict: false });
    await sealer.seal(cast.organisationId);
    await sealer.seal(cast.outsider.organisationId);
    const env = {
      ...process.env,
      DATABASE_OWNER_URL: app.database.ownerUrl,
      DATABASE_URL: app.database.appUrl,
    };
    const { stdout } = await promisify(execFile)(process.execPath, ['tools/audit-verify.mjs'], { env });
    expect(stdout).not.toContain('broken');
  }, 60_000);
});

describe('a hold', () => {
  it('wins at each scope, is placed once, and can be undone both ways', async () => {
    const mine = await oldCase();
    const { id: theirs } = await draftCase(neighbour, cast.otherTeam);
    await putAway(theirs, 24);
    const asked = { id: uuid(), scope: 'CASE', casePresentationId: mine, reason: 'The insurer asked' };
    const onCase = await lead.do('placeLegalHold', asked, HOLD);
    expect(onCase).toMatchObject({
      scope: 'CASE',
      casePresentationId: mine,
      liftedAt: null,
      placedBy: { name: 'Lead' },
    });
    expect(await lead.do('placeLegalHold', asked, HOLD)).toEqual(onCase);
    const onTeam = await hold({ scope: 'TEAM', teamId: cast.otherTeam });
    expect(onTeam).toMatchObject({ team: { name: 'Second' } });
    expect(countsOf(await run(1), 'PUT_AWAY_CASES')).toEqual({ removed: 0, heldBack: 2, failed: 0 });
    await liftLongAgo(onTeam.id);
    const everything = await hold({ scope: 'ORGANISATION' });
    await liftLongAgo(onCase.id);
    expect(countsOf(await run(1), 'PUT_AWAY_CASES')).toEqual({ removed: 0, heldBack: 2, failed: 0 });
    // Lifted by mistake: for some days nothing happens yet.
    const lifted = await lead.do('liftLegalHold', { id: everything.id }, HOLD);
    expect(await lead.do('liftLegalHold', { id: everything.id }, HOLD)).toEqual(lifted);
    expect(Date.parse(lifted.protectsUntil) - Date.parse(lifted.liftedAt)).toBe(7 * DAY);
    await sql('update legal_holds set lifted_at = $2 where id = $1', [everything.id, new Date(today - DAY)]);
    expect(countsOf(await run(1), 'PUT_AWAY_CASES')).toEqual({ removed: 0, heldBack: 2, failed: 0 });
    expect(countsOf(await run(8), 'PUT_AWAY_CASES')).toEqual({ removed: 2, heldBack: 0, failed: 0 });
    expect([await isThere(mine), await isThere(theirs)]).toEqual([false, false]);
    await sql(`update legal_holds set lifted_at = placed_at - interval '8 days' where id = $1`, [
      everything.id,
    ]);
    const { legalHolds } = await lead.ask(
      '{ legalHolds(first: 50, isLifted: true) { nodes { id reason casePresentationId } } }',
    );
    expect(legalHolds.nodes.find((one: Loose) => one.id === onCase.id)).toEqual({
      id: onCase.id,
      reason: '',
      casePresentationId: null,
    });
  }, 90_000);

  it('names what is missing, and answers an unknown case or team like one that is hidden', async () => {
    const place = (input: object, who = lead): Promise<Answer> =>
      who.try('mutation ($input: PlaceLegalHoldInput!) { placeLegalHold(input: $input) { __typename } }', {
        input: { id: uuid(), reason: 'The insurer asked', ...input },
      });
    expect(codeOf(await place({ scope: 'TEAM' }))).toEqual(['BAD_INPUT', 'teamId']);
    expect(codeOf(await place({ scope: 'CASE' }))).toEqual(['BAD_INPUT', 'casePresentationId']);
    expect(codeOf(await place({ scope: 'ORGANISATION', reason: ' a ' }))).toEqual(['BAD_INPUT', 'reason']);
    const { id } = await readyCase(clinician, lead, cast.team);
    for (const casePresentationId of [uuid(), id])
      expect(codeOf(await place({ scope: 'CASE', casePresentationId }, outsider))[0]).toBe('NOT_FOUND');
    for (const teamId of [uuid(), cast.team])
      expect(codeOf(await place({ scope: 'TEAM', teamId }, outsider))[0]).toBe('NOT_FOUND');
    expect(codeOf(await outsider.try(LIFT, { input: { id: uuid() } }))[0]).toBe('NOT_FOUND');
  });

  const LIFT = 'mutation ($input: LiftLegalHoldInput!) { liftLegalHold(input: $input) { __typename } }';

  it('that is placed while the job is at it waits for that batch, and wins from its answer on', async () => {
    const [first, second] = [await oldCase(), await oldCase()];
    const blocker = new Client({ connectionString: app.database.ownerUrl });
    await blocker.connect();
    await blocker.query('begin');
    await blocker.query('lock table therapy_goals in access exclusive mode');
    const sweeping = runs().sweep(cast.organisationId, laterBy(1));
    await until(waitingBatch, 'the batch that waits');
    let isAnswered = false;
    const placed = hold({ scope: 'ORGANISATION' }).then((answer) => {
      isAnswered = true;
      return answer;
    });
    await until(async () => {
      const rows = await sql(
        `select from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`,
      );
      return rows.length > 0;
    }, 'the hold that waits');
    expect(isAnswered).toBe(false);
    await blocker.query('rollback');
    await blocker.end();
    await placed;
    await sweeping;
    // These were under way; whatever comes after the answer is kept.
    expect([await isThere(first), await isThere(second)]).toEqual([false, false]);
    const third = await oldCase();
    expect(countsOf(await run(1), 'PUT_AWAY_CASES')).toEqual({ removed: 0, heldBack: 1, failed: 0 });
    expect(await isThere(third)).toBe(true);
    await liftLongAgo((await placed).id);
  }, 60_000);

  it('keeps a case that is found due and held before it is removed', async () => {
    const id = await oldCase();
    // The database itself keeps it: whoever tries to remove it, and however.
    const { id: holdId } = await hold({ scope: 'CASE', casePresentationId: id });
    await expect(
      app.contexts.run({ organisationId: cast.organisationId }, (ctx) =>
        ctx.db.query('delete from case_presentations where id = $1', [id]),
      ),
    ).rejects.toMatchObject({ code: '23503' });
    await liftLongAgo(holdId);
  });

  it('keeps the words of a post that is deleted, out of everyone’s sight, and a draft whose author leaves', async () => {
    const { id } = await readyCase(clinician, lead, cast.team);
    const { id: holdId } = await hold({ scope: 'CASE', casePresentationId: id });
    const thread = await threadOf(clinician, id);
    const post = await addPost(clinician, thread.id, 'What I wrote and took back');
    await clinician.do('deletePost', { id: post.id }, '... on Post { body }');
    const blank = (): Promise<void> =>
      app.contexts.run({ organisationId: cast.organisationId }, (ctx) =>
        app.server.app.get(PostService, { strict: false }).blankDeleted(ctx, new Date(Date.now() + DAY)),
      );
    const stored = async (): Promise<string> =>
      (await sql<{ body: string }>('select body from posts where id = $1', [post.id]))[0]?.body ?? '';
    await blank();
    expect(await stored()).toBe('What I wrote and took back');
    const seen = await lead.ask('query ($id: ID!) { thread(id: $id) { posts { nodes { body } } } }', {
      id: thread.id,
    });
    expect(JSON.stringify(seen)).not.toContain('What I wrote and took back');
    await liftLongAgo(holdId);
    await blank();
    expect(await stored()).toBe('');

    const colleague = await signedIn(app.url, cast.colleague);
    const [kept, gone] = [await draftCase(colleague, cast.team), await draftCase(colleague, cast.team)];
    const onDraft = await hold({ scope: 'CASE', casePresentationId: kept.id });
    const { departure } = await lead.ask(
      'query ($id: ID!) { departure(personId: $id) { digest teams { deleted } } }',
      { id: cast.colleague.personId },
    );
    expect(departure.teams).toEqual([{ deleted: 2 }]);
    await lead.do(
      'removeFromOrganisation',
      { personId: cast.colleague.personId, heirs: [], digest: departure.digest },
      '... on Person { id }',
    );
    expect([await isThere(kept.id), await isThere(gone.id)]).toEqual([true, false]);
    await liftLongAgo(onDraft.id);
  }, 60_000);
});
