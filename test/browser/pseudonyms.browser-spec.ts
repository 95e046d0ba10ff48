import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { as, DEMO_PASSWORD, openBrowser, paper, poll, url } from './browser';
import { readyCaseOf, storedPosts } from './some-cases';
import { steps } from './steps';

/** Everything that this browser keeps, as text. */
async function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage)];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const asked = indexedDB.open(name ?? '');
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error ?? new Error('no database'));
      });
      for (const store of database.objectStoreNames)
        for (const what of ['getAllKeys', 'getAll'] as const)
          kept.push(
            await new Promise((done) => {
              const asked = database.transaction(store).objectStore(store)[what]();
              asked.onsuccess = () => done(asked.result);
            }),
          );
      database.close();
    }
    return JSON.stringify(kept);
  });
}

describe('somebody who was given a placeholder', () => {
  const step = steps();
  const told: string[] = [];
  let browser: Browser;
  let author: BrowserContext;
  let page: Page;
  let id: string;
  let threadId: string;

  beforeAll(async () => {
    browser = await openBrowser();
    author = await as(browser, 'clinician');
    const lead = await as(browser, 'lead');
    // What is typed into a case that is ready leaves the browser when it is published, and not before.
    ({ id, threadId } = await readyCaseOf(author, lead, 'Gone between two sessions'));
    page = await author.newPage();
    page.on('request', (request) => told.push(`${request.url()} ${request.postData() ?? ''}`));
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => told.push(String(payload))));
  });
  afterAll(() => browser.close());

  const ways = (name: string): Locator =>
    page.getByRole('button', { name: new RegExp(`^Replace “${name}” with`, 'u') });
  async function offered(name: string): Promise<string[]> {
    await ways(name).first().waitFor();
    return ways(name).allTextContents();
  }
  async function openSection(key: string, name: string): Promise<Locator> {
    await page.goto(url(`/cases/${id}/edit?section=${key}`));
    const area = paper(page, name);
    await area.waitFor();
    await area.press('Control+End');
    return area;
  }
  async function openDiscussion(): Promise<Locator> {
    await page.goto(url(`/cases/${id}?thread=${threadId}`));
    const area = paper(page, 'Write a post');
    await area.waitFor();
    return area;
  }
  const reads = (area: Locator, words: string): Promise<true> =>
    poll(async () => ((await area.inputValue()).includes(words) ? true : null), words);

  step('is called by the role that the sentence tells', async () => {
    const area = await openSection('ENDING', 'The ending');
    await area.pressSequentially(' She came with her friend Annika Berglund.');
    expect((await offered('Annika Berglund'))[0]).toBe('[friend]');
    await ways('Annika Berglund').first().click();
    await reads(area, 'her friend [friend].');
    await poll(async () => ((await keptIn(page)).includes('[friend]') ? true : null), 'what is kept');
  });

  step(
    'keeps it in another section, after the page was opened anew, and is known in small letters',
    async () => {
      const area = await openSection('CONTEXT', 'Context');
      await area.pressSequentially('At night she rang annika. So did another friend, Torsten.');
      expect(await offered('annika')).toEqual(['[friend]', '[person]']);
      await page.getByText('You called this [friend] before in this case.').waitFor();
      await ways('annika').first().click();
      await reads(area, 'she rang [friend].');
    },
  );

  step('shares it with nobody, however quickly one settles', async () => {
    const area = paper(page, 'Context');
    await page.getByRole('button', { name: /^“Torsten”/u }).click();
    expect((await offered('Torsten'))[0]).toBe('[friend 2]');
    await ways('Torsten').first().click();
    await reads(area, 'another friend, [friend 2].');

    await area.press('Control+End');
    await area.pressSequentially(' Her friend Lovisa and her friend Henrike waited.');
    await page.getByRole('button', { name: /^“Henrike”/u }).waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.press('Alt+Enter');
    await poll(
      async () => (/(Lovisa|Henrike)/u.test(await area.inputValue()) ? null : true),
      'both to be replaced',
    );
    expect((await area.inputValue()).match(/\[friend \d\]/gu)?.toSorted()).toEqual([
      '[friend 2]',
      '[friend 3]',
      '[friend 4]',
    ]);
  });

  step('is forgotten again when the replacement is undone', async () => {
    const area = paper(page, 'Context');
    await area.press('Control+End');
    await area.pressSequentially(' I met Saskia.');
    expect((await offered('Saskia'))[0]).toBe('[patient]');
    await ways('Saskia').first().click();
    await reads(area, 'I met [patient].');
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await reads(area, 'I met Saskia.');
    expect((await offered('Saskia'))[0]).toBe('[patient]');
    await ways('Saskia').last().click();
    await reads(area, 'I met [person].');
  });

  step('keeps it in a post, where a day becomes its week', async () => {
    const area = await openDiscussion();
    await area.pressSequentially('I keep thinking of Annika. It ended on 26 March 2024.');
    expect((await offered('Annika'))[0]).toBe('[friend]');
    await ways('Annika').first().click();
    await page.getByLabel('When was the first session?').fill('2024-03-05');
    await page.getByRole('button', { name: 'Replace “26 March 2024” with “a day in week 4”' }).click();
    await reads(area, 'I keep thinking of [friend]. It ended on a day in week 4.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await poll(
      async () => ((await storedPosts(author, threadId)).at(-1)?.includes('[friend]') ? true : null),
      'the post',
    );
  });

  step('is remembered without a name, and nobody is told one', async () => {
    const kept = await keptIn(page);
    expect(kept).toContain('[friend 2]');
    for (const words of [kept, ...told])
      expect(words).not.toMatch(/annika|berglund|torsten|lovisa|henrike|saskia|2024-03-05/iu);
    expect(told.some((words) => words.includes('[friend]'))).toBe(true);
  });

  step('is nobody’s business who signs in on the same browser', async () => {
    await author.clearCookies();
    const data = { email: 'lead@demo.example', password: DEMO_PASSWORD };
    await author.request.post('/api/auth/sign-in/email', { data });
    const area = await openDiscussion();
    await area.pressSequentially('I keep thinking of Annika.');
    expect((await offered('Annika'))[0]).toBe('[patient]');
    await area.fill('');
  });

  step('is forgotten at sign-out', async () => {
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    await page.waitForURL(/\/sign-in/u);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // The page may still be on its way; what it keeps is asked of the one that stays.
    const databases = await poll(
      () =>
        page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)).catch(() => null),
      'the sign-in page',
    );
    // Unsaved text of whoever was here before stays, sealed, for them alone.
    expect(databases).not.toContain('second-chair.pseudonyms');
  });
});
