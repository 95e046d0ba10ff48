import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { as, ask, openBrowser, poll, url } from './browser';
import { problemsOf } from './looks';
import { readyCaseOf } from './some-cases';
import { steps } from './steps';

describe('a thread that is put in order', () => {
  const step = steps();
  let browser: Browser;
  let clinician: BrowserContext;
  let lead: BrowserContext;
  let colleague: BrowserContext;
  let mine: Page;
  let theirs: Page;
  let caseId: string;
  let threadId: string;

  beforeAll(async () => {
    browser = await openBrowser();
    clinician = await as(browser, 'clinician');
    lead = await as(browser, 'lead');
    colleague = await as(browser, 'colleague-b');
    ({ id: caseId, threadId } = await readyCaseOf(clinician, lead, 'Put in order by several people'));
    [mine, theirs] = [await clinician.newPage(), await colleague.newPage()];
    await Promise.all([mine, theirs].map((page) => page.goto(url(`/threads/${threadId}`))));
  });
  afterAll(() => browser.close());

  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  const post = (page: Page, words: string) =>
    page.getByRole('article', { name: /^Post by/u }).filter({ hasText: words });
  const write = async (page: Page, words: string) => {
    await page.getByRole('textbox', { name: 'Write a post' }).fill(words);
    await button(page, 'Send').click();
    await post(page, words).waitFor();
  };
  const more = async (page: Page, words: string, action: string) => {
    await post(page, words)
      .getByRole('button', { name: /^More for the post/u })
      .click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  const addPost = (who: BrowserContext, body: string, to: string, kind = 'REMARK') =>
    ask(who, 'mutation ($input: AddPostInput!) { addPost(input: $input) { __typename } }', {
      input: { id: uuid(), threadId: to, body, kind },
    });

  step('is resolved by a takeaway, by keyboard, and everyone sees it', async () => {
    await write(theirs, 'She came for the letter, I believe.');
    await button(mine, 'Resolve').focus();
    await mine.keyboard.press('Enter');
    const dialog = mine.getByRole('dialog');
    await button(mine, 'Resolve the thread').click();
    await dialog.getByText('Write in a sentence or two').waitFor();
    await dialog.getByLabel('Takeaway').fill('We write once more, by letter. Anna Lindqvist reads it.');
    await dialog.getByText('1 to settle').waitFor();
    await button(mine, 'Resolve the thread').click();
    await dialog.getByText('Something in it could identify the patient').waitFor();
    await dialog.getByLabel('Takeaway').fill('We write once more, by letter.');
    await button(mine, 'Add a commitment').click();
    await dialog.getByLabel('What will be done').fill('Write the letter');
    expect(await problemsOf(mine)).toEqual([]);

    // What was typed is there after a reload.
    await mine.reload();
    await button(mine, 'Resolve').click();
    expect(await dialog.getByLabel('Takeaway').inputValue()).toBe('We write once more, by letter.');
    expect(await dialog.getByLabel('What will be done').inputValue()).toBe('Write the letter');
    await button(mine, 'Resolve the thread').click();
    for (const page of [mine, theirs])
      await page.getByRole('region', { name: 'What we take away' }).getByText('by letter').waitFor();
    expect(await problemsOf(mine)).toEqual([]);
    expect(await theirs.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  step('is open again as if nothing had happened, when that is undone', async () => {
    await button(mine, 'Undo').click();
    for (const page of [mine, theirs])
      await poll(
        async () =>
          (await page.getByRole('region', { name: 'What we take away' }).count()) === 0 ? true : null,
        'the takeaway to go',
      );
    expect(await post(mine, 'She came for the letter').count()).toBe(1);
  });

  step('keeps what it came to when it is taken up again, and the case gathers it', async () => {
    await button(mine, 'Resolve').click();
    await mine.getByRole('dialog').getByLabel('Takeaway').fill('Wait until she writes.');
    await button(mine, 'Resolve the thread').click();
    await button(theirs, 'Take it up again').click();
    await mine.getByText('1 earlier takeaway').click();
    await mine.getByText('Taken up again by Anjali Prasad').waitFor();
    await button(mine, 'Resolve').click();
    await mine.getByRole('dialog').getByLabel('Takeaway').fill('Write to her in spring.');
    await button(mine, 'Resolve the thread').click();
    const page = await lead.newPage();
    await page.goto(url(`/cases/${caseId}`));
    await page.getByRole('heading', { name: 'What the discussions came to' }).waitFor();
    await page.getByText('Write to her in spring.').first().waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await page.close();
  });

  step('gives posts away to a thread of their own, and both say so', async () => {
    await addPost(colleague, 'This is about the waiting list.', threadId);
    await addPost(colleague, 'And this about the letter again.', threadId);
    await post(mine, 'And this about the letter').waitFor();
    await button(mine, 'More for this thread').click();
    await mine.getByRole('menuitem', { name: 'Move or split' }).click();
    await post(mine, 'the waiting list').getByRole('checkbox').check();
    await mine.getByText('1 post ticked').waitFor();
    expect(await problemsOf(mine)).toEqual([]);
    await button(mine, 'New thread').click();
    await mine.getByLabel('What is the new thread about?').fill('The waiting list');
    expect(await problemsOf(mine)).toEqual([]);
    await button(mine, 'Open the thread').click();
    await mine.getByRole('heading', { name: 'The waiting list' }).waitFor();
    await mine.getByText('made this thread of a post from').waitFor();
    expect(await post(mine, 'about the waiting list').count()).toBe(1);
    await theirs.getByText('made a post a thread of its own: “The waiting list”').waitFor();
    expect(await post(theirs, 'This is about the waiting list').count()).toBe(0);
  });

  step('leads from an old address of a post to where it is now', async () => {
    const { thread } = await ask<{ thread: { beside: { id: string }[] } }>(
      clinician,
      'query ($id: ID!) { thread(id: $id) { beside { id } } }',
      { id: threadId },
    );
    const [apart] = thread.beside as [{ id: string }];
    const found = await ask<{ thread: { posts: { nodes: { id: string }[] } } }>(
      clinician,
      'query ($id: ID!) { thread(id: $id) { posts { nodes { id } } } }',
      apart,
    );
    await theirs.goto(url(`/threads/${threadId}?post=${found.thread.posts.nodes[0]?.id}`));
    await theirs.getByRole('heading', { name: 'The waiting list' }).waitFor();
    await button(mine, 'Undo').click();
    await mine.getByRole('heading', { name: 'The waiting list' }).waitFor({ state: 'detached' });
    for (const page of [mine, theirs]) {
      await page.goto(url(`/threads/${threadId}`));
      await post(page, 'This is about the waiting list').waitFor();
    }
  });

  step('is followed or muted by each for themselves', async () => {
    await button(theirs, /^How much you hear/u).click();
    await theirs.getByRole('menuitemradio', { name: /^Muted/u }).click();
    await button(theirs, /hear of this thread: Muted/u).waitFor();
    await button(mine, /^How much you hear/u).click();
    expect(await problemsOf(mine)).toEqual([]);
    await mine.getByRole('menuitemradio', { name: /^Followed/u }).click();
    await mine.goto(url('/discussions?which=followed'));
    await mine.getByRole('list', { name: 'Threads' }).getByText('Put in order by several people').waitFor();
    await theirs.goto(url('/discussions'));
    await theirs.getByText('Muted').first().waitFor();
    expect(await problemsOf(theirs)).toEqual([]);
  });

  step('is unread from a post on, also on another device', async () => {
    await mine.goto(url(`/threads/${threadId}`));
    await post(mine, 'And this about the letter').waitFor();
    await more(mine, 'This is about the waiting list', 'Mark unread from here');
    await mine.getByText('unread from this post on').waitFor();
    await mine.waitForTimeout(2_500);
    const other = await clinician.newPage();
    await other.goto(url('/discussions?unread=true'));
    await other.getByText('2 new').first().waitFor();
    await other.close();
  });

  step('takes a draft from one device to the next', async () => {
    const phone = await as(browser, 'clinician', { width: 390 });
    await mine.getByRole('textbox', { name: 'Write a post' }).fill('Begun at the desk, for Anna');
    await poll(async () => {
      const { thread } = await ask<{ thread: { viewerDraft: { body: string } | null } }>(
        phone,
        'query ($id: ID!) { thread(id: $id) { viewerDraft { body } } }',
        { id: threadId },
      );
      return thread.viewerDraft?.body === 'Begun at the desk, for Anna' ? true : null;
    }, 'the draft to be kept');
    const there = await phone.newPage();
    await there.goto(url(`/threads/${threadId}`));
    const field = there.getByRole('textbox', { name: 'Write a post' });
    await poll(
      async () => ((await field.inputValue()) === 'Begun at the desk, for Anna' ? true : null),
      'the draft to come',
    );
    await field.fill('Ended on the phone.');
    await button(there, 'Send').click();
    await post(there, 'Ended on the phone.').waitFor();
    await phone.close();
  });

  step('gives a hypothesis to the case, with where it was said', async () => {
    await addPost(colleague, 'Perhaps the goal was ours and not hers.', threadId, 'HYPOTHESIS');
    await theirs.goto(url(`/threads/${threadId}`));
    await more(theirs, 'the goal was ours', 'Add to the case’s hypotheses');
    await theirs.getByLabel('Which kind of reason is it?').selectOption('METHOD_MISMATCH');
    expect(await problemsOf(theirs)).toEqual([]);
    await button(theirs, 'Add it').click();
    await theirs.getByText('It stands among the case’s hypotheses now.').waitFor();
    await mine.goto(url(`/cases/${caseId}`));
    await mine.getByRole('link', { name: 'First said in a post by Anjali Prasad' }).click();
    await post(mine, 'the goal was ours').waitFor();
  });

  step('may be about no case', async () => {
    await mine.goto(url('/discussions'));
    await button(mine, 'Start a discussion').click();
    await mine.getByLabel('What is it about?').fill('How we begin the week');
    expect(await problemsOf(mine)).toEqual([]);
    await button(mine, 'Start it').click();
    await mine.getByRole('heading', { name: 'How we begin the week' }).waitFor();
  });
});
