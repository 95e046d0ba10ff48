import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { as, openBrowser, SIDE_BY_SIDE, url } from './browser';
import { problemsOf } from './looks';
import { readyCaseOf } from './some-cases';
import { steps } from './steps';

const PEOPLE = ['clinician', 'supervisor', 'lead', 'trainee', 'colleague-a', 'colleague-b'] as const;
type Name = (typeof PEOPLE)[number];

describe('a round in writing, in six browsers', () => {
  const step = steps();
  let browser: Browser;
  const pages = {} as Record<Name, Page>;
  let alias: string;

  beforeAll(async () => {
    browser = await openBrowser(SIDE_BY_SIDE);
    const contexts = {} as Record<Name, BrowserContext>;
    for (const name of PEOPLE) contexts[name] = await as(browser, name);
    const { threadId } = await readyCaseOf(contexts.clinician, contexts.lead, 'Thought over in three steps');
    for (const name of PEOPLE) {
      pages[name] = await contexts[name].newPage();
      await pages[name].goto(url(`/threads/${threadId}`));
    }
  }, 60_000);
  afterAll(() => browser.close());

  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  const post = (page: Page, words: string) =>
    page.getByRole('article', { name: /^Post /u }).filter({ hasText: words });
  const everyone = (see: (page: Page) => Promise<void>) =>
    Promise.all(
      PEOPLE.map((name) =>
        see(pages[name]).catch((cause: unknown) => {
          throw new Error(`On the screen of ${name}: ${String(cause)}`, { cause });
        }),
      ),
    );
  const choose = async (page: Page, kind: string) => {
    await button(page, /^What you are writing/u)
      .last()
      .click();
    await page.getByRole('menuitemradio', { name: new RegExp(`^${kind}`, 'u') }).click();
  };
  const write = async (page: Page, words: string, kind?: string) => {
    if (kind) await choose(page, kind);
    await page.getByRole('textbox', { name: 'Write a post' }).fill(words);
    await button(page, 'Send').click();
  };

  step('begins with a protocol and somebody who facilitates it', async () => {
    const { supervisor } = pages;
    await button(supervisor, 'Hold a round in writing').click();
    await supervisor.getByRole('dialog').getByText('Running order').waitFor();
    expect(await problemsOf(supervisor)).toEqual([]);
    await button(supervisor, 'Begin').click();
    await everyone((page) =>
      page.getByRole('region', { name: 'Round in writing' }).getByText('Questions').first().waitFor(),
    );
  });

  step('keeps advice that comes too early, and says until when', async () => {
    const { 'colleague-b': eager, clinician } = pages;
    await choose(eager, 'Suggestion');
    await eager.getByText('Will be held until “Options”').waitFor();
    await write(eager, 'Write her a letter with two sentences.');
    await eager.getByRole('heading', { name: '1 post of yours waits for its phase' }).waitFor();
    expect(await problemsOf(eager)).toEqual([]);
    await write(eager, 'How did she say goodbye the last time?', 'Question');
    await post(clinician, 'How did she say goodbye').waitFor();
    expect(await post(clinician, 'Write her a letter').count()).toBe(0);
    await write(clinician, 'With a nod, at the door.');
    await everyone((page) => post(page, 'With a nod').waitFor());
  });

  step('offers a trainee an alias before a name, and hides whose it is', async () => {
    const { trainee, lead } = pages;
    await trainee.getByText('You can take part in this case under an alias.').waitFor();
    expect(await problemsOf(trainee)).toEqual([]);
    await button(trainee, 'Take an alias').click();
    const under = trainee.getByText(/^You take part as/u);
    await under.waitFor();
    alias = /as (.+?), in this case/u.exec(await under.innerText())?.[1] ?? '';
    expect(alias).not.toBe('');
    await write(trainee, 'Was there a moment when you knew?', 'Question');
    await post(lead, 'Was there a moment').getByText(alias).waitFor();
    await button(trainee, 'I am ready to move on').click();
    await lead.getByText(`1 is ready: ${alias}`).waitFor();
    const told = await lead.locator('main').innerText();
    expect(told).not.toContain('Jonas Ekwall');
    expect(await problemsOf(lead)).toEqual([]);
  });

  step('takes words without an author in the phase that allows them', async () => {
    const { supervisor, 'colleague-a': silent } = pages;
    await button(supervisor, 'Go on to Hypotheses').click();
    await button(silent, 'Write without my name').click();
    await silent.getByLabel('Your words, without a name').fill('I have lost one like this, and told nobody.');
    expect(await problemsOf(silent)).toEqual([]);
    await button(silent, 'Contribute without my name').click();
    await silent.getByText('Your contribution without a name is in.').waitFor();
    expect(await problemsOf(silent)).toEqual([]);
    await write(pages.trainee, 'Perhaps the nod was the goodbye.', 'Hypothesis');
    await post(supervisor, 'the nod was the goodbye').waitFor();
    expect(await post(supervisor, 'told nobody').count()).toBe(0);
  });

  step(
    'tells a lead who asks with a reason who is behind an alias, and the person that they asked',
    async () => {
      const { lead, trainee } = pages;
      await post(lead, 'Was there a moment')
        .getByRole('button', { name: /^More for the post/u })
        .click();
      await lead.getByRole('menuitem', { name: 'Ask who is behind it' }).click();
      const dialog = lead.getByRole('dialog');
      await dialog.getByLabel('Why does it have to be known?').fill('I am worried about whoever wrote this.');
      expect(await problemsOf(lead)).toEqual([]);
      await button(lead, 'Ask and tell the person').click();
      await dialog.getByText(`${alias} is Jonas Ekwall.`).waitFor();
      await button(lead, 'Close').last().click();
      await trainee.reload();
      await trainee.getByText('asked who is behind your alias').waitFor();
      expect(await problemsOf(trainee)).toEqual([]);
    },
  );

  step('lets appear what was held and what nobody wrote, each in its phase', async () => {
    const { supervisor, clinician } = pages;
    await button(supervisor, 'Go on to Options').click();
    await everyone(async (page) => {
      await post(page, 'told nobody').getByText('Without a name').waitFor();
      await post(page, 'Write her a letter').waitFor();
    });
    await write(pages['colleague-a'], 'Keep her hour free until summer.', 'Suggestion');
    for (const words of ['Write her a letter', 'Keep her hour free']) {
      await post(clinician, words)
        .getByRole('button', { name: /^React to the post/u })
        .click();
      await clinician.getByRole('menuitemcheckbox', { name: 'Will try' }).click();
      const said = post(pages['colleague-b'], words).getByRole('button', { name: 'Will try 1: Elin Norrby' });
      await said.waitFor();
      expect(await said.isDisabled()).toBe(true);
    }
    expect(await problemsOf(clinician)).toEqual([]);
    await button(supervisor, 'End the round').click();
    await everyone((page) => page.getByText('This round is over.').waitFor());
    const order = await clinician.locator('article[id^="post-"]').allInnerTexts();
    await everyone(async (page) => {
      const theirs = await page.locator('article[id^="post-"]').allInnerTexts();
      expect(theirs).toHaveLength(order.length);
    });
    expect(await problemsOf(supervisor)).toEqual([]);
  });
});
