import { v7 as uuid } from 'uuid';
import { CASE, type Caller, type Loose } from './graphql';

export const account = {
  headline: 'Stopped after we agreed on the goal',
  focusQuestion: 'What did I not hear when we agreed so quickly?',
  dropoutDefinitions: ['MISSED_LAST_SCHEDULED_SESSION'],
  endedBy: 'PATIENT',
  deliveryMode: 'VIDEO',
  therapySessionsAttended: 7,
  sections: [
    { key: 'ENDING', text: 'She missed the last session that we had planned and did not answer afterwards.' },
  ],
};

/** A draft of the caller's with enough in it to be submitted. */
export async function draftCase(author: Caller, teamId: string, changes: object = {}): Promise<Loose> {
  const id = uuid();
  await author.do('draftCase', { id, teamId, kind: 'DROPOUT' }, CASE);
  return author.do('saveDraft', { id, expectedVersion: 1, ...account, ...changes }, CASE);
}

export async function caseInReview(author: Caller, teamId: string): Promise<Loose> {
  const { id, version } = await draftCase(author, teamId);
  return author.do('submitCase', { id, expectedVersion: version, attested: true }, CASE);
}

export async function readyCase(author: Caller, reviewer: Caller, teamId: string): Promise<Loose> {
  const { id, version } = await caseInReview(author, teamId);
  return reviewer.do('approveCase', { id, expectedVersion: version }, CASE);
}

export async function threadOf(reader: Caller, caseId: string): Promise<Loose> {
  const { casePresentation } = await reader.ask(
    `query ($id: ID!) { casePresentation(id: $id) { threads { id title seq lastPosition unreadCount } } }`,
    { id: caseId },
  );
  return casePresentation.threads[0];
}

export const POST = `... on Post { id position version body deletedAt editedAt mentions { id } replyTo { id excerpt } }`;

export async function addPost(
  author: Caller,
  threadId: string,
  body: string,
  more: object = {},
): Promise<Loose> {
  return author.do('addPost', { id: uuid(), threadId, body, ...more }, POST);
}
