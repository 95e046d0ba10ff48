import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { as, openBrowser, paper, poll, url } from './browser';
import { draftOf, storedSection } from './some-cases';
import { steps } from './steps';

describe('two tabs on one draft', () => {
  const step = steps();
  let browser: Browser;
  let clinician: BrowserContext;
  let first: Page;
  let second: Page;
  let id: string;

  beforeAll(async () => {
    browser = await openBrowser();
    clinician = await as(browser, 'clinician');
    id = await draftOf(clinician, 'Open in two windows');
    [first, second] = await Promise.all([clinician.newPage(), clinician.newPage()]);
    for (const tab of [first, second]) {
      await tab.goto(url(`/cases/${id}/edit?section=RELATIONSHIP`));
      await text(tab).waitFor();
    }
  });
  afterAll(() => browser.close());

  const text = (tab: Page) => paper(tab, 'The relationship');
  const stored = () => storedSection(clinician, id, 'RELATIONSHIP');
  const holds = (words: string) =>
    poll(async () => ((await stored()) === words ? words : null), `“${words}” to be saved`);
  const conflict = (tab: Page) => tab.getByRole('dialog', { name: 'Two versions of one text' });

  const firstShows = (words: string) =>
    poll(
      async () => ((await text(first).inputValue()) === words ? true : null),
      `the first window to show “${words}”`,
    );

  /** Both tabs write before either hears of the other: the second one's saves and news wait until it has typed. */
  async function writeInBoth(here: string, there: string): Promise<void> {
    const [saves, reads] = [gate(), gate()];
    await second.route('**/graphql', async (route) => {
      await (isSave(route.request()) ? saves : reads).opened;
      await route.continue();
    });
    await text(first).fill(here);
    await holds(here);
    const asked = second.waitForRequest(isSave);
    await text(second).fill(there);
    const answer = (await asked).response();
    saves.open();
    expect(JSON.stringify(await (await answer)?.json())).toContain('"StaleVersion"');
    reads.open();
    await second.unrouteAll({ behavior: 'wait' });
    await conflict(second).waitFor();
  }

  step('what one writes appears in the other, which says so', async () => {
    await text(first).fill('Warm, and careful with each other.');
    await second.getByText('Changed in another window').waitFor();
    expect(await text(second).inputValue()).toBe('Warm, and careful with each other.');
  });

  step('the later save is refused and both texts are shown', async () => {
    await writeInBoth('Careful, from the first window.', 'Distant, from the second window.');
    await conflict(second)
      .getByRole('region', { name: 'Here, in this window' })
      .getByText('Distant')
      .waitFor();
    await conflict(second)
      .getByRole('region', { name: 'Saved by the other window' })
      .getByText('Careful')
      .waitFor();
    expect(await stored()).toBe('Careful, from the first window.');
  });

  step('deciding later loses neither, over a reload too', async () => {
    await conflict(second).getByRole('button', { name: 'Decide later' }).click();
    await second.getByText('One text was changed in two windows.').waitFor();
    await second.reload();
    await conflict(second).waitFor();
    expect(await stored()).toBe('Careful, from the first window.');
  });

  step('both can be made one text, which both windows then show', async () => {
    await conflict(second).getByRole('button', { name: 'Make one text of both' }).click();
    await conflict(second).getByRole('button', { name: 'Use this text' }).click();
    const both = 'Distant, from the second window.\n\nCareful, from the first window.';
    await holds(both);
    expect(await text(second).inputValue()).toBe(both);
    await firstShows(both);
  });

  step('one of the two can be chosen', async () => {
    await writeInBoth('Kept by the first.', 'Kept by the second.');
    await conflict(second).getByRole('button', { name: 'Keep mine' }).click();
    await holds('Kept by the second.');
    // A first window that has not heard of it would be the later one, and ask by itself.
    await firstShows('Kept by the second.');
    await writeInBoth('Taken from the first.', 'Given up by the second.');
    await conflict(second).getByRole('button', { name: 'Take theirs' }).click();
    await conflict(second).waitFor({ state: 'hidden' });
    expect(await text(second).inputValue()).toBe('Taken from the first.');
    expect(await stored()).toBe('Taken from the first.');
  });
});

function isSave(request: Request): boolean {
  return Boolean(request.postData()?.includes('SaveDraft'));
}

function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
