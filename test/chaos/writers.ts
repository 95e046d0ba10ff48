import { v7 as uuid } from 'uuid';
import { spelled } from '../support/burst';
import { draftCase, POST } from '../support/cases';
import type { Member } from '../support/crowd';
import { CASE, type Loose } from '../support/graphql';
import type { Written } from './findings';

/** Of four writes one saves a draft. */
const DRAFT_EVERY = 4;
const PAUSE_MS = 50;
const GIVES_UP_AFTER_MS = 5 * 60_000;

export interface Progress {
  readonly planned: number;
  taken: number;
  done: number;
  retries: number;
}

export function newProgress(planned: number): Progress {
  return { planned, taken: 0, done: 0, retries: 0 };
}

interface Writing {
  writers: readonly Member[];
  teamId: string;
  threadIds: readonly string[];
  newIdEachTry: boolean;
  progress: Progress;
}

/** Everyone writes at once, each one thing at a time, and tries each again until it is acknowledged. */
export async function writeAll(writing: Writing): Promise<Written> {
  const written: Written = { posts: [], drafts: [] };
  await Promise.all(writing.writers.map((writer) => writeOn(writer, writing, written)));
  return written;
}

async function writeOn(writer: Member, writing: Writing, written: Written): Promise<void> {
  const { progress, threadIds, teamId, newIdEachTry } = writing;
  const draft = await draftCase(writer, teamId);
  const kept = { id: draft.id as string, version: draft.version as number, text: '', saves: 0, foreign: 0 };
  written.drafts.push(kept);
  while (progress.taken < progress.planned) {
    const number = progress.taken;
    progress.taken += 1;
    const body = `Thought ${spelled(number)}`;
    if (number % DRAFT_EVERY === 0) await save(writer, kept, body, progress);
    else {
      const threadId = threadIds[Math.floor(number / DRAFT_EVERY) % threadIds.length] as string;
      const id = uuid();
      const post: Loose = await untilAnswered(progress, () =>
        writer.do('addPost', { id: newIdEachTry ? uuid() : id, threadId, body }, POST),
      );
      written.posts.push({ id: post.id, threadId, position: post.position, body });
    }
    progress.done += 1;
  }
}

type Draft = Written['drafts'][number];

async function save(writer: Member, draft: Draft, text: string, progress: Progress): Promise<void> {
  const sections = [{ key: 'ENDING', text }];
  const input = { id: draft.id, expectedVersion: draft.version, sections };
  const selection = `${CASE} ... on StaleVersion { currentVersion currentPresentation { sections { key text } } }`;
  const saved: Loose = await untilAnswered(progress, () => writer.do('saveDraft', input, selection));
  draft.saves += 1;
  draft.text = text;
  if (saved.__typename === 'CasePresentation') {
    draft.version = saved.version;
    return;
  }
  // The answer to an earlier try was lost: what is there is what was sent. Anything else nobody wrote.
  const ending = saved.currentPresentation?.sections.find(({ key }: Loose) => key === 'ENDING');
  if (saved.__typename !== 'StaleVersion' || ending?.text !== text) draft.foreign += 1;
  draft.version = saved.currentVersion;
}

/** The same request until there is an answer to it. */
async function untilAnswered<T>(progress: Progress, attempt: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + GIVES_UP_AFTER_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      progress.retries += 1;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
