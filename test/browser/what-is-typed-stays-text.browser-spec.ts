import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { as, DEMO_PASSWORD, openBrowser, url } from './browser';
import { readyCaseOf } from './some-cases';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const HOSTILE = [
  '<script>window.ran = 1</script><img src=x onerror="window.ran = 2"><b onclick="window.ran = 3">bold</b>',
  '[press](javascript:window.ran=4) and [this](data:text/html,<script>window.ran=5</script>) <svg onload=window.ran=6>',
  '![seen](/pixel.png) "quoted" </script><style>*{display:none}</style> {{7+7}} ${7+7}',
].join('\n\n');

it('markup, script and odd addresses in a post are shown as words, and nothing of them runs or is fetched', async () => {
  const [clinician, lead] = [await as(browser, 'clinician'), await as(browser, 'lead')];
  const { threadId } = await readyCaseOf(clinician, lead, 'Words that look like a program');
  const page = await lead.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(url(`/threads/${threadId}`));
  await page.getByRole('textbox', { name: 'Write a post' }).fill(HOSTILE);
  await page.getByRole('button', { name: 'Send' }).click();
  const post = page.getByRole('article').filter({ hasText: 'press' });
  await post.waitFor();
  for (const words of ['press', 'quoted', '{{7+7}}', '${7+7}'])
    expect(await post.textContent()).toContain(words);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  const body = post.locator('p');
  expect(await body.locator('script, img, svg, style, b').count()).toBe(0);
  for (const link of await post.getByRole('link').all())
    expect(await link.getAttribute('href')).toMatch(/^(https?:|mailto:|\/|#)/u);
  for (const address of asked) {
    expect(new URL(address).host).toBe(new URL(url('/')).host);
    expect(new URL(address).pathname).not.toMatch(/pixel\.png|\/x$/u);
  }
  await Promise.all([clinician.close(), lead.close()]);
});

it('a password is hidden while it is typed, may be pasted, and is known to password managers', async () => {
  const context = await as(browser, null);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url('') });
  const page = await context.newPage();
  await page.goto(url('/sign-in'));
  const password = page.getByLabel('Password', { exact: true });
  expect(await password.getAttribute('type')).toBe('password');
  expect(await password.getAttribute('autocomplete')).toBe('current-password');
  await page.evaluate((words) => navigator.clipboard.writeText(words), DEMO_PASSWORD);
  await password.focus();
  await page.keyboard.press('Control+V');
  expect(await password.inputValue()).toBe(DEMO_PASSWORD);
  await page.goto(url('/reset-password#x'));
  const chosen = page.locator('input[autocomplete="new-password"]');
  await chosen.first().waitFor();
  for (const one of await chosen.all()) expect(await one.getAttribute('type')).toBe('password');
  await context.close();
});
