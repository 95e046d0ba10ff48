import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { as, ask, DEMO_PASSWORD, openBrowser, poll, url, violations } from './browser';
import { keptOnDevice, shellKept } from './on-the-device';
import { readyCaseOf, storedPosts } from './some-cases';
import { steps } from './steps';

const composer = (page: Page) => page.getByRole('textbox', { name: 'Write a post' });
const send = (page: Page) => page.getByRole('button', { name: 'Send' }).click();
const ownPost = (page: Page, words: string) =>
  page.getByRole('article', { name: 'Post by Elin Norrby' }).filter({ hasText: words });
const sealedTexts = async (page: Page) =>
  (await keptOnDevice(page)).filter((line) => line.startsWith('second-chair.kept'));

describe('a discussion that goes on without a connection', () => {
  const step = steps();
  let browser: Browser;
  let clinician: BrowserContext;
  let page: Page;
  let threadId: string;

  beforeAll(async () => {
    browser = await openBrowser();
    clinician = await as(browser, 'clinician', { worker: true });
    const lead = await as(browser, 'lead');
    ({ threadId } = await readyCaseOf(clinician, lead, 'Talked about on a train'));
    await lead.close();
    page = await clinician.newPage();
    await page.goto(url(`/threads/${threadId}`));
    await composer(page).waitFor();
    await shellKept(page);
  }, 120_000);
  afterAll(() => browser.close());

  const stored = (wanted: string[]) =>
    poll(
      async () => {
        const posts = await storedPosts(clinician, threadId);
        return JSON.stringify(posts) === JSON.stringify(wanted) ? posts : null;
      },
      `the posts ${wanted.join(', ')}`,
    );
  const thread = () => composer(page).waitFor();

  async function edit(words: string, into: string): Promise<void> {
    await ownPost(page, words)
      .getByRole('button', { name: /^More for the post/u })
      .click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Edit your post' }).fill(into);
    await page.getByRole('button', { name: 'Save' }).click();
  }

  /** As another device of the same person would. */
  async function editElsewhere(words: string, into: string): Promise<void> {
    const { thread } = await ask<{
      thread: { posts: { nodes: { id: string; version: number; body: string }[] } };
    }>(clinician, 'query ($id: ID!) { thread(id: $id) { posts(last: 50) { nodes { id version body } } } }', {
      id: threadId,
    });
    const post = thread.posts.nodes.find(({ body }) => body === words);
    if (!post) throw new Error(`There is no post “${words}”.`);
    const { editPost } = await ask<{ editPost: { __typename: string } }>(
      clinician,
      'mutation ($input: EditPostInput!) { editPost(input: $input) { __typename } }',
      { input: { id: post.id, expectedVersion: post.version, body: into } },
    );
    expect(editPost.__typename).toBe('Post');
  }

  step('a post waits, and what lies on the device holds none of its words', async () => {
    await clinician.setOffline(true);
    await composer(page).fill('Marmalade, she said, and closed the window.');
    await send(page);
    await page.getByText('Waiting for the connection. It is kept on this device.').waitFor();
    await composer(page).fill('Half a thought about gooseberries');
    expect(await violations(page)).toEqual([]);
    const kept = await poll(async () => {
      const lines = await keptOnDevice(page);
      return lines.filter((line) => line.includes('second-chair.kept')).length === 2 ? lines : null;
    }, 'two sealed texts');
    // It is looked for where it lies: places can be read, words cannot.
    expect(kept.join('\n')).toContain('outgoing/');
    expect(kept.join('\n')).toContain(`post/${threadId}`);
    for (const word of ['Marmalade', 'window', 'thought', 'gooseberries'])
      expect(kept.filter((line) => line.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
    expect(kept.filter((line) => /graphql|\/api\//u.test(line))).toEqual([]);
  });

  step('it outlives a page that is loaded again without a connection, sealed', async () => {
    await page.reload();
    await page.getByRole('heading', { name: 'The workspace cannot be reached' }).waitFor();
    await page.getByText('1 post waits on this device and goes when you are back').waitFor();
    expect(await page.textContent('body')).not.toMatch(/Marmalade|gooseberries/u);
    expect(await violations(page)).toEqual([]);
  });

  step('it is sent once, by itself, when the connection is back', async () => {
    await clinician.setOffline(false);
    await ownPost(page, 'Marmalade').waitFor();
    expect(await composer(page).inputValue()).toBe('Half a thought about gooseberries');
    await stored(['Marmalade, she said, and closed the window.']);
    expect(await page.getByText('Marmalade').count()).toBe(1);
    await composer(page).fill('');
    await poll(async () => ((await sealedTexts(page)).length === 0 ? true : null), 'the device to be empty');
  });

  step('a change of a post waits likewise, and outlives the same', async () => {
    await clinician.setOffline(true);
    await edit('Marmalade', 'Marmalade, she said, and left the window open.');
    await page.getByText('Your change waits for the connection. It is kept on this device.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await page.getByText('1 post waits on this device').waitFor();
    await clinician.setOffline(false);
    await ownPost(page, 'left the window open').getByText('edited').waitFor();
    await stored(['Marmalade, she said, and left the window open.']);
  });

  step('where the post was changed elsewhere meanwhile, both texts are shown', async () => {
    await clinician.setOffline(true);
    await edit('Marmalade', 'Mine: marmalade and rain.');
    await page.getByText('Your change waits').waitFor();
    await editElsewhere('Marmalade, she said, and left the window open.', 'Theirs: marmalade and snow.');
    await clinician.setOffline(false);
    const choice = page.getByRole('region', { name: 'This post was changed somewhere else' });
    await choice.getByRole('region', { name: 'Your words' }).getByText('Mine: marmalade').waitFor();
    await choice.getByRole('region', { name: 'What it says now' }).getByText('Theirs: marmalade').waitFor();
    expect(await violations(page)).toEqual([]);
    const tops = async () =>
      Promise.all(
        ['Your words', 'What it says now'].map(async (name) =>
          Math.round((await choice.getByRole('region', { name }).boundingBox())?.y ?? 0),
        ),
      );
    const [mine, now] = await tops();
    expect(mine).toBe(now);
    await page.setViewportSize({ width: 390, height: 780 });
    const [above, below] = await tops();
    expect(above).toBeLessThan(below ?? 0);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1360, height: 820 });
    await stored(['Theirs: marmalade and snow.']);
  });

  step('one’s own words can be kept', async () => {
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await stored(['Mine: marmalade and rain.']);
    await page.getByRole('button', { name: 'Keep mine' }).waitFor({ state: 'detached' });
  });

  step('or what it says now', async () => {
    await clinician.setOffline(true);
    await edit('Mine: marmalade and rain.', 'Given up in the end.');
    await editElsewhere('Mine: marmalade and rain.', 'Kept in the end.');
    await clinician.setOffline(false);
    await page.getByRole('button', { name: 'Keep what it says now' }).click();
    await ownPost(page, 'Kept in the end.').waitFor();
    expect(await page.getByText('Given up in the end.').count()).toBe(0);
    await stored(['Kept in the end.']);
  });

  step('or one goes on writing over it', async () => {
    await clinician.setOffline(true);
    await edit('Kept in the end.', 'A third text');
    await editElsewhere('Kept in the end.', 'Changed once more elsewhere.');
    await clinician.setOffline(false);
    await page.getByRole('button', { name: 'Go on editing mine' }).click();
    const field = page.getByRole('textbox', { name: 'Edit your post' });
    expect(await field.inputValue()).toBe('A third text');
    await field.fill('A third text, made of both.');
    await page.getByRole('button', { name: 'Save' }).click();
    await stored(['A third text, made of both.']);
  });

  step('signing out leaves nothing of it', async () => {
    await thread();
    await composer(page).fill('Never sent, about quince jelly');
    await poll(async () => ((await sealedTexts(page)).length > 0 ? true : null), 'a sealed text');
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    await page.waitForURL('**/sign-in*');
    // The sign-in page is loaded anew meanwhile.
    await poll(async () => {
      const left = await sealedTexts(page).catch(() => null);
      return left?.length === 0 ? true : null;
    }, 'nothing to be left');
  });
});

describe('a shared computer', () => {
  const step = steps();
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let threadId: string;

  beforeAll(async () => {
    browser = await openBrowser();
    const [clinician, lead] = [await as(browser, 'clinician'), await as(browser, 'lead')];
    ({ threadId } = await readyCaseOf(clinician, lead, 'Talked about in a library'));
    context = await as(browser, null, { worker: true });
    page = await context.newPage();
  }, 120_000);
  afterAll(() => browser.close());

  step('keeps nothing at all of what is typed, and no app', async () => {
    await page.goto(url(`/sign-in?next=/threads/${threadId}`));
    await page.getByLabel('E-mail').fill('clinician@demo.example');
    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    await page.getByRole('checkbox', { name: 'Others use this computer, too' }).check();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await composer(page).fill('Rhubarb at four in the afternoon.');
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect((await keptOnDevice(page)).filter((line) => !line.startsWith('tsr-scroll'))).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
  });

  step('says so where there is no connection, and the words stay where they were written', async () => {
    await context.setOffline(true);
    await page.getByText('On a shared computer nothing is kept').waitFor();
    await send(page);
    await page.getByText('Your words stay here as long as this window is open').waitFor();
    expect(await composer(page).inputValue()).toBe('Rhubarb at four in the afternoon.');
    expect(await violations(page)).toEqual([]);
    await context.setOffline(false);
    await page.getByText('On a shared computer nothing is kept').waitFor({ state: 'detached' });
    await send(page);
    await ownPost(page, 'Rhubarb').waitFor();
    expect(await storedPosts(context, threadId)).toEqual(['Rhubarb at four in the afternoon.']);
  });
});
