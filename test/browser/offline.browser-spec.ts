import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { newWorkspace, type Workspace } from '../support/workspace';
import { as, openBrowser, paper, poll } from './browser';
import { keptOnDevice } from './on-the-device';
import { draftOf, readyCaseOf, storedPosts, storedSection } from './some-cases';
import { steps } from './steps';

// A workspace of its own, because its server is killed.
describe('what is typed while the workspace is away', () => {
  const step = steps();
  let browser: Browser;
  let workspace: Workspace;
  let clinician: BrowserContext;
  let page: Page;
  let draft: string;
  let threadId: string;

  beforeAll(async () => {
    workspace = await newWorkspace();
    [browser] = await Promise.all([openBrowser(), workspace.start()]);
    clinician = await as(browser, 'clinician', { at: workspace.url });
    const lead = await as(browser, 'lead', { at: workspace.url });
    draft = await draftOf(clinician, 'Written while the line was down');
    ({ threadId } = await readyCaseOf(clinician, lead, 'A case to talk about'));
    await lead.close();
    page = await clinician.newPage();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await workspace.end();
  }, 60_000);

  const kept = () => page.getByText('Kept on this device, will be saved when the connection is back');
  const editor = () => page.goto(`/cases/${draft}/edit?section=STIRRED`);
  const stirred = () => paper(page, 'What it stirred in me');
  const saved = (text: string) =>
    poll(
      async () => ((await storedSection(clinician, draft, 'STIRRED')) === text ? text : null),
      `“${text}” to be saved`,
    );

  step('is kept while the network is cut, and saved when it is back', async () => {
    await editor();
    await stirred().waitFor();
    await clinician.setOffline(true);
    await stirred().fill('Relief, and then shame about the relief.');
    await kept().waitFor();
    await page.getByText('No connection. You can go on reading and writing').waitFor();
    await clinician.setOffline(false);
    await saved('Relief, and then shame about the relief.');
    await page.getByText(/^Saved/u).waitFor();
  });

  step('outlives a page that is loaded again while nothing answers', async () => {
    await clinician.route('**/graphql', (route) => route.abort('connectionfailed'));
    await stirred().fill('Relief. Then the long afternoon.');
    await kept().waitFor();
    await page.reload();
    await page.getByText('The workspace cannot be reached').first().waitFor();
    await clinician.unroute('**/graphql');
    await page.getByRole('button', { name: /again/u }).first().click();
    await page.getByText('What you had typed is back').waitFor();
    expect(await stirred().inputValue()).toBe('Relief. Then the long afternoon.');
    await saved('Relief. Then the long afternoon.');
  });

  step('outlives a killed server and a closed tab', async () => {
    const thread = await clinician.newPage();
    await thread.goto(`/threads/${threadId}`);
    const write = thread.getByRole('textbox', { name: 'Write a post' });
    await write.waitFor();
    await workspace.kill();

    await stirred().fill('I had begun to write the closing letter in my head.');
    await kept().waitFor();
    await write.fill('What would you have said, had she stayed for one more minute?');
    await thread.getByRole('button', { name: 'Send' }).click();
    await thread.getByText('Waiting for the connection. It is kept on this device.').waitFor();
    await write.fill('Begun, not sent.');
    // Written down a moment after it was typed.
    await poll(
      async () =>
        (await keptOnDevice(thread)).some((one) => one.includes(`post/${threadId}`)) ? true : null,
      'the draft to lie on the device',
    );
    await page.close();
    await thread.close();

    await workspace.start();
    page = await clinician.newPage();
    await editor();
    await page.getByText('What you had typed is back').waitFor();
    expect(await stirred().inputValue()).toBe('I had begun to write the closing letter in my head.');
    await saved('I had begun to write the closing letter in my head.');
  });

  step('is sent once, by whichever page is open first', async () => {
    await poll(
      async () => ((await storedPosts(clinician, threadId)).length > 0 ? true : null),
      'the post to arrive',
    );
    await page.goto(`/threads/${threadId}`);
    await page.getByText('had she stayed for one more minute?').waitFor();
    expect(await page.getByRole('textbox', { name: 'Write a post' }).inputValue()).toBe('Begun, not sent.');
    expect(await storedPosts(clinician, threadId)).toEqual([
      'What would you have said, had she stayed for one more minute?',
    ]);
  });

  step('stands once also when the answer to it was lost', async () => {
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (lost > 0 || !route.request().postData()?.includes('AddPost')) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.getByRole('textbox', { name: 'Write a post' }).fill('Sent twice, said once.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page
      .getByRole('article', { name: 'Post by Elin Norrby' })
      .getByText('Sent twice, said once.')
      .waitFor();
    expect(lost).toBe(1);
    expect((await storedPosts(clinician, threadId)).slice(1)).toEqual(['Sent twice, said once.']);
    expect(await page.getByText('Sent twice, said once.').count()).toBe(1);
  });

  step('goes on by itself on a page that stayed open over the restart', async () => {
    await workspace.kill();
    await page.getByRole('textbox', { name: 'Write a post' }).fill('Written over the restart.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Waiting for the connection. It is kept on this device.').waitFor();
    await workspace.start();
    await page
      .getByRole('article', { name: 'Post by Elin Norrby' })
      .getByText('Written over the restart.')
      .waitFor({ timeout: 40_000 });
    expect((await storedPosts(clinician, threadId)).slice(2)).toEqual(['Written over the restart.']);
  });
});
