import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PurgeService } from '@second-chair/confidentiality';
import { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { addPost, draftCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { filesHolding } from '../support/data-directory';
import { withClient } from '../support/database';
import { caller, CASE, signedIn, type Caller, type Loose } from '../support/graphql';
import { listen, until } from '../support/sockets';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let trainee: Caller;
let lead: Caller;
let supervisor: Caller;
let neighbour: Caller;
let outsider: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  clinician = await signedIn(app.url, cast.clinician);
  trainee = await signedIn(app.url, cast.trainee);
  lead = await signedIn(app.url, cast.lead);
  supervisor = await signedIn(app.url, cast.supervisor);
  neighbour = await signedIn(app.url, cast.neighbour);
  outsider = await signedIn(app.url, cast.outsider);
}, 60_000);
afterAll(() => app.stop());

/** Stands nowhere but here: a word that no rule knows as a name. */
const WORD = 'quillifaxe';
const PURGE = '... on Purge { id places at erasedAt by { name } }';
const PREVIEW = '... on PurgePreview { count insideLongerWords places { place count } }';
const WHOLE = `query ($id: ID!) { casePresentation(id: $id) { headline focusQuestion version
  purges { id places by { name } } sections { text } hypotheses { evidence why }
  hypothesisRevisions { evidence why } notIdentifiers { text reason }
  review { comment } passageComments { exact prefix suffix body replies { body } }
  versions { number fields { value } } threads { title subjectTitle posts { nodes { body } } } } }`;

/** A case in which the word stands in every place that a person can write it to. */
async function leakyCase(word: string): Promise<{ id: string; threadId: string }> {
  const loud = word.toUpperCase();
  const evidence = `The ${word} was ashamed.`;
  const hypothesis = { id: uuid(), reason: 'STIGMA', confidence: 40, evidence };
  const draft = await draftCase(clinician, cast.team, {
    headline: `The ${word} and the goal`,
    focusQuestion: `What did the ${word} want to hear?`,
    sections: [{ key: 'ENDING', text: `She left the ${word}. ${'She left it in the rain. '.repeat(200)}` }],
    hypotheses: [hypothesis],
    goals: [{ id: uuid(), goal: `To leave the ${word}.` }],
    allianceMarkers: [{ id: uuid(), kind: 'REPAIR', moment: 3, note: `We spoke of the ${word}.` }],
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
      start: 0,
      body: `Is ${word} needed?`,
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
  const thread = await threadOf(trainee, id);
  await addPost(trainee, thread.id, `What is a ${word}?`);
  await clinician.do(
    'openThread',
    { id: uuid(), casePresentationId: id, title: `About the ${word}` },
    '... on Thread { id }',
  );
  const kept = [{ text: loud, class: 'NAME', reason: `A ${word} is an old trade.` }];
  await addPost(clinician, thread.id, `Not ${loud}, please.`, { notIdentifiers: kept });
  await withClient(app.database.ownerUrl, (client) =>
    client.query(
      `insert into mails (id, organisation_id, kind, "to", subject, text, created_at, due_at)
       values ($1, $2, 'case-returned', 'someone@story.example', 'About', $3, now(), now())`,
      [uuid(), cast.organisationId, `The ${word} at ${app.settings.publicUrl}/cases/${id}`],
    ),
  );
  return { id, threadId: thread.id };
}

/** A transaction of another database that has written, began before the purge, and still runs. */
async function writesFrom(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  await client.query('select pg_current_xact_id()');
  return client;
}

/** Readers of the same database, of whom one has always begun before the other ends. */
function readWithoutEnd(url: string): { end: () => Promise<void> } {
  let isOver = false;
  const readers = [0, 400, 800].map(async (delay) => {
    await wait(delay);
    while (!isOver)
      await withClient(url, async (client) => {
        await client.query('begin isolation level repeatable read');
        await client.query('select count(*) from pg_catalog.pg_class');
        await wait(1_200);
        await client.query('rollback');
      });
  });
  return {
    end: async () => {
      isOver = true;
      await Promise.all(readers);
    },
  };
}

const input = (casePresentationId: string, words: string, more: object = {}): object => ({
  casePresentationId,
  words,
  ...more,
});

describe('a leaked word', () => {
  it('is shown with where it stands, taken out everywhere, and leaves a mark that it was', async () => {
    const { id, threadId } = await leakyCase(WORD);
    const other = await leakyCase(`${WORD}x`);
    const preview = await lead.do('previewPurge', input(id, WORD), PREVIEW);
    expect(preview.places.map(({ place }: Loose) => place)).toEqual([
      'ACCOUNT',
      'VERSIONS',
      'REVIEW',
      'DISCUSSION',
      'MAILS',
    ]);
    expect(JSON.stringify(preview)).not.toContain(WORD);
    expect(JSON.stringify(await lead.ask(WHOLE, { id }))).toContain(WORD);

    const sockets = [await listen(app.url, trainee), await listen(app.url, clinician)] as const;
    await sockets[0].join(`thread:${threadId}`);
    await sockets[1].join(`case:${id}`);
    const asked = input(id, `  ${WORD.toUpperCase()} `, { id: uuid() });
    const purge = await lead.do('purgeWords', asked, PURGE);
    expect(purge).toMatchObject({ places: preview.count, erasedAt: null, by: { name: 'Lead' } });
    expect(await lead.do('purgeWords', asked, PURGE)).toEqual(purge);

    for (const socket of sockets) {
      await until(() => socket.events.some(({ type }) => type === 'content.purged'), 'the news of it');
      socket.close();
    }
    for (const who of [clinician, lead, supervisor, trainee]) {
      const { casePresentation } = await who.ask(WHOLE, { id });
      expect(JSON.stringify(casePresentation).toLowerCase()).not.toContain(WORD);
      expect(casePresentation.headline).toBe('The ▇▇▇ and the goal');
      expect(casePresentation.purges).toEqual([
        { id: purge.id, places: preview.count, by: { name: 'Lead' } },
      ]);
    }
    expect(JSON.stringify(await lead.ask(WHOLE, { id: other.id }))).toContain(`${WORD}x`);
    expect(app.logged().toLowerCase()).not.toContain(WORD);
    await lead.do('purgeWords', input(other.id, WORD, { id: uuid() }), PURGE);
    const { rows } = await withClient(app.database.ownerUrl, (client) =>
      client.query(`select count(*)::int as count from mails where text ilike '%' || $1 || '%'`, [WORD]),
    );
    expect(rows).toEqual([{ count: 0 }]);
  }, 60_000);

  it('is then in no file of the database, its log included', async () => {
    const word = `${WORD}z`;
    const { id } = await leakyCase(word);
    // The planner would keep samples of what people wrote.
    await withClient(app.database.ownerUrl, (client) => client.query('analyze'));
    expect((await filesHolding(word)).length).toBeGreaterThan(1);
    const slow = await writesFrom(process.env.STORY_ADMIN_URL ?? '');
    const others = readWithoutEnd(app.database.appUrl);
    const { id: purgeId } = await lead.do('purgeWords', input(id, word, { id: uuid() }), PURGE);
    const erasing = app.server.app.get(PurgeService).erase(cast.organisationId, [purgeId]);
    await wait(1_500);
    await slow.end();
    await erasing;
    await others.end();
    expect(await filesHolding(word)).toEqual([]);
    const { casePresentation } = await lead.ask(
      'query ($id: ID!) { casePresentation(id: $id) { headline purges { erasedAt } } }',
      { id },
    );
    expect(casePresentation.headline).toBe('The ▇▇▇ and the goal');
    expect(casePresentation.purges[0].erasedAt).not.toBeNull();
  }, 120_000);

  it('is counted where it is part of a longer word, and left there when asked for', async () => {
    const { id } = await draftCase(clinician, cast.team, {
      sections: [{ key: 'ENDING', text: 'The vorlan went, and the vorlanish manner with it.' }],
    });
    const preview = await lead.do('previewPurge', input(id, 'vorlan'), PREVIEW);
    expect(preview).toMatchObject({ count: 2, insideLongerWords: 1 });
    await lead.do('purgeWords', input(id, 'vorlan', { id: uuid(), wholeWords: true }), PURGE);
    const { casePresentation } = await clinician.ask(
      'query ($id: ID!) { casePresentation(id: $id) { sections { text } } }',
      { id },
    );
    expect(casePresentation.sections[2].text).toBe('The ▇▇▇ went, and the vorlanish manner with it.');
  });

  it('does not come back by a save that was begun before', async () => {
    const { id, version } = await draftCase(clinician, cast.team, {
      sections: [{ key: 'ENDING', text: 'The tremolith went.' }],
    });
    await lead.do('purgeWords', input(id, 'tremolith', { id: uuid() }), PURGE);
    const stale = await clinician.do(
      'saveDraft',
      { id, expectedVersion: version, sections: [{ key: 'ENDING', text: 'The tremolith went home.' }] },
      CASE,
    );
    expect(stale).toMatchObject({ __typename: 'StaleVersion' });
  });
});

describe('purging', () => {
  it('is for a lead of the team, and the case does not exist for anyone else', async () => {
    const { id } = await leakyCase('marrowick');
    const purge = (who: Caller) =>
      who.try('mutation ($input: PurgeWordsInput!) { purgeWords(input: $input) { __typename } }', {
        input: input(id, 'marrowick', { id: uuid() }),
      });
    for (const who of [clinician, supervisor, trainee]) {
      expect((await purge(who)).data.purgeWords).toEqual({ __typename: 'NotAllowed' });
      expect((await who.do('previewPurge', input(id, 'marrowick'), PREVIEW)).__typename).toBe('NotAllowed');
    }
    for (const [who, code] of [
      [neighbour, 'NOT_FOUND'],
      [outsider, 'NOT_FOUND'],
      [caller(app.url), 'UNAUTHENTICATED'],
    ] as const) {
      expect((await purge(who)).errors?.[0]?.extensions.code).toBe(code);
    }
    expect(JSON.stringify(await lead.ask(WHOLE, { id }))).toContain('marrowick');
  });

  it('names what is wrong with the words, and changes nothing', async () => {
    const { id } = await draftCase(clinician, cast.team);
    for (const words of ['', 'a', '…!', ' \u00ad ', 'a'.repeat(201), 'words that stand nowhere']) {
      const { errors } = await lead.try(
        'mutation ($input: PurgeWordsInput!) { purgeWords(input: $input) { __typename } }',
        { input: input(id, words, { id: uuid() }) },
      );
      expect([words, errors?.[0]?.extensions.code, errors?.[0]?.extensions.field]).toEqual([
        words,
        'BAD_INPUT',
        'words',
      ]);
    }
    expect((await lead.ask(WHOLE, { id })).casePresentation.purges).toEqual([]);
  });
});
