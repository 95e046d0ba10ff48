import type { RoomEvent } from '@second-chair/wire';
import type { Client } from 'pg';
import { withClient } from '../support/database';

/** What people were told: every acknowledged post, and each draft as it was last acknowledged. */
export interface Written {
  posts: { id: string; threadId: string; position: number; body: string }[];
  drafts: {
    id: string;
    version: number;
    text: string;
    saves: number;
    /** Saves that met a text which nobody had sent. */
    foreign: number;
  }[];
}

interface Screen {
  threadId: string;
  applied: readonly RoomEvent[];
}

interface PostRow {
  id: string;
  thread_id: string;
  position: number;
  body: string;
}

/** Compares it with what is there, row by row, and with what every screen was shown. */
export async function findings(ownerUrl: string, written: Written, screens: readonly Screen[]) {
  const rows = await withClient(ownerUrl, postsOf);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lost = written.posts.filter(({ id, position, threadId, body }) => {
    const row = byId.get(id);
    return row?.position !== position || row.thread_id !== threadId || row.body !== body;
  }).length;
  const doubled = rows.length - new Set(rows.map(({ body }) => body)).size;

  const threads = new Map<string, PostRow[]>();
  for (const row of rows) {
    const thread = threads.get(row.thread_id);
    if (thread) thread.push(row);
    else threads.set(row.thread_id, [row]);
  }
  const gaps = [...threads.values()].filter((thread) => !isOneToN(thread.map(({ position }) => position)));
  const eventGaps = await withClient(ownerUrl, roomsWithGaps);
  const draftsLost = await withClient(ownerUrl, (client) => lostDrafts(client, written.drafts));
  const unlike = screens.filter(({ threadId, applied }) => {
    const seqs = applied.map(({ seq }) => seq - (applied[0]?.seq ?? 0) + 1);
    const shown = applied.map((event) => ('post' in event ? event.post.id : ''));
    return !isOneToN(seqs) || shown.join() !== (threads.get(threadId) ?? []).map(({ id }) => id).join();
  }).length;

  const figures = {
    acknowledgedPosts: written.posts.length,
    acknowledgedSaves: written.drafts.reduce((sum, { saves }) => sum + saves, 0),
    postsThere: rows.length,
    screens: screens.length,
    lost,
    doubled,
    draftsLost,
    threadsWithGaps: gaps.length,
    roomsWithGaps: eventGaps,
    screensUnlike: unlike,
  };
  const mustBeNone = [
    'lost',
    'doubled',
    'draftsLost',
    'threadsWithGaps',
    'roomsWithGaps',
    'screensUnlike',
  ] as const;
  const faults = mustBeNone.filter((name) => figures[name] > 0).map((name) => `${name}: ${figures[name]}`);
  if (rows.length !== written.posts.length) faults.push('there are other posts than those acknowledged');
  return { figures, faults };
}

async function postsOf(client: Client): Promise<PostRow[]> {
  const { rows } = await client.query<PostRow>(
    'select id, thread_id, position, body from posts order by thread_id, position',
  );
  return rows;
}

async function roomsWithGaps(client: Client): Promise<number> {
  const { rows } = await client.query(
    'select room from room_events group by organisation_id, room having max(seq) <> count(*) or min(seq) <> 1',
  );
  return rows.length;
}

/** A draft holds the text of its last save, and each save counted once. */
async function lostDrafts(client: Client, drafts: Written['drafts']): Promise<number> {
  const { rows } = await client.query<{ id: string; version: number; ending: string }>(
    'select id, version, section_ending as ending from case_presentations where id = any($1)',
    [drafts.map(({ id }) => id)],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return drafts.filter(({ id, version, text, saves, foreign }) => {
    const row = byId.get(id);
    const isText = saves === 0 || row?.ending === text;
    return foreign > 0 || !isText || row?.version !== version || version !== FIRST_VERSION + saves;
  }).length;
}

/** `draftCase` of the tests opens a draft and saves it once. */
const FIRST_VERSION = 2;

function isOneToN(numbers: readonly number[]): boolean {
  return numbers.every((number, i) => number === i + 1);
}
