import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { as, DEMO_PASSWORD, openBrowser, paper, poll, url } from './browser';
import { readyCaseOf } from './some-cases';
import { steps } from './steps';

// Nothing here uses the mouse, and nothing is focused but by keys.
describe('all of it by keyboard', () => {
  const step = steps();
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    const [author, reviewer] = [await as(browser, 'clinician'), await as(browser, 'supervisor')];
    await readyCaseOf(author, reviewer, 'Discussed without a mouse');
    await Promise.all([author.close(), reviewer.close()]);
    page = await (await as(browser, null)).newPage();
  });
  afterAll(() => browser.close());

  const press = (key: string) => page.keyboard.press(key);
  const type = (words: string) => page.keyboard.type(words);

  /** What a screen reader would say of the element that has the focus, in short. */
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      if (!element) return '';
      const by = (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
        .trim();
      const label = element.labels?.[0]?.textContent ?? '';
      return element.getAttribute('aria-label') ?? (by || label || element.textContent || '').trim();
    });

  async function tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let tries = 0; tries < 80; tries += 1) {
      await press(key);
      const here = await focused();
      if (typeof name === 'string' ? here.startsWith(name) : name.test(here)) return;
      passed.push(here);
    }
    throw new Error(`${String(name)} was not reached. Passed: ${passed.join(' | ').slice(0, 900)}`);
  }

  step('signs in', async () => {
    await page.goto(url('/sign-in'));
    await page.getByRole('heading', { name: 'Try the demo workspace' }).waitFor();
    await tabTo('E-mail');
    await type('clinician@demo.example');
    await tabTo('Password');
    await type(DEMO_PASSWORD);
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'What waits for you' }).waitFor();
  });

  step('skips the navigation in one key', async () => {
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'What waits for you' }).waitFor();
    await press('Tab');
    expect(await focused()).toBe('Skip to the page');
    await press('Enter');
    await press('Tab');
    expect(await focused()).toBe('New case');
  });

  step('begins a case', async () => {
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'New case' }).waitFor();
    await tabTo('Team');
    await type('Adult');
    await tabTo('Headline');
    await type('Begun without a mouse');
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Begun without a mouse' }).waitFor();
  });

  step('chooses the facts', async () => {
    await tabTo('Not said');
    await press('ArrowRight');
    await press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'Couple' }).isChecked()).toBe(true);
    await tabTo('Missed the last scheduled session');
    await press('Space');
    expect(await page.getByRole('checkbox', { name: 'Missed the last scheduled session' }).isChecked()).toBe(
      true,
    );
  });

  step('writes a section and settles what it holds', async () => {
    await tabTo('The ending');
    await press('Enter');
    await paper(page, 'The ending').waitFor();
    await tabTo('The ending', 'Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await type('My patient Annika wrote from the train to Uppsala. I called on 12 March.');
    await page.getByText('3 open').first().waitFor();

    await press('Alt+ArrowUp');
    await press('Alt+ArrowUp');
    await press('Alt+ArrowUp');
    await press('Alt+Enter');
    await page.getByText('2 open').first().waitFor();
    await press('Alt+ArrowDown');
    await press('Alt+Enter');
    await page.getByText('1 open').first().waitFor();
    // The last one by its buttons beside the text.
    await tabTo('Not an identifier, because…');
    await tabTo(/^Replace “.*” with/u, 'Shift+Tab');
    await press('Enter');
    await page.getByText('Nothing to settle.').waitFor();
    const text = await paper(page, 'The ending').inputValue();
    expect(text).not.toMatch(/Annika|Uppsala|12 March/u);
    expect(text).toContain('[patient]');
  });

  step('asks its question and submits', async () => {
    await tabTo('Focus question');
    await press('Enter');
    await paper(page, 'Focus question').waitFor();
    await tabTo('Focus question', 'Shift+Tab');
    await type('What did I not hear?');
    await page.getByText(/^Saved/u).waitFor();
    await tabTo('Submit for review', 'Shift+Tab');
    await press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    // The focus is inside the dialog, and stays there however far one goes.
    for (let i = 0; i < 8; i += 1) {
      await press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(
        true,
      );
    }
    await press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await poll(async () => ((await focused()) === 'Submit for review' ? true : null), 'the focus to return');
    await press('Enter');
    await dialog.waitFor();
    await tabTo(/^I have removed/u);
    await press('Space');
    await tabTo('Submit for review');
    await press('Enter');
    await page.getByText('Submitted. You will hear when it has been read.').waitFor();
  });

  step('finds the discussion and answers in it', async () => {
    await tabTo('Discussions', 'Shift+Tab');
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Discussions' }).waitFor();
    // Whatever others write meanwhile moves its thread to the top, and the one in focus with it.
    await poll(async () => {
      await tabTo(/Discussed without a mouse/u);
      await press('Enter');
      return page.waitForURL(/\/threads\//u, { timeout: 2_000 }).then(
        () => true,
        () => null,
      );
    }, 'the thread to open');
    await page.getByRole('textbox', { name: 'Write a post' }).waitFor();
    await tabTo('Write a post');
    await type('I keep returning to the train.');
    await press('Control+Enter');
    await page.getByRole('article', { name: 'Post by Elin Norrby' }).waitFor();
    await tabTo('Reply to Elin Norrby', 'Shift+Tab');
    await press('Enter');
    await poll(async () => ((await focused()) === 'Write a post' ? true : null), 'the focus to go there');
    await type('And to who was waiting there.');
    await press('Control+Enter');
    const answer = page.getByRole('article', { name: 'Post by Elin Norrby' }).nth(1);
    await answer.getByText('In answer to Elin Norrby').waitFor();
    await answer.getByText('And to who was waiting there.').waitFor();
  });

  step('goes from one finding in a post to the next, takes a suggestion, and takes it back', async () => {
    const post = page.getByRole('textbox', { name: 'Write a post' });
    const selected = () =>
      post.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    await poll(async () => ((await focused()) === 'Write a post' ? true : null), 'the focus to be there');
    await type('Annika wrote to me, and then Torsten rang.');
    await page.locator('[class*=paper] mark[data-kind="open"]').nth(1).waitFor();
    await press('Alt+ArrowDown');
    expect(await selected()).toBe('Annika');
    await press('Alt+ArrowDown');
    expect(await selected()).toBe('Torsten');
    await press('Alt+ArrowUp');
    expect(await selected()).toBe('Annika');
    await press('Alt+Enter');
    await poll(async () => ((await post.inputValue()).startsWith('[patient] wrote') ? true : null), 'it');
    await press('Control+z');
    expect(await post.inputValue()).toBe('Annika wrote to me, and then Torsten rang.');
    expect(await focused()).toBe('Write a post');
  });
});
