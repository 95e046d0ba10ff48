import type { BrowserContext } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { ask } from './browser';

interface Versioned {
  id: string;
  version: number;
}

/** A draft of this person's in the adult team, begun through the API so that a story can start in the middle. */
export async function draftOf(
  author: BrowserContext,
  headline: string,
  changes: object = {},
): Promise<string> {
  const id = uuid();
  const { me } = await ask<{ me: { teams: { id: string; name: string }[] } }>(
    author,
    '{ me { teams { id name } } }',
  );
  const teamId = me.teams.find(({ name }) => name === 'Adult outpatient')?.id;
  await act(author, 'draftCase', 'DraftCaseInput', { id, teamId, kind: 'DROPOUT', headline });
  await act(author, 'saveDraft', 'CaseContentInput', {
    id,
    expectedVersion: 1,
    dropoutDefinitions: ['MISSED_LAST_SCHEDULED_SESSION'],
    focusQuestion: 'What did I stop hearing?',
    sections: [{ key: 'ENDING', text: 'She missed the last session that we had planned.' }],
    ...changes,
  });
  return id;
}

/** The same, let through, so that the team reads it and its first thread is open. */
export async function readyCaseOf(
  author: BrowserContext,
  reviewer: BrowserContext,
  headline: string,
): Promise<{ id: string; threadId: string }> {
  const id = await draftOf(author, headline);
  const submitted = await act(author, 'submitCase', 'SubmitCaseInput', {
    id,
    expectedVersion: 2,
    attested: true,
  });
  await act(reviewer, 'approveCase', 'ApproveCaseInput', { id, expectedVersion: submitted.version });
  const { casePresentation } = await ask<{ casePresentation: { threads: { id: string }[] } }>(
    author,
    'query ($id: ID!) { casePresentation(id: $id) { threads { id } } }',
    { id },
  );
  return { id, threadId: casePresentation.threads[0]?.id ?? '' };
}

/** What the server has stored of one section. */
export async function storedSection(reader: BrowserContext, id: string, key: string): Promise<string> {
  const { casePresentation } = await ask<{
    casePresentation: { sections: { key: string; text: string }[] };
  }>(reader, 'query ($id: ID!) { casePresentation(id: $id) { sections { key text } } }', { id });
  return casePresentation.sections.find((section) => section.key === key)?.text ?? '';
}

/** The words of a thread's posts, oldest first. */
export async function storedPosts(reader: BrowserContext, threadId: string): Promise<string[]> {
  const { thread } = await ask<{ thread: { posts: { nodes: { body: string }[] } } }>(
    reader,
    'query ($id: ID!) { thread(id: $id) { posts(last: 50) { nodes { body } } } }',
    { id: threadId },
  );
  return thread.posts.nodes.map(({ body }) => body);
}

async function act(who: BrowserContext, mutation: string, type: string, input: object): Promise<Versioned> {
  const answer = await ask<Record<string, Versioned & { message?: string }>>(
    who,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) {
      ... on CasePresentation { id version } ... on Refusal { message } } }`,
    { input },
  );
  const result = answer[mutation];
  if (!result?.id) throw new Error(`${mutation}: ${result?.message ?? JSON.stringify(answer)}`);
  return result;
}
