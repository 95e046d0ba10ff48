import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { as, openBrowser, url } from './browser';
import { readyCaseOf } from './some-cases';
import { steps } from './steps';

// Nothing here uses the mouse.
describe('searching by keyboard', () => {
  const step = steps();
  let browser: Browser;
  let page: Page;
  const addresses: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    const [author, reviewer] = [await as(browser, 'clinician'), await as(browser, 'supervisor')];
    await readyCaseOf(author, reviewer, 'A lighthouse that nobody kept');
    await Promise.all([author.close(), reviewer.close()]);
    page = await (await as(browser, 'trainee')).newPage();
    page.on('request', (request) => addresses.push(request.url()));
  });
  afterAll(() => browser.close());

  const press = (key: string) => page.keyboard.press(key);
  const box = () => page.getByRole('combobox', { name: 'Search for' });
  const chosen = () => page.locator('[role=option][aria-selected=true]');

  step('opens from wherever one is, and closes to where one was', async () => {
    await page.goto(url('/cases'));
    const newCase = page.getByRole('link', { name: 'New case' }).first();
    await newCase.focus();
    await press('Control+k');
    await box().waitFor();
    expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByText('What are you looking for?').waitFor();
    await press('Escape');
    await box().waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('New case'));
  });

  step('shows what is found as one types, by kind, with the words marked', async () => {
    await press('Control+k');
    await box().waitFor();
    await page.keyboard.type('lighthou');
    await page.getByRole('group', { name: 'Cases' }).waitFor();
    expect(await chosen().textContent()).toContain('A lighthouse that nobody kept');
    expect(await chosen().locator('mark').first().textContent()).toBe('lighthouse');
    expect(await box().getAttribute('aria-activedescendant')).toBe(await chosen().getAttribute('id'));
  });

  step('chooses by the arrows, around the end', async () => {
    await press('Control+a');
    await page.keyboard.type('relief');
    await page.waitForFunction(() => document.querySelectorAll('[role=option]').length > 1);
    const first = await chosen().getAttribute('id');
    await press('ArrowDown');
    expect(await chosen().getAttribute('id')).not.toBe(first);
    await press('ArrowUp');
    expect(await chosen().getAttribute('id')).toBe(first);
    await press('ArrowUp');
    const options = page.getByRole('option');
    expect(await options.last().getAttribute('aria-selected')).toBe('true');
    expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  step('says what may have been meant', async () => {
    await press('Control+a');
    await page.keyboard.type('lighthuose');
    await page.getByText('Did you mean').waitFor();
    await press('Tab');
    await press('Enter');
    await page.getByRole('option', { name: /A lighthouse that nobody kept/u }).waitFor();
  });

  step('opens what is chosen, and a post at its place', async () => {
    await box().focus();
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'A lighthouse that nobody kept' }).waitFor();
    await press('Control+k');
    await box().waitFor();
    await page.keyboard.type('silence');
    const post = page.getByRole('group', { name: 'Posts' }).getByRole('option').first();
    await post.waitFor();
    const id = await post.getAttribute('id');
    for (let tries = 0; tries < 20 && (await chosen().getAttribute('id')) !== id; tries += 1)
      await press('ArrowDown');
    await press('Enter');
    await page.waitForURL(/\/threads\/.*post=/u);
    await page.waitForFunction(() => document.activeElement?.id.startsWith('post-'));
  });

  step('goes on to the page, whose filters stand in the address and whose words do not', async () => {
    await press('Control+k');
    await box().waitFor();
    await page.keyboard.type('silence');
    await page.getByRole('option').first().waitFor();
    await press('Tab');
    await press('Enter');
    const field = page.getByRole('searchbox', { name: 'Search for' });
    await field.waitFor();
    expect(await field.inputValue()).toBe('silence');
    await page.getByRole('list', { name: 'What was found' }).waitFor();
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('CASE');
    await page.waitForURL(/\/search\?kind=CASE/u);
    await page.waitForFunction(
      () => document.querySelectorAll('main mark').length > 0 && !document.querySelector('a[href*="post="]'),
    );
    await page.getByRole('button', { name: 'Without filters' }).press('Enter');
    await page.getByRole('button', { name: 'Cases' }).waitFor();
    const said = addresses.filter((address) => /silence|lighth|relief/u.test(address));
    expect(said).toEqual([]);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toMatch(/silence|lighth|relief/u);
  });
});
