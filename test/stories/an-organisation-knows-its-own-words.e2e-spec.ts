import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '@second-chair/wire';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { addPost, draftCase, POST, readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { caller, CASE, FOUND, signedIn, type Caller, type Loose } from '../support/graphql';
import { listen, until } from '../support/sockets';

let app: StoryApp;
let cast: Cast;
let lead: Caller;
let clinician: Caller;
let supervisor: Caller;
let trainee: Caller;
let neighbour: Caller;
let outsider: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  const sign = (who: { email: string }) => signedIn(app.url, who);
  [lead, clinician, supervisor] = await Promise.all(
    [cast.lead, cast.clinician, cast.supervisor].map(sign) as [
      Promise<Caller>,
      Promise<Caller>,
      Promise<Caller>,
    ],
  );
  [trainee, neighbour, outsider] = await Promise.all(
    [cast.trainee, cast.neighbour, cast.outsider].map(sign) as [
      Promise<Caller>,
      Promise<Caller>,
      Promise<Caller>,
    ],
  );
});
afterAll(() => app.stop());

const LISTS = `... on WordLists { id version ownWords { id text class addedBy { name } }
  clearedWords { id text reason proposedBy { name } decidedBy { name } } proposals { id text reason } }`;
const listsOf = async (who: Caller): Promise<Loose> =>
  (await who.ask(`{ wordLists { ${LISTS.slice(LISTS.indexOf('{') + 1, -1)} viewerCan { edit } } }`))
    .wordLists;
const add = (who: Caller, words: object[]) => who.do('addOrganisationWords', { words }, LISTS);
const word = (text: string, ofClass = 'ORG') => ({ id: uuid(), text, class: ofClass });
const propose = (who: Caller, text: string, more: object = {}) =>
  who.do(
    'proposeClearedWord',
    { id: uuid(), text, class: 'NAME', reason: 'A figure of a fairy tale.', ...more },
    `${LISTS} ${FOUND}`,
  );
const errorOf = async (who: Caller, mutation: string, input: object) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { errors } = await who.try(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`,
    { input },
  );
  return errors?.[0]?.extensions;
};

describe('words of an organisation’s own', () => {
  it('are found in every text from the moment a lead lists them', async () => {
    const caseOfTeam = await readyCase(clinician, lead, cast.team);
    const thread = await threadOf(clinician, caseOfTeam.id);
    const text = 'We spoke about the quiet room at the waterwheel house.';
    expect((await addPost(clinician, thread.id, text)).__typename).toBe('Post');

    await add(lead, [word('Waterwheel House')]);

    const refused = await clinician.do(
      'addPost',
      { id: uuid(), threadId: thread.id, body: text },
      `${POST} ${FOUND}`,
    );
    expect(refused).toMatchObject({
      __typename: 'IdentifyingDetailsFound',
      findings: [{ field: 'body', text: 'waterwheel house', class: 'ORG', tier: 'REQUIRED' }],
    });
    // A decision of the author's does not settle what the organisation listed.
    const notIdentifiers = [{ text: 'waterwheel house', class: 'ORG', reason: 'Everyone knows it.' }];
    const insisted = await clinician.do(
      'addPost',
      { id: uuid(), threadId: thread.id, body: text, notIdentifiers },
      `${POST} ${FOUND}`,
    );
    expect(insisted.__typename).toBe('IdentifyingDetailsFound');

    const { id, version } = await draftCase(clinician, cast.team);
    const everywhere: [Caller, string, object][] = [
      [clinician, 'draftCase', { id: uuid(), teamId: cast.team, kind: 'DROPOUT', headline: text }],
      [clinician, 'saveDraft', { id, expectedVersion: version, focusQuestion: text }],
      [clinician, 'openThread', { id: uuid(), casePresentationId: caseOfTeam.id, title: text }],
    ];
    for (const [who, mutation, input] of everywhere)
      expect((await who.do(mutation, input, FOUND)).__typename).toBe('IdentifyingDetailsFound');
    const sections = [{ key: 'COURSE', text }];
    const saved = await clinician.do('saveDraft', { id, expectedVersion: version, sections }, CASE);
    const step = { id, expectedVersion: saved.version, attested: true };
    expect((await clinician.do('submitCase', step, FOUND)).findings[0]).toMatchObject({ field: 'COURSE' });
    // Elsewhere the same words are nobody's.
    const theirs = { id: uuid(), teamId: cast.elsewhereTeam, kind: 'DROPOUT', headline: text };
    expect((await outsider.do('draftCase', theirs, CASE)).__typename).toBe('CasePresentation');
  });

  it('are added once, however often they are sent or pasted', async () => {
    const words = [
      word('Mill Lane', 'LOCATION'),
      word('mill  lane', 'LOCATION'),
      word('Mathilda Krone', 'NAME'),
    ];
    const first = await add(lead, words);
    const again = await add(lead, words);
    expect(again).toEqual(first);
    expect(first.ownWords.filter(({ text }: Loose) => text.toLowerCase().startsWith('mill'))).toHaveLength(1);
    expect(first.ownWords.find(({ text }: Loose) => text === 'Mathilda Krone')).toMatchObject({
      class: 'NAME',
      addedBy: { name: 'Lead' },
    });
  });

  it('lose their letters when they are removed, and stay removed when the same call comes again', async () => {
    const added = word('Ferry Street', 'LOCATION');
    await add(lead, [added]);
    const removed = await lead.do('removeOrganisationWord', { id: added.id }, LISTS);
    expect(removed.ownWords.some(({ id }: Loose) => id === added.id)).toBe(false);
    expect((await lead.do('removeOrganisationWord', { id: added.id }, LISTS)).version).toBe(removed.version);
    expect((await add(lead, [added])).ownWords.some(({ id }: Loose) => id === added.id)).toBe(false);
    const rows = await withClient(app.database.ownerUrl, (client) =>
      client.query('select text, folded, removed_by, removed_at from organisation_words where id = $1', [
        added.id,
      ]),
    );
    expect(rows.rows[0]).toMatchObject({ text: '', folded: '', removed_by: cast.lead.personId });
    // Free again for another entry.
    expect((await add(lead, [word('Ferry Street', 'LOCATION')])).__typename).toBe('WordLists');
  });

  it('are changed by leads and admins, read by everyone inside, and unknown to everyone outside', async () => {
    const listed = word('Osprey Court', 'LOCATION');
    await add(lead, [listed]);
    for (const who of [clinician, supervisor, trainee, neighbour]) {
      expect((await add(who, [word('Another Court')])).__typename).toBe('NotAllowed');
      expect((await who.do('removeOrganisationWord', { id: listed.id }, LISTS)).__typename).toBe(
        'NotAllowed',
      );
      const seen = await listsOf(who);
      expect(seen.viewerCan.edit).toBe(false);
      expect(seen.ownWords.map(({ text }: Loose) => text)).toContain('Osprey Court');
    }
    expect(await listsOf(outsider)).toMatchObject({ id: cast.outsider.organisationId, ownWords: [] });
    expect(await errorOf(outsider, 'removeOrganisationWord', { id: listed.id })).toMatchObject({
      code: 'NOT_FOUND',
    });
    // An id of another organisation's is taken, and says nothing more.
    expect(
      await errorOf(outsider, 'addOrganisationWords', { words: [{ ...listed, text: 'Theirs' }] }),
    ).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await errorOf(caller(app.url), 'removeOrganisationWord', { id: listed.id })).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it.each([
    ['no words', { words: [] }, 'words'],
    ['a single letter', { words: [{ text: 'a', class: 'ORG' }] }, 'words.0.text'],
    ['only signs', { words: [{ text: '—!', class: 'ORG' }] }, 'words.0.text'],
    ['a control character', { words: [{ text: 'Mill\u0000 Lane', class: 'ORG' }] }, 'words.0.text'],
    ['an essay', { words: [{ text: 'x'.repeat(LIMITS.ownWordText + 1), class: 'ORG' }] }, 'words.0.text'],
    ['a class that is none of theirs', { words: [{ text: 'May', class: 'DATE' }] }, 'words.0.class'],
    [
      'more than at once',
      {
        words: Array.from({ length: LIMITS.ownWordsAtOnce + 1 }, (_, at) => ({
          text: `Room ${at}`,
          class: 'ORG',
        })),
      },
      'words',
    ],
  ])('refuse %s by the name of the field', async (_what, { words }, field) => {
    const input = { words: words.map((one) => ({ id: uuid(), ...one })) };
    expect(await errorOf(lead, 'addOrganisationWords', input)).toMatchObject({ code: 'BAD_INPUT', field });
    expect(app.logged()).not.toContain('Mill\\u0000');
  });

  it('stop at the limit, and then nothing of the call is added', async () => {
    const { organisationId, personId } = cast.outsider;
    await withClient(app.database.ownerUrl, (client) =>
      client.query(
        `insert into organisation_words (id, organisation_id, text, folded, class, added_by, added_at)
         select gen_random_uuid(), $1, 'word ' || n, 'word ' || n, 'ORG', $2, now() from generate_series(1, $3) n`,
        [organisationId, personId, LIMITS.ownWords - 1],
      ),
    );
    const full = await add(outsider, [word('First Extra'), word('Second Extra')]);
    expect(full.__typename).toBe('WordListFull');
    expect((await listsOf(outsider)).ownWords).toHaveLength(LIMITS.ownWords - 1);
  });
});

describe('words that are cleared for everyone', () => {
  it('are proposed by anyone, cleared by a lead only, and found again once revoked', async () => {
    const withName = 'The fox in the dream was called Rosalinde Winterberg.';
    const draft = async () =>
      clinician.do('draftCase', { id: uuid(), teamId: cast.team, kind: 'DROPOUT', headline: withName }, CASE);
    const [found] = (
      await clinician.do(
        'draftCase',
        { id: uuid(), teamId: cast.team, kind: 'DROPOUT', headline: withName },
        FOUND,
      )
    ).findings;

    const proposed = await propose(trainee, found.text);
    expect(proposed.proposals).toHaveLength(1);
    expect((await draft()).__typename).toBe('IdentifyingDetailsFound');

    const [{ id }] = (await listsOf(lead)).proposals;
    for (const who of [clinician, supervisor, trainee, neighbour])
      expect((await who.do('acceptClearedWord', { id }, LISTS)).__typename).toBe('NotAllowed');
    expect((await listsOf(clinician)).proposals).toEqual([]);
    expect(await errorOf(outsider, 'acceptClearedWord', { id })).toMatchObject({ code: 'NOT_FOUND' });

    const accepted = await lead.do('acceptClearedWord', { id }, LISTS);
    expect(accepted.clearedWords).toEqual([
      expect.objectContaining({ id, proposedBy: { name: 'Trainee' }, decidedBy: { name: 'Lead' } }),
    ]);
    expect(await lead.do('acceptClearedWord', { id }, LISTS)).toEqual(accepted);
    expect((await draft()).__typename).toBe('CasePresentation');

    const revoked = await lead.do('revokeClearedWord', { id }, LISTS);
    expect(revoked.clearedWords).toEqual([]);
    expect((await draft()).__typename).toBe('IdentifyingDetailsFound');
    expect((await lead.do('acceptClearedWord', { id }, LISTS)).__typename).toBe('AlreadyDecided');
    const { rows } = await withClient(app.database.ownerUrl, (client) =>
      client.query('select text, folded, reason, state from cleared_words where id = $1', [id]),
    );
    expect(rows[0]).toEqual({ text: '', folded: '', reason: '', state: 'REVOKED' });
  });

  it('are one proposal, whoever proposes them again', async () => {
    await propose(clinician, 'Hansel');
    const second = await propose(trainee, 'HANSEL');
    expect(second.proposals).toEqual([]);
    const waiting = (await listsOf(lead)).proposals.filter(({ text }: Loose) => /hansel/iu.test(text));
    expect(waiting).toHaveLength(1);
    await lead.do('declineClearedWord', { id: waiting[0].id }, LISTS);
    expect((await propose(trainee, 'Hansel')).proposals).toHaveLength(1);
  });

  it('are never words that the organisation lists as its own', async () => {
    await propose(clinician, 'Gretel Lodge', { class: 'ORG' });
    const { proposals } = await listsOf(lead);
    const { id } = proposals.find(({ text }: Loose) => text === 'Gretel Lodge');
    await add(lead, [word('Gretel Lodge')]);
    expect((await lead.do('acceptClearedWord', { id }, LISTS)).__typename).toBe('IsOwnWord');
    expect((await propose(clinician, 'gretel lodge', { class: 'ORG' })).__typename).toBe('IsOwnWord');
  });

  it('have a reason that passes the gate itself', async () => {
    const refused = await propose(clinician, 'Rapunzel', {
      reason: 'Ask Ingrid Lindqvist on 070-123 45 67.',
    });
    expect(refused.__typename).toBe('IdentifyingDetailsFound');
    expect(refused.findings[0].field).toBe('reason');
  });

  it.each([
    ['a date', { class: 'DATE' }, 'class'],
    ['a number', { class: 'ID' }, 'class'],
    ['no reason', { reason: '' }, 'reason'],
    ['a single letter', { text: 'x' }, 'text'],
  ])('are not %s', async (_what, changes, field) => {
    const input = { id: uuid(), text: 'Rapunzel', class: 'NAME', reason: 'A tale.', ...changes };
    expect(await errorOf(clinician, 'proposeClearedWord', input)).toMatchObject({ code: 'BAD_INPUT', field });
  });
});

it('tells every screen of the organisation that the lists changed, and no screen outside', async () => {
  const inside = await listen(app.url, trainee);
  const outside = await listen(app.url, outsider);
  expect(await inside.join(`organisation:${cast.organisationId}`)).toMatchObject({ ok: true });
  expect(await outside.join(`organisation:${cast.organisationId}`)).toEqual({ ok: false, code: 'NOT_FOUND' });
  const { version } = await add(lead, [word('Heron Wharf', 'LOCATION')]);
  const event = await until(() => inside.events.find(({ type }) => type === 'words.changed'), 'the news');
  expect(event).toEqual({
    room: `organisation:${cast.organisationId}`,
    seq: expect.any(Number),
    type: 'words.changed',
    id: cast.organisationId,
    version,
  });
  expect(outside.events).toEqual([]);
  inside.close();
  outside.close();
});

it('leaves an audit entry for each change, without words', async () => {
  const listed = word('Kingfisher Mews', 'LOCATION');
  await add(lead, [listed]);
  await lead.do('removeOrganisationWord', { id: listed.id }, LISTS);
  const { rows } = await withClient(app.database.ownerUrl, (client) =>
    client.query('select action, actor_id from access_entries where subject_id = $1 order by id', [
      listed.id,
    ]),
  );
  expect(rows).toEqual([
    { action: 'listed a word', actor_id: cast.lead.personId },
    { action: 'unlisted a word', actor_id: cast.lead.personId },
  ]);
  expect(app.logged()).not.toContain('Kingfisher');
});

it('is behind row-level security', async () => {
  for (const table of ['word_lists', 'organisation_words', 'cleared_words']) {
    const { rows } = await withClient(app.database.appUrl, (client) =>
      client.query(`select count(*)::int as count from ${table}`),
    );
    expect(rows).toEqual([{ count: 0 }]);
  }
});
