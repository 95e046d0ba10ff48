import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attestations, findPassage } from '@second-chair/wire';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { draftCase, readyCase } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { caller, CASE, FOUND, signedIn, type Answer, type Caller, type Loose } from '../support/graphql';
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
});
afterAll(() => app.stop());

const STORY =
  'She kept a lighthouse on a small island, and the work kept her away for weeks. The work was what she spoke of most.';
const PASSAGE = 'kept a lighthouse on a small island';

const FIELDS = `id field exact prefix suffix start body versionNumber resolvedAt by { name } resolvedBy { name }
  replies { id body by { name } }`;
const COMMENT = `... on PassageComment { ${FIELDS} }`;

async function inReview(): Promise<Loose> {
  const { id, version } = await draftCase(clinician, cast.team, {
    sections: [{ key: 'ENDING', text: STORY }],
  });
  return clinician.do('submitCase', { id, expectedVersion: version, attested: true }, CASE);
}
const on = (casePresentationId: string, changes: object = {}): object => ({
  id: uuid(),
  casePresentationId,
  field: 'ENDING',
  exact: PASSAGE,
  start: STORY.indexOf(PASSAGE),
  body: 'This work is rare. Could it be wider?',
  ...changes,
});
const commentsOf = async (who: Caller, id: string): Promise<Loose[]> =>
  (await who.ask(`query ($id: ID!) { casePresentation(id: $id) { passageComments { ${FIELDS} } } }`, { id }))
    .casePresentation.passageComments;
const attempt = (who: Caller, mutation: string, input: object): Promise<Answer> =>
  who.try(
    `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename } }`,
    { input },
  );

describe('a comment on a passage', () => {
  it('keeps its place while the author edits, and says so when its words are gone', async () => {
    const { id, version } = await inReview();
    const comment = await lead.do('commentOnPassage', on(id), COMMENT);
    expect(comment).toMatchObject({
      exact: PASSAGE,
      versionNumber: 1,
      resolvedAt: null,
      by: { name: 'Lead' },
      start: STORY.indexOf(PASSAGE),
    });
    const returned = await lead.do('returnCase', { id, expectedVersion: version }, CASE);
    expect(returned.state).toBe('RETURNED');

    const write = async (expectedVersion: number, text: string): Promise<Loose> =>
      clinician.do('saveDraft', { id, expectedVersion, sections: [{ key: 'ENDING', text }] }, CASE);
    const anchorIn = async ({ sections }: Loose): Promise<Loose> =>
      findPassage(sections[2].text, (await commentsOf(clinician, id))[0]);
    const before = await write(returned.version, `It took me long to see it. ${STORY}`);
    expect(await anchorIn(before)).toMatchObject({ kind: 'there', start: 31 });
    const reworded = await write(before.version, STORY.replace(PASSAGE, 'had work that left her alone'));
    expect(await anchorIn(reworded)).toMatchObject({ kind: 'changed' });
    const last = await write(reworded.version, 'She wrote that she had found someone nearer.');
    expect(await anchorIn(last)).toMatchObject({ kind: 'gone' });
    expect((await commentsOf(supervisor, id))[0].exact).toBe(PASSAGE);
  });

  it('is answered by the author, settled by either, opened again, and told live by ids only', async () => {
    const { id } = await inReview();
    const { id: commentId } = await lead.do('commentOnPassage', on(id), COMMENT);
    const socket = await listen(app.url, clinician);
    await socket.join(`case:${id}`, 0);
    const { length } = socket.events;
    const reply = { id: uuid(), commentId, body: 'I will say that the work kept her apart.' };
    for (let sent = 0; sent < 2; sent += 1)
      expect((await clinician.do('replyToComment', reply, COMMENT)).replies).toEqual([
        { id: reply.id, body: reply.body, by: { name: 'Clinician' } },
      ]);
    expect(await clinician.do('resolveComment', { id: commentId }, COMMENT)).toMatchObject({
      resolvedBy: { name: 'Clinician' },
    });
    expect(await lead.do('reopenComment', { id: commentId }, COMMENT)).toMatchObject({
      resolvedAt: null,
      resolvedBy: null,
    });
    await until(() => socket.events.length >= length + 3, 'three events');
    expect(socket.events.slice(length).map(({ type }) => type)).toEqual(Array(3).fill('review.changed'));
    expect(JSON.stringify(socket.events)).not.toContain('apart');
    socket.close();
  });

  it('is written once, however often it is sent', async () => {
    const { id } = await inReview();
    const input = on(id);
    const first = await lead.do('commentOnPassage', input, COMMENT);
    expect(await lead.do('commentOnPassage', input, COMMENT)).toEqual(first);
    const taken = await attempt(supervisor, 'commentOnPassage', input);
    expect(taken.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'id' });
  });

  it('passes the gate like every text, as do its answers', async () => {
    const { id } = await inReview();
    const refused = await lead.do('commentOnPassage', on(id, { body: 'Ingrid will know herself.' }), FOUND);
    expect(refused.findings[0]).toMatchObject({ field: 'body', text: 'Ingrid', class: 'NAME' });
    const { id: commentId } = await lead.do('commentOnPassage', on(id), COMMENT);
    const reply = { id: uuid(), commentId, body: 'Ask Ingrid.' };
    expect((await clinician.do('replyToComment', reply, FOUND)).__typename).toBe('IdentifyingDetailsFound');
    expect(await commentsOf(lead, id)).toHaveLength(1);
  });

  it('quotes only what the case says', async () => {
    const { id } = await inReview();
    for (const [changes, field] of [
      [{ exact: 'Words that stand nowhere' }, 'exact'],
      [{ field: 'UNFINISHED' }, 'field'],
      [{ field: 'hypothesis:none' }, 'field'],
      [{ start: -1 }, 'start'],
      [{ exact: '' }, 'exact'],
      [{ body: '   ' }, 'body'],
      [{ body: 'a'.repeat(2_001) }, 'body'],
    ] as const) {
      const { errors } = await attempt(lead, 'commentOnPassage', on(id, changes));
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field });
    }
  });

  it('is for reviewers to write, while they review', async () => {
    const { id, version } = await inReview();
    expect(await clinician.do('commentOnPassage', on(id), COMMENT)).toMatchObject({
      __typename: 'NotAllowed',
    });
    await lead.do('approveCase', { id, expectedVersion: version }, CASE);
    expect(await lead.do('commentOnPassage', on(id), COMMENT)).toMatchObject({ __typename: 'WrongState' });
  });

  it('is out of sight for the team, the trainee, other teams, other organisations and nobody at all', async () => {
    const { id, version } = await inReview();
    const { id: commentId } = await lead.do('commentOnPassage', on(id), COMMENT);
    await lead.do('approveCase', { id, expectedVersion: version }, CASE);
    expect(await commentsOf(clinician, id)).toHaveLength(1);
    expect(await commentsOf(trainee, id)).toEqual([]);
    for (const [who, code] of [
      [trainee, 'NOT_FOUND'],
      [neighbour, 'NOT_FOUND'],
      [outsider, 'NOT_FOUND'],
      [caller(app.url), 'UNAUTHENTICATED'],
    ] as const) {
      for (const [mutation, input] of [
        ['replyToComment', { id: uuid(), commentId, body: 'Let me in.' }],
        ['resolveComment', { id: commentId }],
        ['reopenComment', { id: commentId }],
      ] as const) {
        expect((await attempt(who, mutation, input)).errors?.[0]?.extensions.code).toBe(code);
      }
    }
  });
});

describe('the review', () => {
  it('is not returned without a word', async () => {
    const { id, version } = await inReview();
    const { errors } = await attempt(lead, 'returnCase', { id, expectedVersion: version });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'comment' });
  });

  it('keeps who attested which words', async () => {
    const { id } = await readyCase(clinician, lead, cast.team);
    const { casePresentation } = await clinician.ask(
      'query ($id: ID!) { casePresentation(id: $id) { review { action attested by { name } } } }',
      { id },
    );
    expect(casePresentation.review).toEqual([
      { action: 'SUBMITTED', attested: attestations.author, by: { name: 'Clinician' } },
      { action: 'APPROVED', attested: attestations.reviewer, by: { name: 'Lead' } },
    ]);
  });

  it('leaves nothing that was typed in the log', () => {
    for (const words of [PASSAGE, 'rare', 'apart', 'Ingrid']) expect(app.logged()).not.toContain(words);
  });
});
