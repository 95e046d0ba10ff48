import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { as, openBrowser, poll, url } from './browser';
import { readyCaseOf } from './some-cases';
import { steps } from './steps';

describe('a discussion on several screens', () => {
  const step = steps();
  let browser: Browser;
  let clinician: BrowserContext;
  let lead: BrowserContext;
  let colleague: BrowserContext;
  let newcomer: BrowserContext;
  let team: Page;
  let mine: Page;
  let theirs: Page;
  let caseId: string;
  let threadId: string;

  beforeAll(async () => {
    browser = await openBrowser();
    clinician = await as(browser, 'clinician');
    lead = await as(browser, 'lead');
    ({ id: caseId, threadId } = await readyCaseOf(clinician, lead, 'Talked about on several screens'));
    newcomer = await as(browser, null);
    team = await lead.newPage();
    colleague = await as(browser, 'colleague-b');
    [mine, theirs] = [await clinician.newPage(), await colleague.newPage()];
    await Promise.all([mine, theirs].map((page) => page.goto(url(`/threads/${threadId}`))));
  });
  afterAll(() => browser.close());

  const composer = (page: Page) => page.getByRole('textbox', { name: 'Write a post' });
  const post = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });
  const more = async (page: Page, action: string) => {
    await page
      .getByRole('button', { name: /^More for the post/u })
      .last()
      .click();
    await page.getByRole('menuitem', { name: action }).click();
  };

  step('each sees that the other is here, and writing', async () => {
    for (const page of [mine, theirs]) await page.getByText('Two here').waitFor();
    await composer(theirs).pressSequentially('I wonder');
    await mine.getByText('Anjali Prasad is writing').waitFor();
    expect(await theirs.getByText('is writing').count()).toBe(0);
  });

  step('a post, its change, its deletion and its return arrive by themselves', async () => {
    await composer(theirs).fill('I wonder whom she was **sparing**.');
    await theirs.getByRole('button', { name: 'Send' }).click();
    await post(mine, 'I wonder whom she was sparing.').waitFor();
    expect(await mine.locator('article strong').textContent()).toBe('sparing');

    await more(theirs, 'Edit');
    await theirs.getByRole('textbox', { name: 'Edit your post' }).fill('I wonder whom she was protecting.');
    await theirs.getByRole('button', { name: 'Save' }).click();
    await post(mine, 'whom she was protecting').getByText('edited').waitFor();

    await more(theirs, 'Delete');
    await mine.getByText('Anjali Prasad deleted this post.').waitFor();
    expect(await mine.textContent('main')).not.toContain('protecting');
    await theirs.getByRole('button', { name: 'Undo' }).first().click();
    await post(mine, 'whom she was protecting').waitFor();
  });

  step('an answer quotes what it answers', async () => {
    await mine.getByRole('button', { name: 'Reply to Anjali Prasad' }).click();
    await mine.keyboard.type('Me, I think.');
    await mine.keyboard.press('Control+Enter');
    await post(theirs, 'Me, I think.').getByText('In answer to Anjali Prasad').waitFor();
  });

  step('what a post holds of the patient keeps it back, and the words stay', async () => {
    await composer(theirs).fill('Did Quillenna Vashtorp from Brunnaskog call again?');
    await theirs.getByRole('button', { name: 'Send' }).click();
    await theirs.getByText('This is not sent yet').waitFor();
    expect(await composer(theirs).inputValue()).toContain('Brunnaskog');
    await theirs
      .getByRole('button', { name: /^Replace “Quillenna Vashtorp”/u })
      .first()
      .click();
    await theirs
      .getByRole('button', { name: /^Replace “Brunnaskog”/u })
      .first()
      .click();
    await theirs.getByRole('button', { name: 'Send' }).click();
    await post(mine, 'call again?').waitFor();
    expect(await mine.textContent('body')).not.toMatch(/Quillenna|Brunnaskog/u);
  });

  step('what has not been read is marked until it has been', async () => {
    await mine.goto(url('/discussions?unread=true'));
    const row = mine.getByRole('listitem').filter({ hasText: 'Talked about on several screens' });
    await composer(theirs).fill('One more thought, and then I stop.');
    await theirs.getByRole('button', { name: 'Send' }).click();
    await row.getByText(/\d new/u).waitFor();
    await row.getByRole('link').first().click();
    await post(mine, 'One more thought').waitFor();
    const read = mine.waitForResponse((response) =>
      Boolean(response.request().postData()?.includes('MarkThreadRead')),
    );
    await read;
    await mine.goto(url('/discussions?unread=true'));
    await mine.getByRole('heading', { level: 1 }).waitFor();
    await row.waitFor({ state: 'detached' });
  });

  step('the discussion is within reach beside a case, and one touch away on a phone', async () => {
    const page = await clinician.newPage();
    await page.goto(url(`/cases/${caseId}`));
    await composer(page).waitFor();
    const isInView = () =>
      composer(page).evaluate((field) => field.getBoundingClientRect().bottom <= window.innerHeight);
    await poll(async () => ((await isInView()) ? true : null), 'the composer to be in view');
    expect(await page.evaluate(() => window.scrollY)).toBe(0);

    await page.setViewportSize({ width: 390, height: 780 });
    await composer(page).waitFor({ state: 'hidden' });
    await page
      .getByRole('radiogroup', { name: 'What to read' })
      .getByText(/^Discussion/u)
      .click();
    await composer(page).waitFor();
    await page.getByText('She missed the last session').waitFor({ state: 'hidden' });
    await page.close();
  });

  step('someone who is invited joins by the link', async () => {
    await team.goto(url('/'));
    await team.getByRole('link', { name: 'Adult outpatient' }).first().click();
    await team.getByRole('button', { name: 'Invite someone' }).click();
    const dialog = team.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Their e-mail address' }).fill('newcomer@clinic.example');
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    const link = await dialog.getByRole('textbox', { name: 'Link of the invitation' }).inputValue();
    await dialog.getByRole('button', { name: 'Done' }).click();

    const page = await newcomer.newPage();
    await page.goto(link);
    await page.getByRole('textbox', { name: 'Your name' }).fill('Oda Brandvik');
    await page.getByLabel('Choose a password').fill('four words in a row');
    await page.getByRole('button', { name: 'Join the team' }).click();
    await page.getByRole('link', { name: 'Adult outpatient' }).first().waitFor();
    await team.getByText('Oda Brandvik').first().waitFor();
    await page.goto(link);
    await page.getByRole('heading', { name: 'This invitation cannot be used' }).waitFor();
    await page.close();
  });

  step('whoever is removed loses it at once on every open screen', async () => {
    const [reading, list] = [await colleague.newPage(), await colleague.newPage()];
    await reading.goto(url(`/cases/${caseId}`));
    await reading.getByText('She missed the last session').waitFor();
    await list.goto(url('/cases'));
    await list.getByText('Talked about on several screens').first().waitFor();

    await team.getByRole('button', { name: 'Remove Anjali Prasad from the team' }).click();
    await team.getByRole('dialog').getByRole('button', { name: 'Remove from the team' }).click();

    for (const page of [theirs, reading])
      await page.getByRole('heading', { name: 'This is not open to you now' }).waitFor();
    await list.getByText('Talked about on several screens').first().waitFor({ state: 'detached' });
    for (const page of [theirs, reading, list])
      expect(await page.textContent('body')).not.toMatch(/One more thought|She missed|Talked about/u);
    await mine.goto(url(`/threads/${threadId}`));
    await mine.getByText('Only you are shown as here').waitFor();
  });

  step('whoever is in no team any more is signed out everywhere', async () => {
    const [reading, home] = [await newcomer.newPage(), await newcomer.newPage()];
    await reading.goto(url(`/cases/${caseId}`));
    await reading.getByText('She missed the last session').waitFor();
    await home.goto(url('/'));
    await home.getByRole('link', { name: 'Adult outpatient' }).first().waitFor();

    await team.getByRole('button', { name: 'Remove Oda Brandvik from the team' }).click();
    await team.getByRole('dialog').getByRole('button', { name: 'Remove from the team' }).click();
    for (const page of [reading, home]) {
      await page.getByText('You were signed out').waitFor();
      expect(await page.textContent('body')).not.toMatch(/She missed|Talked about|Adult outpatient/u);
    }
  });
});
