import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { as, ask, openBrowser, url } from './browser';

let browser: Browser;
let clinician: BrowserContext;
let teamId: string;

beforeAll(async () => {
  browser = await openBrowser();
  clinician = await as(browser, 'clinician');
  const { me } = await ask<{ me: { teams: { id: string }[] } }>(clinician, '{ me { teams { id } } }');
  teamId = me.teams[0]?.id ?? '';
});
afterAll(() => browser.close());

/** A section of a new draft, empty, on screen. */
async function openSection(): Promise<{ page: Page; paper: Locator; marks: Locator }> {
  const id = randomUUID();
  const input = { id, teamId, kind: 'DROPOUT', headline: 'Gone between two sessions' };
  await ask(clinician, 'mutation ($input: DraftCaseInput!) { draftCase(input: $input) { __typename } }', {
    input,
  });
  const page = await clinician.newPage();
  await page.goto(url(`/cases/${id}/edit?section=ENDING`));
  const paper = page.locator('textarea').first();
  await paper.waitFor();
  return { page, paper, marks: page.locator('mark[data-kind="open"]') };
}

const story = 'The fox in her dream was called Ingrid, and it lived in Uppsala.';

async function markedWords(marks: Locator, count: number): Promise<string[]> {
  await marks.nth(count - 1).waitFor({ state: 'attached' });
  return marks.allTextContents();
}

describe('a text with findings', () => {
  it('shows each where it stands, and leaves the cursor where it is', async () => {
    const { page, paper, marks } = await openSection();
    await paper.pressSequentially(story);
    await page.keyboard.press('Home');
    for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowRight');
    const before = await paper.evaluate((area: HTMLTextAreaElement) => [
      area.selectionStart,
      area.getBoundingClientRect().top,
    ]);
    expect(await markedWords(marks, 2)).toEqual(['Ingrid', 'Uppsala']);
    const after = await paper.evaluate((area: HTMLTextAreaElement) => [
      area.selectionStart,
      area.getBoundingClientRect().top,
    ]);
    expect(after).toEqual(before);
    // Each mark lies exactly under its word: the layer breaks and sets its lines as the text area does.
    const heights = await paper.evaluate((area: HTMLTextAreaElement) => [
      area.scrollHeight,
      area.previousElementSibling?.scrollHeight,
    ]);
    expect(heights[0]).toBe(heights[1]);
    await page.close();
  });

  it('is walked and settled by the keyboard alone, and the browser’s own undo takes a replacement back', async () => {
    const { page, paper, marks } = await openSection();
    await paper.pressSequentially(story);
    await markedWords(marks, 2);
    const selected = () =>
      paper.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    await page.keyboard.press('Alt+ArrowDown');
    const first = await selected();
    await page.keyboard.press('Alt+ArrowDown');
    expect(new Set([first, await selected()])).toEqual(new Set(['Ingrid', 'Uppsala']));
    await page.keyboard.press('Alt+ArrowUp');
    expect(await selected()).toBe(first);
    await page.keyboard.press('Alt+Enter');
    await page.waitForFunction((word) => !document.querySelector('textarea')?.value.includes(word), first);
    await page.keyboard.press('Control+z');
    await page.waitForFunction((whole) => document.querySelector('textarea')?.value === whole, story);
    await page.close();
  });

  it('says to those who listen how many there are, once the typing rests', async () => {
    const { page, paper } = await openSection();
    await paper.pressSequentially(story);
    await page
      .getByRole('status')
      .filter({ hasText: '2 things could identify the patient.' })
      .first()
      .waitFor({
        state: 'attached',
      });
    await page.close();
  });

  it('takes a word from an input method whole', async () => {
    const { page, paper, marks } = await openSection();
    await paper.pressSequentially('The fox was called ');
    const session = await clinician.newCDPSession(page);
    for (const text of ['I', 'In', 'Ingr', 'Ingrid'])
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await session.send('Input.insertText', { text: 'Ingrid' });
    await paper.pressSequentially(' by all.');
    expect(await paper.inputValue()).toBe('The fox was called Ingrid by all.');
    expect(await markedWords(marks, 1)).toEqual(['Ingrid']);
    await page.close();
  });

  it('reads from the right where its letters do, paragraph by paragraph', async () => {
    const { page, paper } = await openSection();
    await paper.fill('كتبت لي رسالة.\nThen she wrote again.');
    const layers = await paper.evaluate((area: HTMLTextAreaElement) =>
      [area, area.previousElementSibling as HTMLElement].map((element) => {
        const { direction, unicodeBidi, textAlign } = getComputedStyle(element);
        return { direction, unicodeBidi, textAlign };
      }),
    );
    expect(layers[0]).toEqual({ direction: 'rtl', unicodeBidi: 'plaintext', textAlign: 'start' });
    expect(layers[1]).toEqual(layers[0]);
    await page.close();
  });

  it('takes a paste of ten thousand words and goes on taking letters while it is read', async () => {
    const { page, paper, marks } = await openSection();
    const words = Array.from({ length: 10_000 }, (_, at) => (at % 1000 === 7 ? 'Ingrid' : 'quietly')).join(
      ' ',
    );
    await paper.focus();
    await page.keyboard.insertText(words);
    await page.keyboard.type(' and on');
    expect(await paper.inputValue()).toBe(`${words} and on`);
    expect(await markedWords(marks, 10)).toEqual(Array(10).fill('Ingrid'));
    await page.close();
  });
});

describe('words that a lead lists', () => {
  it('are marked on open screens at once, and offer no reason to keep them', async () => {
    const { page, paper, marks } = await openSection();
    await paper.pressSequentially('We sat by the quiet copperwheel yard.');
    const lead = await as(browser, 'lead');
    const desk = await lead.newPage();
    await desk.goto(url('/organisation/words'));
    await desk.getByRole('textbox', { name: 'Words' }).fill('Copperwheel Yard');
    await desk.getByRole('button', { name: 'Add' }).click();
    await desk.getByText('Copperwheel Yard', { exact: true }).waitFor();

    expect(await markedWords(marks, 1)).toEqual(['copperwheel yard']);
    await page.getByText('Your organisation has listed this', { exact: false }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Not an identifier' }).count()).toBe(0);

    await desk.getByRole('button', { name: 'Remove “Copperwheel Yard”' }).click();
    await marks.first().waitFor({ state: 'detached' });
    await page.close();
    await lead.close();
  });
});

describe('fields of one line', () => {
  it('mark a name in a headline, replace it as if typed, and send with Enter only what is settled', async () => {
    const page = await clinician.newPage();
    await page.goto(url('/cases/new'));
    const headline = page.getByRole('textbox').first();
    const typed = 'The fox that was called Ingrid';
    await headline.pressSequentially(typed);
    const marks = page.locator('mark[data-kind="open"]');
    // What stands at the end is found while it is being typed.
    await marks.filter({ hasText: /^Ingrid$/u }).waitFor();
    expect(await markedWords(marks, 1)).toEqual(['Ingrid']);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).pathname).toBe('/cases/new');
    await page
      .getByRole('button', { name: /^Replace “Ingrid” with/u })
      .first()
      .click();
    await marks.first().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    expect(await headline.inputValue()).toBe(typed);
    expect(await markedWords(marks, 1)).toEqual(['Ingrid']);
    await headline.fill('Gone between two sessions');
    await marks.first().waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}\/edit/u);
    await page.close();
  });

  it('mark a name in a reviewer’s comment before anything is sent', async () => {
    const lead = await as(browser, 'lead');
    const { casesToReview } = await ask<{ casesToReview: { nodes: { id: string }[] } }>(
      lead,
      '{ casesToReview { nodes { id } } }',
    );
    const page = await lead.newPage();
    await page.goto(url(`/cases/${casesToReview.nodes[0]?.id}`));
    const comment = page.getByRole('textbox', { name: 'Comment' }).first();
    await comment.pressSequentially('Ask about the fox that was called Ingrid.');
    await page
      .locator('mark[data-kind="open"]', { hasText: 'Ingrid' })
      .first()
      .waitFor({ state: 'attached' });
    await page
      .getByRole('button', { name: /^Replace “Ingrid” with/u })
      .first()
      .click();
    await page.waitForFunction(
      () => ![...document.querySelectorAll('textarea')].some(({ value }) => value.includes('Ingrid')),
    );
    await lead.close();
  });
});
