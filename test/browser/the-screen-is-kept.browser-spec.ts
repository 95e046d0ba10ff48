import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { as, ask, DEMO_PASSWORD, openBrowser, url, violations } from './browser';

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  await setIdleLock(null);
  await context.close();
});
afterAll(() => browser.close());

/** The organisation of nobody else's tests. */
async function setIdleLock(minutes: number | null): Promise<void> {
  const admin = await as(browser, 'outsider');
  const { me } = await ask<{ me: { organisation: { rulesVersion: number } } }>(
    admin,
    '{ me { organisation { rulesVersion } } }',
  );
  await ask(
    admin,
    'mutation ($input: SetOrganisationRulesInput!) { setOrganisationRules(input: $input) { __typename } }',
    {
      input: {
        expectedVersion: me.organisation.rulesVersion,
        requiresSecondFactor: false,
        idleLockMinutes: minutes,
      },
    },
  );
  await admin.close();
}

async function writing(words: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url('/cases/new'));
  await page.getByRole('textbox').first().fill(words);
  return page;
}

const WORDS = 'Half a headline';

it('Escape twice hides the screen at once; one click brings it back as it was', async () => {
  context = await as(browser, 'outsider');
  const page = await writing(WORDS);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Your screen is hidden' }).waitFor();
  expect(await page.title()).toBe('Second Chair');
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  // Nor does Escape bring it back, however often.
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Escape');
  expect(await page.getByRole('heading', { name: 'Your screen is hidden' }).isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Your screen is hidden' }).waitFor({ state: 'detached' });
  const field = page.getByRole('textbox').first();
  expect(await field.inputValue()).toBe(WORDS);
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
});

it('a screen that nobody uses locks with the other tabs, keeps what was typed, and opens by the password', async () => {
  await setIdleLock(5);
  context = await as(browser, 'outsider');
  await context.clock.install();
  const page = await writing(WORDS);
  const other = await context.newPage();
  await other.goto(url('/account'));
  await other.getByRole('heading', { name: 'Account', exact: true }).waitFor();
  await page.bringToFront();
  await context.clock.runFor('05:10');
  await page.getByRole('heading', { name: 'Your screen is locked' }).waitFor();
  await other.getByRole('heading', { name: 'Your screen is locked' }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await page.getByRole('navigation').count()).toBe(0);

  // The server knows: neither a second tab nor a reload gets in.
  await other.reload();
  await other.getByRole('heading', { name: 'Your screen is locked' }).waitFor();

  await page.getByLabel('Your password').fill('a guess');
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByText('This is not your password.').waitFor();
  await page.getByLabel('Your password').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('heading', { name: 'Your screen is locked' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('textbox').first().inputValue()).toBe(WORDS);
  await other.getByRole('heading', { name: 'Account', exact: true }).waitFor();

  // What was waiting goes through: the draft is begun.
  await page.getByRole('button', { name: /begin|start|create|write/i }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}\/edit/);
});
