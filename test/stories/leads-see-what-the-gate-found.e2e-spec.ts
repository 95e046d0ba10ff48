import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FindingCounts } from '@second-chair/confidentiality';
import { Contexts } from '@second-chair/platform';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { addPost, draftCase, readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { caller, CASE, FOUND, signedIn, type Caller, type Loose } from '../support/graphql';

let app: StoryApp;
let cast: Cast;
let lead: Caller;
let clinician: Caller;
let trainee: Caller;
let supervisor: Caller;
let neighbour: Caller;
let outsider: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  const sign = (who: { email: string }): Promise<Caller> => signedIn(app.url, who);
  lead = await sign(cast.lead);
  clinician = await sign(cast.clinician);
  trainee = await sign(cast.trainee);
  supervisor = await sign(cast.supervisor);
  neighbour = await sign(cast.neighbour);
  outsider = await sign(cast.outsider);
});
afterAll(() => app.stop());

interface Stored {
  class: string;
  outcome: string;
  count: number;
}

const stored = async (teamId: string): Promise<Stored[]> =>
  withClient(app.database.ownerUrl, async (client) => {
    const sql = 'select class, outcome, count from finding_counts where team_id = $1 order by class, outcome';
    return (await client.query<Stored>(sql, [teamId])).rows;
  });
const countOf = async (teamId: string, ofClass: string, outcome: string): Promise<number> =>
  (await stored(teamId)).find((row) => row.class === ofClass && row.outcome === outcome)?.count ?? 0;
const report = (who: Caller, teamId: string, counts: object[], id = uuid()): Promise<Loose> =>
  who.do('reportFindings', { id, teamId, counts }, '... on FindingReport { id }');
const errorOf = async (who: Caller, input: object) =>
  (
    await who.try(
      'mutation ($input: ReportFindingsInput!) { reportFindings(input: $input) { __typename } }',
      {
        input,
      },
    )
  ).errors?.[0]?.extensions;
const trendsOf = async (who: Caller, weeks = 4): Promise<Loose[]> =>
  (
    await who.ask(
      `query ($weeks: Int!) { findingTrends(weeks: $weeks) {
        id weeks team { name } tallies { week class outcome count } } }`,
      { weeks },
    )
  ).findingTrends;

/** The weeks that were counted so far become past ones. */
const aWeekPasses = () =>
  withClient(app.database.ownerUrl, (client) => client.query('update finding_counts set week = week - 7'));

describe('what becomes of findings is counted', () => {
  const name = 'In the break Ingrid Lindqvist wrote to me again.';

  it('where the gate stops a text, though nothing of the text is stored', async () => {
    const before = await countOf(cast.team, 'NAME', 'STOPPED');
    const input = { id: uuid(), teamId: cast.team, kind: 'DROPOUT', headline: name };
    expect((await clinician.do('draftCase', input, FOUND)).__typename).toBe('IdentifyingDetailsFound');
    expect(await countOf(cast.team, 'NAME', 'STOPPED')).toBe(before + 1);
    // A draft that saves itself sends the same words again: once is enough.
    await clinician.do('draftCase', { ...input, id: uuid() }, FOUND);
    expect(await countOf(cast.team, 'NAME', 'STOPPED')).toBe(before + 1);
    const { rows } = await withClient(app.database.ownerUrl, (client) =>
      client.query('select id from case_presentations where id = $1', [input.id]),
    );
    expect(rows).toEqual([]);
  });

  it('where an author keeps words with a reason, once for each decision', async () => {
    const presentation = await readyCase(clinician, lead, cast.team);
    const thread = await threadOf(clinician, presentation.id);
    const before = await countOf(cast.team, 'NAME', 'OVERRULED');
    const id = uuid();
    const more = { id, notIdentifiers: [{ text: 'Ingrid', class: 'NAME', reason: 'A figure in a dream.' }] };
    for (let times = 0; times < 2; times++)
      expect((await addPost(clinician, thread.id, 'The fox was called Ingrid.', more)).__typename).toBe(
        'Post',
      );
    expect(await countOf(cast.team, 'NAME', 'OVERRULED')).toBe(before + 1);

    const draft = await draftCase(clinician, cast.team, {
      sections: [{ key: 'COURSE', text: 'The fox was called Ingrid.' }],
    });
    const decision = { id: uuid(), casePresentationId: draft.id, ...more.notIdentifiers[0] };
    await clinician.do('keepAsNotIdentifier', decision, CASE);
    await clinician.do('keepAsNotIdentifier', decision, CASE);
    expect(await countOf(cast.team, 'NAME', 'OVERRULED')).toBe(before + 2);
  });

  it('where a browser reports it, exactly once, however often the batch is sent', async () => {
    const before = await countOf(cast.team, 'DATE', 'REPLACED');
    const id = uuid();
    const counts = [
      { class: 'DATE', outcome: 'REPLACED', count: 3 },
      { class: 'DATE', outcome: 'FOUND', count: 4 },
      { class: 'DATE', outcome: 'REPLACED', count: 2 },
    ];
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => report(trainee, cast.team, counts, id)),
    );
    expect(new Set(answers.map((answer) => answer.id))).toEqual(new Set([id]));
    expect(await countOf(cast.team, 'DATE', 'REPLACED')).toBe(before + 5);
  });

  it('only by members of the team, and only what a browser can know', async () => {
    const counts = [{ class: 'NAME', outcome: 'REPLACED', count: 1 }];
    const input = { id: uuid(), teamId: cast.team, counts };
    for (const who of [neighbour, outsider])
      expect(await errorOf(who, input)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await errorOf(caller(app.url), input)).toMatchObject({ code: 'UNAUTHENTICATED' });
    const bad: [object, string][] = [
      [{ counts: [] }, 'counts'],
      [{ counts: [{ class: 'NAME', outcome: 'STOPPED', count: 1 }] }, 'counts.0.outcome'],
      [{ counts: [{ class: 'NAME', outcome: 'FOUND', count: 0 }] }, 'counts.0.count'],
      [{ counts: [{ class: 'NAME', outcome: 'FOUND', count: 501 }] }, 'counts.0.count'],
      [{ counts: Array.from({ length: 21 }, () => counts[0]) }, 'counts'],
      [{ id: 'mine' }, 'id'],
    ];
    for (const [changes, field] of bad)
      expect(await errorOf(trainee, { ...input, ...changes })).toMatchObject({ code: 'BAD_INPUT', field });
    // A batch of another organisation's is nobody's here.
    await report(outsider, cast.elsewhereTeam, counts, input.id);
    expect(await errorOf(trainee, input)).toMatchObject({ code: 'BAD_INPUT', field: 'id' });
  });

  it('without who it was, in any table', async () => {
    const columns = await withClient(app.database.ownerUrl, (client) =>
      client.query<{ name: string }>(
        `select column_name as name from information_schema.columns
         where table_name in ('finding_counts', 'finding_reports') order by 1`,
      ),
    );
    expect(new Set(columns.rows.map((row) => row.name))).toEqual(
      new Set(['organisation_id', 'team_id', 'week', 'class', 'outcome', 'count', 'id', 'at']),
    );
  });
});

describe('what leads are shown', () => {
  it('is whole weeks of teams of five or more, and no small number', async () => {
    const counts = [
      { class: 'LOCATION', outcome: 'REPLACED', count: 7 },
      { class: 'AGE', outcome: 'REPLACED', count: 2 },
    ];
    await report(trainee, cast.team, counts);
    await report(neighbour, cast.otherTeam, [{ class: 'NAME', outcome: 'REPLACED', count: 40 }]);
    const running = (await trendsOf(lead)).find(({ id }) => id === cast.team);
    expect(running.tallies).toEqual([]);

    await aWeekPasses();
    const trends = await trendsOf(lead);
    const team = trends.find(({ id }) => id === cast.team);
    expect(team).toMatchObject({ team: { name: 'First' } });
    expect(team.weeks).toHaveLength(4);
    const week = team.weeks.at(-1);
    expect(team.tallies).toContainEqual({ week, class: 'LOCATION', outcome: 'REPLACED', count: 7 });
    expect(team.tallies).toContainEqual({ week, class: 'AGE', outcome: 'REPLACED', count: null });
    expect(team.tallies.every(({ count }: Loose) => count === null || count >= 5)).toBe(true);
    // One person: whatever was counted there is theirs.
    expect(trends.find(({ id }) => id === cast.otherTeam)).toMatchObject({ tallies: null });
  });

  it('is of the teams that they look after, and nobody else is shown any', async () => {
    expect((await trendsOf(lead)).map(({ id }) => id).sort()).toEqual([cast.team, cast.otherTeam].sort());
    for (const who of [clinician, trainee, supervisor, neighbour]) expect(await trendsOf(who)).toEqual([]);
    expect((await trendsOf(outsider)).map(({ id }) => id)).toEqual([cast.elsewhereTeam]);
    const { errors } = await caller(app.url).try('{ findingTrends { id } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    for (const weeks of [0, 54, -1]) {
      const answer = await lead.try('query ($weeks: Int!) { findingTrends(weeks: $weeks) { id } }', {
        weeks,
      });
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'weeks' });
    }
  });
});

it('forgets the ids of batches that cannot come again', async () => {
  const id = uuid();
  await report(trainee, cast.team, [{ class: 'ORG', outcome: 'FOUND', count: 1 }], id);
  await withClient(app.database.ownerUrl, (client) =>
    client.query(`update finding_reports set at = at - interval '61 days' where id = $1`, [id]),
  );
  const counts = app.server.app.get(FindingCounts);
  await app.server.app
    .get(Contexts)
    .run({ organisationId: cast.organisationId }, (ctx) => counts.forgetReports(ctx));
  const { rows } = await withClient(app.database.ownerUrl, (client) =>
    client.query('select id from finding_reports where id = $1', [id]),
  );
  expect(rows).toEqual([]);
});
