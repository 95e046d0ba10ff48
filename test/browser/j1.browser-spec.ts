import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { withClient } from '../support/database';
import { adminUrlOf } from '../support/workspace';
import { steps } from './steps';
import { as, ask, framesWith, openBrowser, paper, poll, pressDemoAccount, url } from './browser';

describe('a clinician records an ending and presents it de-identified', () => {
  const step = steps();
  let browser: Browser;
  let clinician: BrowserContext;
  let lead: BrowserContext;
  let colleague: BrowserContext;
  let page: Page;
  let id: string;
  let mails = 0;

  beforeAll(async () => {
    browser = await openBrowser();
    [clinician, lead, colleague] = await Promise.all([
      as(browser, null),
      as(browser, 'lead'),
      as(browser, 'colleague-a'),
    ]);
    page = await clinician.newPage();
    mails = (await outbox()).length;
  });
  afterAll(() => browser.close());

  const dialog = () => page.getByRole('dialog');
  const settle = (text: string, replacement: string) =>
    page.getByRole('button', { name: `Replace “${text}” with ${replacement}`, exact: true });
  const section = (name: string) =>
    page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: new RegExp(`^${name}`) });
  const open = (count: number) => page.getByText(`${count} open`, { exact: true }).first();
  const saved = () => page.getByText(/^Saved/).waitFor();

  interface Mail {
    to: string;
    subject: string;
    text: string;
  }
  async function outbox(): Promise<Mail[]> {
    const query = '{ outbox(first: 50) { nodes { to subject text } } }';
    return (await ask<{ outbox: { nodes: Mail[] } }>(lead, query)).outbox.nodes;
  }

  step('begins with the facts, signed in by one click', async () => {
    await page.goto(url('/sign-in'));
    await pressDemoAccount(page, 'Elin Norrby');
    await page.getByRole('link', { name: 'New case' }).click();
    await page.getByRole('textbox', { name: 'Headline' }).fill('Gone between two sessions');
    await page.getByRole('combobox', { name: 'Team' }).selectOption('Adult outpatient');
    await page.getByRole('button', { name: 'Begin writing' }).click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}\/edit/u);
    id = /cases\/([0-9a-f-]{36})/u.exec(page.url())?.[1] ?? '';

    await page.getByRole('checkbox', { name: 'Missed the last scheduled session' }).check({ force: true });
    await page.getByRole('combobox', { name: 'How it ended' }).selectOption('Stopped coming without a word');
    await page.getByRole('textbox', { name: 'Therapy sessions attended' }).fill('7');
    await page.getByRole('radio', { name: 'Video' }).check({ force: true });
    await page.getByRole('radio', { name: 'The patient' }).check({ force: true });
    await saved();
  });

  step('has each identifying detail found and named, and cannot be submitted meanwhile', async () => {
    await section('The ending').click();
    await paper(page, 'The ending').fill(
      'My patient Anna from Uppsala wrote on 12 March that it was enough.',
    );
    await open(3).waitFor();
    const marks = page.locator('mark[data-kind="open"]');
    expect(await marks.allTextContents()).toEqual(['Anna', 'Uppsala', '12 March']);
    const findings = page.getByRole('region', { name: 'Could identify the patient' });
    for (const [text, kind, suggestion] of [
      ['Anna', 'Name', '[patient]'],
      ['Uppsala', 'Place', 'a mid-size town'],
      ['12 March', 'Date', 'a day in week …'],
    ] as const) {
      const finding = findings.getByRole('listitem').filter({ hasText: `“${text}”` });
      expect(await finding.textContent()).toContain(kind);
      await finding.getByRole('button', { name: `“${text}” ${kind}` }).click();
      await settle(text, suggestion).waitFor();
    }

    await page.getByRole('button', { name: 'Submit for review' }).click();
    await dialog().getByText('3 findings to settle').waitFor();
    expect(await dialog().getByRole('button', { name: 'Submit for review' }).count()).toBe(0);
    await dialog().getByRole('button', { name: 'Close' }).click();
  });

  step('finds names and places that no list of names and places knows', async () => {
    const area = paper(page, 'The ending');
    const before = await area.inputValue();
    await area.fill(`${before} Her sister Quillenna Vashtorp rang from Brunnaskog and asked for me.`);
    await open(5).waitFor();
    const marks = await page.locator('mark[data-kind="open"]').allTextContents();
    expect(marks.slice(3)).toEqual(['Quillenna Vashtorp', 'Brunnaskog']);
    await area.fill(before);
    await open(3).waitFor();
  });

  step('is settled with one click each, and the preview follows', async () => {
    await page.getByRole('button', { name: /^“Anna”/u }).click();
    await settle('Anna', '[patient]').click();
    await settle('Uppsala', 'a mid-size town').click();
    await settle('12 March', 'a day in week …').click();
    await page.getByText('Nothing to settle.').first().waitFor();
    expect(await page.locator('mark[data-kind="open"]').count()).toBe(0);
    const area = paper(page, 'The ending');
    await area.fill((await area.inputValue()).replace('week …', 'week 7'));
    await saved();

    await page.getByRole('link', { name: 'What colleagues see' }).click();
    const preview = page.getByRole('article', { name: 'The case' });
    await preview
      .getByText('My patient [patient] from a mid-size town wrote on a day in week 7 that it was enough.')
      .waitFor();
    await page.getByRole('link', { name: 'Back to writing' }).click();
  });

  step('takes two hypotheses with evidence and one focus question', async () => {
    await section('Hypotheses').click();
    const add = async (reason: string, confidence: string, evidence: string) => {
      const last = page.getByRole('group', { name: /^Hypothesis/u }).last();
      await last.getByRole('combobox', { name: 'Reason' }).selectOption(reason);
      await last.getByRole('textbox', { name: 'How sure' }).fill(confidence);
      await last.getByRole('textbox', { name: 'What speaks for it' }).fill(evidence);
    };
    await page.getByRole('button', { name: 'Add a hypothesis' }).click();
    await add('Alliance rupture', '60', 'She fell silent in the fifth session, and I filled the silence.');
    await page.getByRole('button', { name: 'Add another' }).click();
    await add('A strain in life', '30', 'Her nights were broken all spring.');

    await section('Focus question').click();
    await paper(page, 'Focus question').fill('What did I stop hearing, that she had to leave to say it?');
    await section('Context').click();
    await paper(page, 'Context').fill('She works as a bell founder and came after a long winter.');
    await saved();
  });

  step('is submitted once attested, and until then no colleague can open it', async () => {
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await dialog().getByRole('button', { name: 'Submit for review' }).click();
    await dialog().getByText('Confirm first that you have removed what could identify').waitFor();
    await dialog().getByRole('checkbox').check();
    await dialog().getByRole('button', { name: 'Submit for review' }).click();
    await page.waitForURL(url(`/cases/${id}`));
    await page.getByText('In review', { exact: true }).first().waitFor();

    const theirs = await colleague.newPage();
    await theirs.goto(url(`/cases/${id}`));
    await theirs.getByRole('heading', { level: 1, name: 'There is nothing at this address' }).waitFor();
    expect(await theirs.textContent('body')).not.toContain('Gone between two sessions');
    await theirs.close();
  });

  step(
    'comes back from the reviewer with a comment, and the mail about it holds no word of the case',
    async () => {
      const review = await lead.newPage();
      await review.goto(url('/review'));
      await review.getByRole('link', { name: 'Gone between two sessions' }).click();
      await review
        .getByRole('textbox', { name: 'Comment to the author' })
        .fill('The occupation is too rare: a colleague could recognise it.');
      await review.getByRole('button', { name: 'Return with comment' }).click();
      await review.getByText('Returned to its author with your comment.').waitFor();
      await review.close();

      await page.getByText('Returned with comments', { exact: true }).first().waitFor();
      const arrived = await poll(async () => {
        const now = await outbox();
        return now.length >= mails + 2 ? now.slice(0, now.length - mails) : null;
      }, 'the mails about the review');
      const toAuthor = arrived.find(({ to }) => to === 'clinician@demo.example');
      expect(toAuthor?.subject).toBe('A case of yours came back from review');
      expect(toAuthor?.text).toContain(`/cases/${id}`);
      for (const { subject, text } of arrived)
        expect(`${subject} ${text}`).not.toMatch(
          /bell|founder|occupation|between two sessions|town|week 7/iu,
        );

      const mail = await clinician.newPage();
      await mail.goto(url('/outbox'));
      await mail.getByRole('heading', { name: 'A case of yours came back from review' }).first().waitFor();
      await mail.close();
    },
  );

  step('is changed, submitted again and let through; then the team reads it', async () => {
    await page.getByRole('link', { name: 'Go on writing' }).click();
    await page.getByText('The occupation is too rare').first().waitFor();
    await section('Context').click();
    await paper(page, 'Context').fill('She works with her hands and came after a long winter.');
    await saved();
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await dialog().getByRole('checkbox').check();
    await dialog().getByRole('button', { name: 'Submit for review' }).click();
    await page.waitForURL(url(`/cases/${id}`));

    const review = await lead.newPage();
    await review.goto(url(`/cases/${id}`));
    await review.getByRole('button', { name: 'Let it through' }).click();
    await review.getByText('Let through. The team can read it now.').waitFor();
    await review.close();
    await page.getByText('Ready', { exact: true }).first().waitFor();

    for (const reader of [colleague, await as(browser, 'trainee')]) {
      const theirs = await reader.newPage();
      await theirs.goto(url('/cases'));
      await theirs.getByRole('link', { name: 'Gone between two sessions' }).first().click();
      await theirs.getByText('She works with her hands and came after a long winter.').waitFor();
      await theirs.close();
    }
  });

  step('leaves the chain of its review in the access log', async () => {
    const rows = await withClient(adminUrlOf(process.env.WORKSPACE_FOLDER ?? ''), async (client) => {
      const { rows } = await client.query<{ action: string; email: string }>(
        `select e.action, p.email from access_entries e join people p on p.id = e.actor_id
         where e.subject_id = $1 and e.action not in ('read', 'listed', 'edited') order by e.id`,
        [id],
      );
      return rows.map(({ action, email }) => `${action} by ${email.split('@')[0]}`);
    });
    expect(rows).toEqual([
      'created by clinician',
      'submit by clinician',
      'return by lead',
      'submit by clinician',
      'approve by lead',
    ]);
    await page.reload();
    const history = page.getByRole('region', { name: 'Review', exact: true });
    await history.getByRole('listitem').nth(3).waitFor();
    expect(await history.getByRole('listitem').count()).toBe(4);
  });

  step('refuses a later edit with a phone number: kept for the author, unseen by everyone else', async () => {
    const theirs = await colleague.newPage();
    const heard = framesWith(theirs, '"room.event"');
    await theirs.goto(url(`/cases/${id}`));
    await theirs.getByText('She works with her hands').waitFor();

    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await section('What is unfinished').click();
    const typed = 'Her brother said that I can be reached back on 070-174 06 18 after supper.';
    await paper(page, 'What is unfinished').fill(typed);
    await open(1).waitFor();
    await page.getByRole('button', { name: 'Publish changes' }).click();
    await page.getByText('One thing could identify the patient. Settle it, then publish.').waitFor();
    await settle('070-174 06 18', '[phone]').waitFor();
    expect(await paper(page, 'What is unfinished').inputValue()).toBe(typed);

    // A request that goes around the screen meets the same gate.
    const forged = await ask<{ reviseCase: { code: string; findings: { text: string }[] } }>(
      clinician,
      `mutation ($input: CaseContentInput!) { reviseCase(input: $input) {
        ... on Refusal { code } ... on IdentifyingDetailsFound { findings { text } } } }`,
      {
        input: {
          id,
          expectedVersion: await versionOf(),
          sections: [{ key: 'UNFINISHED', text: typed }],
        },
      },
    );
    expect(forged.reviseCase).toEqual({
      code: 'IDENTIFYING_DETAILS_FOUND',
      findings: [{ text: '070-174 06 18' }],
    });

    await page.reload();
    await page.getByText('What you had typed is back').waitFor();
    await section('What is unfinished').click();
    expect(await paper(page, 'What is unfinished').inputValue()).toBe(typed);

    // What is published next is the first that the colleague's screen hears of.
    await settle('070-174 06 18', '[phone]').click();
    await page.getByText('Nothing to settle.').first().waitFor();
    await page.getByRole('button', { name: 'Publish changes' }).click();
    await page.getByText('Published. Your colleagues read the new text.').waitFor();
    await theirs.getByText('that I can be reached back on [phone] after supper').waitFor();
    const published = await versionOf();
    const ofCase = heard().filter((frame) => frame.includes(id));
    expect(ofCase.length).toBeGreaterThan(0);
    for (const frame of ofCase) expect(frame).toContain(`"version":${published}`);
    expect(await theirs.textContent('body')).not.toContain('070');
  });

  async function versionOf(): Promise<number> {
    const query = 'query ($id: ID!) { casePresentation(id: $id) { version } }';
    return (await ask<{ casePresentation: { version: number } }>(clinician, query, { id })).casePresentation
      .version;
  }
});
