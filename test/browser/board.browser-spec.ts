import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { as, ask, openBrowser, paper, poll, url } from './browser';
import { problemsOf } from './looks';
import { draftOf, readyCaseOf } from './some-cases';
import { steps } from './steps';

/** Presented cases of the demo: what a lead may put away. */
interface Listed {
  id: string;
  headline: string;
  version: number;
}

describe('the board', () => {
  const step = steps();
  let browser: Browser;
  let lead: BrowserContext;
  let clinician: BrowserContext;
  let page: Page;
  let own: Page;
  let presented: Listed[];
  let drafted: string;

  beforeAll(async () => {
    browser = await openBrowser();
    lead = await as(browser, 'lead');
    clinician = await as(browser, 'clinician');
    drafted = await draftOf(clinician, 'Moved about on the board');
    await readyCaseOf(clinician, lead, 'Withdrawn by being dragged');
    presented = await inState('PRESENTED', 'FOLLOW_UP');
    page = await lead.newPage();
    own = await clinician.newPage();
    await page.goto(url('/cases'));
    await own.goto(url('/cases'));
  }, 60_000);
  afterAll(() => browser.close());

  async function inState(...states: string[]): Promise<Listed[]> {
    const { casePresentations } = await ask<{ casePresentations: { nodes: Listed[] } }>(
      lead,
      `query ($filter: CaseFilter) { casePresentations(first: 50, filter: $filter) {
        nodes { id headline version } } }`,
      { filter: { states } },
    );
    return casePresentations.nodes;
  }

  async function stateOf(id: string): Promise<string> {
    const { casePresentation } = await ask<{ casePresentation: { state: string } }>(
      lead,
      'query ($id: ID!) { casePresentation(id: $id) { state } }',
      { id },
    );
    return casePresentation.state;
  }

  const column = (on: Page, name: string): Locator => on.getByRole('region', { name, exact: true });
  const card = (on: Page, headline: string): Locator =>
    on.getByRole('article').filter({ has: on.getByRole('heading', { name: headline }) });
  const said = (on: Page, words: string | RegExp): Promise<void> =>
    on.getByRole('region', { name: 'Notices' }).getByText(words).first().waitFor();
  /** Waits until a card stands in a column, and answers it. */
  const standsIn = async (on: Page, name: string, headline: string): Promise<Locator> => {
    const found = column(on, name).getByRole('article').filter({ hasText: headline });
    await found.waitFor();
    return found;
  };

  /** Takes hold of a card and holds it over a column, without letting go. */
  async function holdOver(on: Page, headline: string, name: string): Promise<void> {
    const from = await card(on, headline).boundingBox();
    if (!from) throw new Error(`${headline} is not there.`);
    await on.mouse.move(from.x + 60, from.y + 60);
    await on.mouse.down();
    await on.mouse.move(from.x + 80, from.y + 70, { steps: 5 });
    const to = await column(on, name).boundingBox();
    if (!to) throw new Error(`${name} is not there.`);
    await on.mouse.move(to.x + 60, to.y + 120, { steps: 8 });
  }

  step('takes a card to another column by dragging, and back', async () => {
    const headline = 'Withdrawn by being dragged';
    await standsIn(own, 'Ready', headline);
    await holdOver(own, headline, 'Put away');
    await own.mouse.up();
    await said(own, `“${headline}” is moved. Its state now: Withdrawn.`);
    await standsIn(own, 'Put away', headline);
    await own.getByRole('button', { name: 'Reopen', exact: true }).click();
    await standsIn(own, 'Being written', headline);
  });

  step('says while a card is dragged where it may not go, and refuses it', async () => {
    const headline = 'Withdrawn by being dragged';
    await holdOver(own, headline, 'Ready');
    await own.locator('section[data-door="shut"]', { hasText: 'Ready' }).getByText('Not from here').waitFor();
    expect(await own.locator('section[data-door]').count()).toBe(4);
    await own.mouse.up();
    await own.locator('section[data-door]').first().waitFor({ state: 'detached' });
    await standsIn(own, 'Being written', headline);
  });

  step('moves a card by keys, and the focus goes with it', async () => {
    const [one] = presented;
    if (!one) throw new Error('The demo has no presented case.');
    await card(page, one.headline).getByRole('link').focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await said(page, /can go to no column further left/u);
    await page.keyboard.press('Shift+ArrowRight');
    await said(page, `“${one.headline}” is moved. Its state now: Archived.`);
    await standsIn(page, 'Put away', one.headline);
    await page.waitForFunction(
      (words) => document.activeElement?.textContent === words && document.activeElement.tagName === 'A',
      one.headline,
    );
    expect(await stateOf(one.id)).toBe('ARCHIVED');
  });

  step('opens a case where more than a click is asked for', async () => {
    const waiting = column(page, 'In review').getByRole('article').first();
    await waiting.getByRole('button', { name: /^Move/u }).click();
    await page.getByRole('menuitem', { name: 'Ready…' }).waitFor();
    expect(await problemsOf(page, ['wide'])).toEqual([]);
    await page.getByRole('menuitem', { name: 'Ready…' }).click();
    await page.getByRole('heading', { name: 'Your review' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Your review');
    await page.goBack();

    await card(own, 'Moved about on the board').getByRole('link').focus();
    await own.keyboard.press('Shift+ArrowRight');
    await own.getByRole('dialog', { name: 'Submit for review' }).waitFor();
    expect(await stateOf(drafted)).toBe('DRAFT');
    await own.keyboard.press('Escape');
    await paper(own, 'Headline').waitFor();
  });

  step('chooses several, and says what came of each', async () => {
    const presentedOnly = await inState('PRESENTED');
    await page.goto(url('/cases'));
    await page.getByRole('button', { name: 'Choose several' }).click();
    const cards = column(page, 'Presented').getByRole('article');
    await cards.first().getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await page.getByText('1 chosen').waitFor();
    await cards.nth(1).getByRole('checkbox').focus();
    await page.keyboard.press('Shift+Space');
    await page.getByText('2 chosen').waitFor();
    await cards.first().click();
    await page.getByText('1 chosen').waitFor();
    await cards.first().click();
    await cards.nth(2).click({ modifiers: ['Shift'] });
    await page.getByText('3 chosen').waitFor();
    expect(await problemsOf(page)).toEqual([]);

    // A review is one case at a time: nothing is offered for it together with others.
    const inReview = column(page, 'In review').getByRole('article').first();
    await inReview.click();
    await page.getByText('nothing that can be done with all of these').waitFor();
    expect(await page.getByRole('button', { name: 'Put away' }).count()).toBe(0);
    await inReview.click();

    // Someone is faster with one of them.
    const bar = page.getByRole('region', { name: 'What you have chosen' });
    const chosen = await page.locator('article[data-chosen] h3').allTextContents();
    const faster = presentedOnly.find(({ headline }) => chosen.includes(headline));
    if (!faster) throw new Error('None of those chosen can be followed up.');
    await ask(lead, `mutation ($input: AdvanceCaseInput!) { advanceCase(input: $input) { __typename } }`, {
      input: { id: faster.id, expectedVersion: faster.version, step: 'FOLLOW_UP' },
    });
    await bar.getByRole('button', { name: 'Put away' }).click();
    await bar.getByText('2 put away, 1 was changed by someone meanwhile.').waitFor();
    await bar.getByText('1 chosen').waitFor();
    expect(await stateOf(faster.id)).toBe('FOLLOW_UP');
    // What is left is about the case as it stands now.
    await bar.getByRole('button', { name: 'Put away' }).click();
    await bar.getByText('1 put away.').waitFor();
    expect(await stateOf(faster.id)).toBe('ARCHIVED');
    await bar.getByRole('button', { name: 'Done' }).click();
    await bar.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Choose several');
  });

  step('keeps a filter under a name, renames it, and takes its removal back', async () => {
    await page.goto(url('/cases?view=list&mine=true'));
    await page.getByRole('button', { name: 'Keep these filters' }).click();
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('Annika from Uppsala');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/This could identify a patient/u).waitFor();
    expect(await problemsOf(page, ['wide'])).toEqual([]);
    await name.fill('My own');
    await page.getByRole('button', { name: 'Save' }).click();
    const chips = page.getByRole('list', { name: 'Your filters' });
    await chips.getByRole('link', { name: 'My own' }).waitFor();
    expect(await chips.getByRole('link').getAttribute('aria-current')).toBe('page');
    expect(await problemsOf(page)).toEqual([]);

    const more = (of: string, action: string) =>
      page
        .getByRole('button', { name: `More for “${of}”` })
        .click()
        .then(() => page.getByRole('menuitem', { name: action }).click());
    await more('My own', 'Rename');
    await name.fill('What I brought');
    await name.press('Enter');
    await page.goto(url('/cases'));
    await chips.getByRole('link', { name: 'What I brought' }).click();
    await poll(
      async () => (/view=list/u.test(page.url()) && /mine=true/u.test(page.url()) ? true : null),
      'it',
    );
    await more('What I brought', 'Remove');
    await chips.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await chips.getByRole('link', { name: 'What I brought' }).waitFor();
  });

  step('is followed up and put away on the page of the case, too', async () => {
    const [one] = await inState('PRESENTED');
    if (!one) throw new Error('The demo has no presented case left.');
    await page.goto(url(`/cases/${one.id}`));
    await page.getByRole('button', { name: 'Follow it up' }).click();
    await said(page, `“${one.headline}” is moved. Its state now: Follow-up.`);
    await page.getByRole('button', { name: 'Follow it up' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Put away' }).click();
    await page.getByRole('button', { name: 'Put away' }).waitFor({ state: 'detached' });
    expect(await stateOf(one.id)).toBe('ARCHIVED');
  });
});
