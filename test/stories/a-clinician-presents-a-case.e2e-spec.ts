import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { account, caseInReview, draftCase, readyCase } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { caller, CASE, FOUND, signedIn, type Caller } from '../support/graphql';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let colleague: Caller;
let supervisor: Caller;
let lead: Caller;
let neighbour: Caller;
let outsider: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  [clinician, colleague, supervisor, lead, neighbour, outsider] = await Promise.all(
    [cast.clinician, cast.colleague, cast.supervisor, cast.lead, cast.neighbour, cast.outsider].map((who) =>
      signedIn(app.url, who),
    ) as [
      Promise<Caller>,
      Promise<Caller>,
      Promise<Caller>,
      Promise<Caller>,
      Promise<Caller>,
      Promise<Caller>,
    ],
  );
});
afterAll(() => app.stop());

const open = (who: Caller, id: string) =>
  who.try('query ($id: ID!) { casePresentation(id: $id) { id state headline } }', { id });
const codeOf = async (who: Caller, id: string) => (await open(who, id)).errors?.[0]?.extensions.code;

describe('a draft', () => {
  it('is made once, however often the call is repeated', async () => {
    const input = { id: uuid(), teamId: cast.team, kind: 'DROPOUT' };
    const first = await clinician.do('draftCase', input, CASE);
    const again = await clinician.do('draftCase', input, CASE);
    expect(again).toEqual(first);
    const stolen = await colleague.try(
      'mutation ($input: DraftCaseInput!) { draftCase(input: $input) { __typename } }',
      { input },
    );
    expect(stolen.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'id' });
  });

  it('is open to its author and the reviewers, and to nobody else', async () => {
    const { id } = await draftCase(clinician, cast.team);
    expect((await open(clinician, id)).data.casePresentation.state).toBe('DRAFT');
    expect((await open(supervisor, id)).data.casePresentation.state).toBe('DRAFT');
    for (const who of [colleague, neighbour, outsider]) expect(await codeOf(who, id)).toBe('NOT_FOUND');
    expect(await codeOf(caller(app.url), id)).toBe('UNAUTHENTICATED');
  });

  it('keeps what another tab saved, and shows it', async () => {
    const { id, version } = await draftCase(clinician, cast.team);
    const mine = { id, expectedVersion: version, sections: [{ key: 'COURSE', text: 'The first tab.' }] };
    await clinician.do('saveDraft', mine, CASE);
    const stale = await clinician.do(
      'saveDraft',
      { id, expectedVersion: version, sections: [{ key: 'COURSE', text: 'The second tab.' }] },
      '... on StaleVersion { currentVersion currentPresentation { sections { key text } } }',
    );
    expect(stale).toMatchObject({ __typename: 'StaleVersion', currentVersion: version + 1 });
    expect(stale.currentPresentation.sections[1]).toEqual({ key: 'COURSE', text: 'The first tab.' });
  });

  it('takes a save that comes again for the one that it was', async () => {
    const { id, version } = await draftCase(clinician, cast.team);
    const goals = [{ id: uuid(), goal: 'To take the lift again', reached: null }];
    const hypotheses = [{ id: uuid(), reason: 'STIGMA', confidence: 0, evidence: '' }];
    const sections = [{ key: 'COURSE', text: 'The answer was lost on its way.\n' }];
    const input = { id, expectedVersion: version, headline: 'Once', sections, goals, hypotheses };
    const saved = await clinician.do('saveDraft', input, CASE);
    expect(saved.version).toBe(version + 1);
    expect(await clinician.do('saveDraft', input, CASE)).toEqual(saved);
    const other = await clinician.do('saveDraft', { ...input, headline: 'Twice' }, CASE);
    expect(other.__typename).toBe('StaleVersion');
  });

  it('is not written by anyone but its author', async () => {
    const { id, version } = await draftCase(clinician, cast.team);
    const input = { id, expectedVersion: version, headline: 'Not theirs to change' };
    expect(await supervisor.do('saveDraft', input, CASE)).toMatchObject({ __typename: 'NotAllowed' });
    const hidden = await colleague.try(
      'mutation ($input: CaseContentInput!) { saveDraft(input: $input) { __typename } }',
      { input },
    );
    expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('the gate', () => {
  const story = 'Before the break Ingrid wrote from Linköping on 3 May that she would not come again.';

  it('lets a draft hold findings and refuses to submit it, with the spans', async () => {
    const { id, version } = await draftCase(clinician, cast.team, {
      sections: [{ key: 'ENDING', text: story }],
    });
    const refused = await clinician.do(
      'submitCase',
      { id, expectedVersion: version, attested: true },
      `${CASE} ${FOUND}`,
    );
    expect(refused.__typename).toBe('IdentifyingDetailsFound');
    expect(refused.findings.map((finding: { class: string }) => finding.class)).toEqual([
      'NAME',
      'LOCATION',
      'DATE',
    ]);
    for (const { field, start, end, text, suggestions } of refused.findings) {
      expect(field).toBe('ENDING');
      expect(story.slice(start, end)).toBe(text);
      expect(suggestions.length).toBeGreaterThan(0);
    }
    expect((await open(clinician, id)).data.casePresentation.state).toBe('DRAFT');
  });

  it('stands before a headline and a focus question at every save', async () => {
    const { id, version } = await draftCase(clinician, cast.team);
    for (const field of ['headline', 'focusQuestion']) {
      const input = { id, expectedVersion: version, [field]: 'What did Ingrid want to tell me?' };
      const refused = await clinician.do('saveDraft', input, `${CASE} ${FOUND}`);
      expect(refused.findings[0]).toMatchObject({ field, class: 'NAME', tier: 'REQUIRED' });
    }
    expect((await open(clinician, id)).data.casePresentation.headline).toBe(account.headline);
  });

  it('accepts words that the author says are no identifier, with a reason the reviewer sees', async () => {
    const { id, version } = await draftCase(clinician, cast.team, {
      sections: [{ key: 'ENDING', text: 'She named the fox in her dreams Ingrid.' }],
    });
    const step = { id, expectedVersion: version, attested: true };
    expect((await clinician.do('submitCase', step, FOUND)).__typename).toBe('IdentifyingDetailsFound');
    const decision = {
      id: uuid(),
      casePresentationId: id,
      text: 'Ingrid',
      class: 'NAME',
      reason: 'A figure in a dream.',
    };
    await clinician.do('keepAsNotIdentifier', decision, CASE);
    expect(await clinician.do('submitCase', step, CASE)).toMatchObject({
      state: 'IN_REVIEW',
      submittedVersions: 1,
    });
    const seen = await supervisor.ask(
      'query ($id: ID!) { casePresentation(id: $id) { notIdentifiers { text reason decidedBy { name } } } }',
      { id },
    );
    expect(seen.casePresentation.notIdentifiers).toEqual([
      { text: 'Ingrid', reason: 'A figure in a dream.', decidedBy: { name: 'Clinician' } },
    ]);
  });

  it('refuses a revision of a case that colleagues read, and leaves the old text', async () => {
    const { id, version } = await readyCase(clinician, lead, cast.team);
    const refused = await clinician.do(
      'reviseCase',
      { id, expectedVersion: version, sections: [{ key: 'ENDING', text: 'Call her on 070-174 06 05.' }] },
      `${CASE} ${FOUND}`,
    );
    expect(refused.findings[0]).toMatchObject({ class: 'CONTACT', field: 'ENDING' });
    const { casePresentation } = await colleague.ask(
      'query ($id: ID!) { casePresentation(id: $id) { version sections { key text } } }',
      { id },
    );
    expect(casePresentation.version).toBe(version);
    expect(casePresentation.sections[2].text).toBe(account.sections[0]?.text);
  });
});

describe('the review', () => {
  it('names what is missing', async () => {
    const id = uuid();
    await clinician.do('draftCase', { id, teamId: cast.team, kind: 'DROPOUT' }, CASE);
    const refused = await clinician.do(
      'submitCase',
      { id, expectedVersion: 1, attested: false },
      '... on Incomplete { missing }',
    );
    expect(refused.missing).toEqual([
      'headline',
      'focusQuestion',
      'dropoutDefinitions',
      'sections',
      'attested',
    ]);
  });

  it('goes back with a comment, comes again, and opens the case to the team', async () => {
    const { id, version } = await caseInReview(clinician, cast.team);
    expect(await codeOf(colleague, id)).toBe('NOT_FOUND');
    expect(await clinician.do('approveCase', { id, expectedVersion: version }, CASE)).toMatchObject({
      __typename: 'NotAllowed',
    });
    const comment = 'The occupation is rare here; could it be wider?';
    const returned = await lead.do('returnCase', { id, expectedVersion: version, comment }, CASE);
    expect(returned.state).toBe('RETURNED');
    const again = await clinician.do(
      'submitCase',
      { id, expectedVersion: returned.version, attested: true },
      CASE,
    );
    expect(again).toMatchObject({ state: 'IN_REVIEW', submittedVersions: 2 });
    const ready = await supervisor.do('approveCase', { id, expectedVersion: again.version }, CASE);
    expect(ready.state).toBe('READY');
    expect((await open(colleague, id)).data.casePresentation.headline).toBe(account.headline);
    for (const who of [neighbour, outsider]) expect(await codeOf(who, id)).toBe('NOT_FOUND');
    const { casePresentation } = await clinician.ask(
      'query ($id: ID!) { casePresentation(id: $id) { review { action comment by { name } versionNumber } } }',
      { id },
    );
    expect(casePresentation.review.map((entry: { action: string }) => entry.action)).toEqual([
      'SUBMITTED',
      'RETURNED',
      'SUBMITTED',
      'APPROVED',
    ]);
    expect(casePresentation.review[1]).toMatchObject({ comment, by: { name: 'Lead' }, versionNumber: 1 });
  });

  it('tells people by mail that something waits, without a word of the case', async () => {
    const mails = await withClient(app.database.ownerUrl, (client) =>
      client.query('select subject, text from mails'),
    );
    expect(mails.rowCount).toBeGreaterThan(0);
    const all = JSON.stringify(mails.rows);
    for (const words of [account.headline, account.focusQuestion, 'occupation', 'Ingrid'])
      expect(all).not.toContain(words);
  });

  it('asks the organisation’s supervisors where the author is the team’s only reviewer', async () => {
    const { id, version } = await draftCase(neighbour, cast.otherTeam);
    const submitted = await neighbour.do(
      'submitCase',
      { id, expectedVersion: version, attested: true },
      CASE,
    );
    expect(submitted.state).toBe('IN_REVIEW');
    expect(await codeOf(colleague, id)).toBe('NOT_FOUND');
    const { casesToReview } = await supervisor.ask('{ casesToReview { nodes { id } } }');
    expect(casesToReview.nodes).toContainEqual({ id });
    expect(
      await supervisor.do('approveCase', { id, expectedVersion: submitted.version }, CASE),
    ).toMatchObject({
      state: 'READY',
    });
  });

  it('ends with a withdrawal that takes the case out of sight, and can begin anew', async () => {
    const { id, version } = await readyCase(clinician, lead, cast.team);
    const withdrawn = await clinician.do('withdrawCase', { id, expectedVersion: version }, CASE);
    expect(withdrawn.state).toBe('WITHDRAWN');
    expect(await codeOf(colleague, id)).toBe('NOT_FOUND');
    expect(await clinician.do('reopenCase', { id, expectedVersion: withdrawn.version }, CASE)).toMatchObject({
      state: 'DRAFT',
    });
  });
});

describe('the access log', () => {
  it('records who read and changed the case, by ids, and lets the application change nothing in it', async () => {
    const { id } = await readyCase(clinician, lead, cast.team);
    await open(colleague, id);
    const { rows } = await withClient(app.database.ownerUrl, (client) =>
      client.query('select action, actor_id from access_entries where subject_id = $1', [id]),
    );
    expect(rows).toContainEqual({ action: 'created', actor_id: cast.clinician.personId });
    expect(rows).toContainEqual({ action: 'approve', actor_id: cast.lead.personId });
    expect(rows).toContainEqual({ action: 'read', actor_id: cast.colleague.personId });
    for (const statement of ['update access_entries set action = action', 'delete from access_entries']) {
      await expect(withClient(app.database.appUrl, (client) => client.query(statement))).rejects.toThrow(
        'permission denied',
      );
    }
  });

  it('nothing that was typed is in the server’s log', () => {
    for (const words of ['Ingrid', 'Linköping', account.headline, '070-174'])
      expect(app.logged()).not.toContain(words);
  });
});
