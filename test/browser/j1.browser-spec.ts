import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { as, ask, openBrowser, url } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Stored {
  casePresentation: { findings: { text: string; class: string }[] };
}

async function poll<T>(read: () => Promise<T | null>): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const value = await read();
    if (value !== null) return value;
    if (Date.now() > deadline) throw new Error('Waited in vain for the draft to be saved.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

it('a clinician presents an ending, and only settled text reaches the team', async () => {
  const clinician = await as(browser, 'clinician');
  const page = await clinician.newPage();
  await page.goto(url('/cases/new'));
  await page.getByRole('textbox').first().fill('Gone between two sessions');
  const team = page.getByRole('radio', { name: 'Adult outpatient' });
  if ((await team.count()) > 0) await team.check();
  await page.getByRole('button', { name: /begin|start|create|write/i }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}\/edit/);
  const id = /cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

  await page
    .getByRole('button', { name: /^The ending/ })
    .first()
    .click()
    .catch(() => undefined);
  const paper = page.locator('textarea').first();
  await paper.waitFor();
  await paper.fill('My patient Anna from Uppsala wrote on 12 March that it was enough.');
  for (const words of ['Anna', 'Uppsala', '12 March'])
    await page.getByText(words, { exact: false }).nth(1).waitFor();

  // Saved by itself: what the server then finds in what it has stored is what the screen shows.
  const found = await poll(async () => {
    const { casePresentation } = await ask<Stored>(
      clinician,
      'query ($id: ID!) { casePresentation(id: $id) { findings { text class } } }',
      { id },
    );
    return casePresentation.findings.length > 0 ? casePresentation.findings : null;
  });
  expect(found).toEqual([
    { text: 'Anna', class: 'NAME' },
    { text: 'Uppsala', class: 'LOCATION' },
    { text: '12 March', class: 'DATE' },
  ]);

  await page.reload();
  await page.getByText('Uppsala', { exact: false }).first().waitFor();

  const colleague = await as(browser, 'colleague-a');
  const theirs = await colleague.newPage();
  await theirs.goto(url(`/cases/${id}`));
  await theirs.getByRole('heading', { level: 1 }).waitFor();
  expect(await theirs.textContent('body')).not.toContain('Gone between two sessions');
  await clinician.close();
  await colleague.close();
});
