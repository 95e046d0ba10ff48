import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { LIMITS } from '@second-chair/wire';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { as, openBrowser, paper, poll, url } from './browser';
import { draftOf, storedSection } from './some-cases';
import { steps } from './steps';

describe('writing in the marked text', () => {
  const step = steps();
  let browser: Browser;
  let clinician: BrowserContext;
  let page: Page;
  let keys: CDPSession;
  let id: string;

  beforeAll(async () => {
    browser = await openBrowser();
    clinician = await as(browser, 'clinician');
    await clinician.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url('') });
    id = await draftOf(clinician, 'Written with other keyboards');
    page = await clinician.newPage();
    keys = await clinician.newCDPSession(page);
    await page.goto(url(`/cases/${id}/edit?section=COURSE`));
    await area().waitFor();
  });
  afterAll(() => browser.close());

  const area = () => paper(page, 'Course of therapy');
  const caret = () =>
    area().evaluate(({ selectionStart, selectionEnd }: HTMLTextAreaElement) => [
      selectionStart,
      selectionEnd,
    ]);
  const putCaret = (at: number) =>
    area().evaluate((element: HTMLTextAreaElement, at) => {
      element.focus();
      element.setSelectionRange(at, at);
    }, at);
  const marks = () => page.locator('mark[data-kind="open"]').allTextContents();
  const marked = (count: number) =>
    poll(async () => ((await marks()).length === count ? true : null), `${count} marks`);
  const stored = (text: string) =>
    poll(
      async () => ((await storedSection(clinician, id, 'COURSE')) === text ? true : null),
      'the text to be saved',
    );

  step('letters that are composed stay in place, with a finding behind them', async () => {
    await area().fill('She said  and Annika wept.');
    await marked(1);
    await putCaret(9);
    for (const [text, at] of [
      ['か', 1],
      ['かな', 2],
      ['かなし', 3],
      ['悲しい', 3],
    ] as const) {
      await keys.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
      expect(await area().inputValue()).toBe(`She said ${text} and Annika wept.`);
    }
    // The scan runs and marks move while the word is still being composed.
    await poll(async () => ((await marks()).includes('Annika') ? true : null), 'the mark to follow');
    expect(await caret()).toEqual([12, 12]);
    await keys.send('Input.insertText', { text: '悲しい' });
    expect(await area().inputValue()).toBe('She said 悲しい and Annika wept.');
    expect(await caret()).toEqual([12, 12]);
    await page.keyboard.type('!');
    expect(await area().inputValue()).toBe('She said 悲しい! and Annika wept.');
    await stored('She said 悲しい! and Annika wept.');
  });

  step('accents made of two keys, emoji and right-to-left words arrive whole', async () => {
    await area().fill('');
    await keys.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
    await keys.send('Input.insertText', { text: 'é' });
    await page.keyboard.insertText('té 🌿👩‍👧 שלום');
    expect(await area().inputValue()).toBe('été 🌿👩‍👧 שלום');
    await stored('été 🌿👩‍👧 שלום');
  });

  step('a pasted page keeps what stands around it, and the caret', async () => {
    const page_ = inventedPage(3_000);
    await area().fill('Before. After.');
    await putCaret(8);
    await paste(page_);
    expect(await area().inputValue()).toBe(`Before. ${page_}After.`);
    expect(await caret()).toEqual([8 + page_.length, 8 + page_.length]);
    await stored(`Before. ${page_}After.`);
    await page.keyboard.press('Control+z');
    expect(await area().inputValue()).toBe('Before. After.');
  });

  step('ten thousand words are too many for a section, and not one of them is lost', async () => {
    const book = inventedPage(10_000);
    expect(book.length).toBeGreaterThan(LIMITS.section);
    await area().fill('Before. After.');
    await putCaret(8);
    await paste(book);
    await page.getByText('10,002 words', { exact: true }).waitFor();
    expect(await area().inputValue()).toBe(`Before. ${book}After.`);
    expect(await caret()).toEqual([8 + book.length, 8 + book.length]);
    await page.getByText(/characters too long/u).waitFor();
    await page.getByText('Partly saved: one text is too long').waitFor();

    await page.keyboard.type('And ');
    expect(await caret()).toEqual([12 + book.length, 12 + book.length]);
    await page.reload();
    await page.getByText('What you had typed is back').waitFor();
    expect(await area().inputValue()).toBe(`Before. ${book}And After.`);
  });

  step('a name in the middle of it is found, shown and replaced where it stands', async () => {
    const half = inventedPage(1_200);
    await area().fill(`${half}Then Annika wept. ${half}`);
    await marked(1);
    await putCaret(0);
    await page.keyboard.press('Alt+ArrowDown');
    const start = half.length + 'Then '.length;
    await poll(
      async () => ((await caret()).join() === `${start},${start + 6}` ? true : null),
      'the selection',
    );
    await page.locator('mark[data-kind="open"]').waitFor();
    const isInView = await page
      .locator('mark[data-kind="open"]')
      .evaluate(
        (mark) => mark.getBoundingClientRect().top > 0 && mark.getBoundingClientRect().bottom < innerHeight,
      );
    expect(isInView).toBe(true);
    await page.keyboard.press('Alt+Enter');
    expect(await area().inputValue()).toBe(`${half}Then [patient] wept. ${half}`);
    await page.keyboard.press('Control+z');
    expect(await area().inputValue()).toBe(`${half}Then Annika wept. ${half}`);
  });

  async function paste(text: string): Promise<void> {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.keyboard.press('Control+v');
  }

  /** Ends with a space, so that what follows stands apart. */
  function inventedPage(words: number): string {
    const sentence = 'she came late and said that the hour was long enough as it was'.split(' ');
    return Array.from({ length: words }, (_, at) => {
      const word = sentence[at % sentence.length] ?? '';
      return at % sentence.length === sentence.length - 1
        ? `${word}.${at % 5 === 0 ? '\n' : ' '}`
        : `${word} `;
    }).join('');
  }
});
