import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { spelled } from '../support/burst';
import { newWorkspace, type Workspace } from '../support/workspace';
import { as, openBrowser, poll } from './browser';
import { readyCaseOf } from './some-cases';

const PEOPLE = ['clinician', 'lead', 'supervisor', 'trainee', 'colleague-a'];
const POSTS_EACH = 100;
const KILLS = 3;
/** The machine may have other things to do. */
const PATIENCE = 300_000;

/** The same cuts again: CUTS_SEED=… in the environment. */
const seed = Number(process.env.CUTS_SEED ?? Date.now() % 1_000_000);

interface Writer {
  context: BrowserContext;
  page: Page;
  written: string[];
}

let browser: Browser;
let workspace: Workspace;
let writers: Writer[];
let lost = 0;

beforeAll(async () => {
  workspace = await newWorkspace();
  [browser] = await Promise.all([openBrowser(), workspace.start()]);
  const people = [];
  for (const person of PEOPLE) people.push(await as(browser, person, { at: workspace.url, width: 900 }));
  const [author, reviewer] = people as [BrowserContext, BrowserContext];
  const { threadId } = await readyCaseOf(author, reviewer, 'Written about while everything fails');
  writers = await Promise.all(
    people.map(async (context) => {
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      page.on('requestfailed', (request) => (lost += request.postData()?.includes('AddPost') ? 1 : 0));
      await page.goto(`/threads/${threadId}`);
      await composer(page).waitFor();
      return { context, page, written: [] };
    }),
  );
  // The thread goes on arriving; to draw it anew five times a post is what would take the time.
  for (const { page } of writers) await show(page, 'All posts', 'Questions');
}, 180_000);
afterAll(async () => {
  await browser.close();
  await workspace.end();
}, 60_000);

const composer = (page: Page) => page.getByRole('textbox', { name: 'Write a post' });
async function show(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: from, exact: true }).click();
  await page.getByRole('menu').getByText(to, { exact: true }).click();
}
const empty = (page: Page) => composer(page).and(page.locator(':placeholder-shown'));

/** Types one after the other as fast as the page takes them, whatever becomes of them. */
async function write({ page, written }: Writer, from: number): Promise<void> {
  for (let i = 0; i < POSTS_EACH; i += 1) {
    const words = `Thought ${spelled(from + i)}.`;
    await composer(page).fill(words);
    await composer(page).press('Control+Enter');
    await empty(page).waitFor();
    written.push(words);
  }
}

/** Cuts one person's network, or kills the server, at moments that chance picks, until all is written. */
async function breakThings(isWriting: () => boolean): Promise<{ cuts: number; kills: number }> {
  const chance = chanceFrom(seed);
  const between = (least: number, most: number): number => least + chance() * (most - least);
  const done = { cuts: 0, kills: 0 };
  const share = () =>
    writers.reduce((sum, { written }) => sum + written.length, 0) / (PEOPLE.length * POSTS_EACH);
  const killsAt = Array.from({ length: KILLS }, () => between(0.05, 0.9)).sort((a, b) => a - b);
  while (isWriting()) {
    if (done.kills < KILLS && share() >= (killsAt[done.kills] ?? 1)) {
      await workspace.kill();
      await pause(between(0, 500));
      await workspace.start();
      done.kills += 1;
      continue;
    }
    const { context } = writers[Math.floor(chance() * writers.length)] as Writer;
    await context.setOffline(true);
    await pause(between(50, 1_500));
    await context.setOffline(false);
    done.cuts += 1;
    await pause(between(0, 400));
  }
  return done;
}

/** What the thread shows, from its first post to its last. */
async function shown(page: Page): Promise<string[]> {
  const earlier = page.getByRole('button', { name: 'Show earlier posts' });
  const posts = page.locator('article[id^="post-"]');
  while ((await earlier.count()) > 0) {
    const before = await posts.count();
    await earlier.click();
    await posts.nth(before).waitFor();
  }
  return posts.evaluateAll((all) =>
    all.map((post) => /Thought [a-z -]+\./u.exec(post.textContent)?.[0] ?? ''),
  );
}

it('500 posts of five people over cut lines and a killed server stand once each, in one order, on every screen', async () => {
  let isWriting = true;
  const breaking = breakThings(() => isWriting);
  await Promise.all(writers.map((writer, i) => write(writer, i * POSTS_EACH))).finally(
    () => (isWriting = false),
  );
  const { cuts, kills } = await breaking;
  for (const { page } of writers)
    await page.getByRole('article', { name: 'On its way' }).first().waitFor({ state: 'detached' });

  const all = writers.flatMap(({ written }) => written);
  const screens: string[][] = [];
  for (const { page } of writers) {
    await show(page, 'Questions', 'All posts');
    let screen: string[] = [];
    await poll(
      async () => ((screen = await shown(page)).length >= all.length ? true : null),
      'all posts',
    ).catch(() => undefined);
    screens.push(screen);
  }
  const [first = []] = screens;
  const told = `with CUTS_SEED=${seed}`;
  expect([told, [...first].sort()]).toEqual([told, [...all].sort()]);
  for (const screen of screens) expect([told, screen]).toEqual([told, first]);
  for (const { written } of writers)
    expect([told, first.filter((words) => written.includes(words))]).toEqual([told, written]);
  // Otherwise nothing was tried.
  expect(cuts).toBeGreaterThan(10);
  expect(kills).toBe(KILLS);
  expect(lost).toBeGreaterThan(0);
}, 600_000);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function chanceFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
