import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { as, ask, DEMO_PASSWORD, openBrowser, paper, url } from './browser';
import { problemsOf, type Width } from './looks';
import { draftOf, readyCaseOf } from './some-cases';

interface Known {
  team: string;
  draft: string;
  complete: string;
  ready: string;
  thread: string;
  inReview: string;
}

interface Look {
  name: string;
  person: Person;
  path: string | ((known: Known) => string);
  /** Brings the page into the state that is looked at. */
  prepare?: (page: Page) => Promise<void>;
  widths?: readonly Width[];
}

const PEOPLE = ['nobody', 'clinician', 'lead'] as const;
type Person = (typeof PEOPLE)[number];

const dialog = (page: Page) => page.getByRole('dialog').waitFor();
const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
};
const opensDialog = (name: string | RegExp) => async (page: Page) => {
  await press(name)(page);
  await dialog(page);
};

const nobody = (name: string, path: Look['path'], prepare?: Look['prepare']): Look => ({
  name,
  person: 'nobody',
  path,
  ...(prepare && { prepare }),
});
const clinician = (name: string, path: Look['path'], prepare?: Look['prepare']): Look => ({
  ...nobody(name, path, prepare),
  person: 'clinician',
});
const lead = (name: string, path: Look['path'], prepare?: Look['prepare']): Look => ({
  ...nobody(name, path, prepare),
  person: 'lead',
});

const editor =
  (section: string, which: 'draft' | 'complete' = 'draft') =>
  (known: Known) =>
    `/cases/${known[which]}/edit?section=${section}`;

/** As if the server knew of more than the demo does: these parts of its answers are these. */
const answering = (parts: Record<string, unknown>) => async (page: Page) => {
  await page.route('**/graphql', async (route) => {
    const answer = await route.fetch();
    const body = JSON.stringify(await answer.json(), (key, value: unknown) => parts[key] ?? value);
    await route.fulfill({ response: answer, body });
  });
  await page.reload();
};
const someone = {
  __typename: 'Person',
  id: '01a20f39-6c0e-7620-8096-9fb9b6c521d6',
  name: 'Ada',
  hasLeft: false,
};
const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
const opening = {
  __typename: 'GlassBreak',
  at: new Date().toISOString(),
  until: inAnHour,
  reason: 'A complaint asks how the ending was handled.',
  by: someone,
};
const hiddenCase = {
  __typename: 'HiddenCase',
  id: '01a20f39-6c0e-7620-8096-9fb9b6c521d7',
  kind: 'DROPOUT',
  state: 'READY',
  stateChangedAt: new Date().toISOString(),
  openUntil: null,
  team: { __typename: 'Team', id: '01a20f39-6c0e-7620-8096-9fb9b6c521d8', name: 'Another team' },
  presenter: someone,
};

const pages: Look[] = [
  nobody('sign-in', '/sign-in'),
  nobody('sign-in, refused', '/sign-in', async (page) => {
    await page.getByRole('textbox', { name: 'E-mail' }).fill('nobody@clinic.example');
    await page.getByLabel('Password', { exact: true }).fill('not the right one');
    await press('Sign in')(page);
    await page.getByText('That did not match').waitFor();
  }),
  nobody('sign-in, left empty', '/sign-in', async (page) => {
    await press(/^Sign in$/u)(page);
    await page.getByText('Enter your e-mail address.').waitFor();
  }),
  nobody('forgotten password', '/forgot-password'),
  nobody('forgotten password, sent', '/forgot-password', async (page) => {
    await page.getByRole('textbox', { name: 'E-mail' }).fill('nobody@clinic.example');
    await press('Send the link')(page);
    await page.getByText('Look into your mail').waitFor();
  }),
  nobody('new password', '/reset-password#none'),
  nobody('invitation that is over', '/invitation#none'),
  nobody('outbox', '/outbox'),
  clinician('home', '/'),
  clinician('cases', '/cases'),
  clinician('cases as a list', '/cases?view=list'),
  clinician('cases, none for a filter', '/cases?mine=true&states=["FOLLOW_UP"]'),
  clinician('new case', '/cases/new'),
  clinician('new case, with a finding', '/cases/new', async (page) => {
    await page.getByRole('textbox', { name: 'Headline' }).fill('Annika left without a word');
    await page.getByText('1 open').waitFor();
  }),
  clinician('discussions', '/discussions'),
  clinician('search', '/search'),
  clinician('search with results', '/search', async (page) => {
    await page.getByRole('searchbox').fill('relief');
    await page.getByRole('list', { name: 'What was found' }).waitFor();
  }),
  clinician('search with nothing found', '/search?kind=CASE', async (page) => {
    await page.getByRole('searchbox').fill('releif');
    await page.getByText('Nothing was found').waitFor();
  }),
  clinician('search dialog', '/', async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search for' }).fill('relief');
    await page.getByRole('option').first().waitFor();
  }),
  clinician('account', '/account'),
  clinician('how I sign in, a password refused', '/account/sign-in', async (page) => {
    await press('Change my password')(page);
    await page.getByLabel('Present password', { exact: true }).fill(DEMO_PASSWORD);
    await page.getByLabel('New password', { exact: true }).fill('qwertyqwerty');
    await press('Change the password')(page);
    await page.getByText('This password is on a list').waitFor();
  }),
  clinician('not found', '/nowhere'),
  clinician('a case that is not there', '/cases/01a20f39-6c0e-7620-8096-9fb9b6c521d4'),
  clinician('editor, facts', editor('facts')),
  clinician('editor, a section with findings', editor('ENDING'), (page) =>
    page.getByText('2 open').first().waitFor(),
  ),
  clinician('editor, a reason being given', editor('ENDING'), press('Not an identifier, because…')),
  clinician('editor, hypotheses', editor('hypotheses'), async (page) => {
    await press(/^Add a/u)(page);
    await page.getByRole('textbox', { name: 'What speaks for it' }).first().waitFor();
  }),
  clinician('editor, focus question', editor('focusQuestion')),
  clinician('editor, safety concern', editor('safetyConcern'), async (page) => {
    await page.getByRole('radio', { name: 'Present, high acuity' }).check({ force: true });
  }),
  clinician('preview', ({ draft }) => `/cases/${draft}/colleagues`),
  clinician('submitting, something missing', editor('ENDING'), opensDialog('Submit for review')),
  clinician('submitting, complete', editor('ENDING', 'complete'), async (page) => {
    await opensDialog('Submit for review')(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('Confirm first').waitFor();
  }),
  clinician('editor, its menu', editor('facts'), async (page) => {
    await press(/^More$/u)(page);
    await page.getByRole('menuitem').first().waitFor();
  }),
  {
    ...clinician('editor, findings on a phone', editor('ENDING'), async (page) => {
      await page.setViewportSize({ width: 360, height: 820 });
      await opensDialog('2 to settle')(page);
    }),
    widths: ['phone'],
  },
  {
    ...clinician('the other places on a phone', '/', async (page) => {
      await page.setViewportSize({ width: 360, height: 820 });
      await opensDialog('More')(page);
    }),
    widths: ['phone'],
  },
  clinician(
    'a case with its discussion',
    ({ ready }) => `/cases/${ready}`,
    (page) => page.getByRole('textbox', { name: 'Write a post' }).waitFor(),
  ),
  clinician(
    'a discussion under a case',
    ({ ready, thread }) => `/cases/${ready}?thread=${thread}`,
    (page) => page.getByRole('textbox', { name: 'Write a post' }).waitFor(),
  ),
  clinician('a case being changed after it was read', ({ ready }) => `/cases/${ready}/edit?section=ENDING`),
  clinician(
    'thread',
    ({ thread }) => `/threads/${thread}`,
    (page) => page.getByRole('article').first().waitFor(),
  ),
  clinician(
    'thread, a post with a finding',
    ({ thread }) => `/threads/${thread}`,
    async (page) => {
      await page.getByRole('textbox', { name: 'Write a post' }).fill('Did Annika call from Uppsala?');
      await press('Send')(page);
      await page.getByText('This is not sent yet').waitFor();
    },
  ),
  clinician(
    'thread, a colleague being named',
    ({ thread }) => `/threads/${thread}`,
    async (page) => {
      await page.getByRole('textbox', { name: 'Write a post' }).fill('');
      await page.getByRole('textbox', { name: 'Write a post' }).pressSequentially('@');
      await page.getByRole('option').first().waitFor();
    },
  ),
  clinician(
    'thread, a preview',
    ({ thread }) => `/threads/${thread}`,
    async (page) => {
      await page
        .getByRole('textbox', { name: 'Write a post' })
        .fill('> quoted\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`code` and **bold**');
      await press('Preview')(page);
    },
  ),
  clinician(
    'thread, a post being changed',
    ({ thread }) => `/threads/${thread}`,
    async (page) => {
      await press(/^More for the post/u)(page);
      await page.getByRole('menuitem', { name: 'Edit' }).click();
      await page.getByRole('textbox', { name: 'Edit your post' }).waitFor();
    },
  ),
  clinician(
    'thread, a post deleted',
    ({ thread }) => `/threads/${thread}`,
    async (page) => {
      await press(/^More for the post/u)(page);
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await page.getByText('You deleted this post.').waitFor();
    },
  ),
  clinician('another thread being opened', ({ ready }) => `/cases/${ready}`, press('Open another thread')),
  lead('review', '/review'),
  lead(
    'a case in review',
    ({ inReview }) => `/cases/${inReview}`,
    async (page) => {
      await press('Return with comment')(page);
      await page.getByText('Say what should change').waitFor();
    },
  ),
  clinician('our words', '/organisation/words'),
  lead('our words, to change', '/organisation/words'),
  lead('what the check found', '/organisation/findings'),
  lead('keeping and removing', '/organisation/retention'),
  lead('keeping and removing, a shorter time', '/organisation/retention', async (page) => {
    await page.getByRole('combobox', { name: 'Keep or remove: Mails' }).selectOption('remove');
    await press('Show what this would remove')(page);
    await page.getByRole('button', { name: 'Decide so' }).waitFor();
  }),
  lead('keeping and removing, a hold', '/organisation/retention', press('Place a hold')),
  lead('hidden cases', '/organisation/hidden-cases'),
  lead('hidden cases, a reason being given', '/organisation/hidden-cases', async (page) => {
    await answering({ nodes: [hiddenCase] })(page);
    await press(/^Open with a reason/u)(page);
    const reason = page.getByRole('textbox', { name: 'Why you need to read it' });
    await reason.fill('Why?');
    await press('Open it for one hour')(page);
    await page.getByText('Say why in at least 10 characters.').waitFor();
    await reason.fill(opening.reason);
    await press('Open it for one hour')(page);
    // The server knows of no such case, and the reason stays.
    await page.getByText('It may have been taken back, or it is open only to other people.').waitFor();
    expect(await reason.inputValue()).toBe(opening.reason);
  }),
  lead(
    'a case opened with a reason',
    ({ ready }) => `/cases/${ready}`,
    async (page) => {
      await answering({ closesAt: inAnHour })(page);
      await page.getByText('You opened this case with a reason. It closes at').waitFor();
    },
  ),
  clinician(
    'a case that an admin has opened',
    ({ ready }) => `/cases/${ready}`,
    async (page) => {
      const ids = ['01a20f39-6c0e-7620-8096-9fb9b6c521d9', '01a20f39-6c0e-7620-8096-9fb9b6c521da'];
      await answering({ glassBreaks: ids.map((id) => ({ ...opening, id })) })(page);
      await page.getByText('1 earlier opening').click();
    },
  ),
  lead('team', ({ team }) => `/teams/${team}`),
  lead(
    'how a member signs in',
    ({ team }) => `/teams/${team}`,
    async (page) => {
      await page.getByRole('link', { name: 'Signing in: Jonas Ekwall' }).click();
      await page.getByRole('heading', { name: 'A lost second step' }).waitFor();
    },
  ),
  lead('who was here in a team', ({ team }) => `/teams/${team}/access`),
  lead(
    'removing leaked words',
    ({ ready }) => `/cases/${ready}/purge`,
    async (page) => {
      await page.getByRole('textbox').first().fill('she');
      await press('Show where they stand')(page);
      await page.getByRole('button', { name: 'Remove them everywhere' }).waitFor();
    },
  ),
  lead('inviting from a list', '/roster', async (page) => {
    await page
      .getByRole('textbox')
      .first()
      .fill('name,email,team,role\nA,a@clinic.example,Adult outpatient,trainee\nB,no address,Nowhere,king');
    await press('See what will happen')(page);
    await page.getByText('no address').last().waitFor();
  }),
  lead('inviting', ({ team }) => `/teams/${team}`, opensDialog('Invite someone')),
  lead(
    'inviting, sent',
    ({ team }) => `/teams/${team}`,
    async (page) => {
      await opensDialog('Invite someone')(page);
      await page.getByRole('textbox', { name: 'Their e-mail address' }).fill('guest@clinic.example');
      await press('Send the invitation')(page);
      await page.getByRole('textbox', { name: 'Link of the invitation' }).waitFor();
    },
  ),
  nobody('invitation', '/outbox', async (page) => {
    await page
      .getByRole('link', { name: /\/invitation#/u })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Your name' }).waitFor();
  }),
  lead('removing someone', ({ team }) => `/teams/${team}`, opensDialog(/^Remove Jonas Ekwall/u)),
];

describe('every page', () => {
  let browser: Browser;
  let known: Known;
  const contexts = {} as Record<Person, BrowserContext>;

  beforeAll(async () => {
    browser = await openBrowser();
    for (const person of PEOPLE) contexts[person] = await as(browser, person === 'nobody' ? null : person);
    const draft = await draftOf(contexts.clinician, 'Looked at from all sides', {
      focusQuestion: '',
      sections: [{ key: 'ENDING', text: 'My patient Annika wrote from the train to Uppsala.' }],
    });
    const complete = await draftOf(contexts.clinician, 'Complete, and not yet submitted');
    const { id: ready, threadId: thread } = await readyCaseOf(
      contexts.clinician,
      contexts.lead,
      'Looked at by everyone',
    );
    await ask(
      contexts.clinician,
      `mutation ($input: AddPostInput!) { addPost(input: $input) { ... on Post { id } } }`,
      { input: { id: '01a20f39-6c0e-7620-8096-9fb9b6c521d5', threadId: thread, body: 'What do you *see*?' } },
    );
    const { me, casesToReview } = await ask<{
      me: { teams: { id: string; name: string }[] };
      casesToReview: { nodes: { id: string }[] };
    }>(contexts.lead, '{ me { teams { id name } } casesToReview { nodes { id } } }');
    const team = me.teams.find(({ name }) => name === 'Adult outpatient')?.id ?? '';
    known = { team, draft, complete, ready, thread, inReview: casesToReview.nodes[0]?.id ?? '' };
  }, 60_000);
  afterAll(() => browser.close());

  async function open(person: Person, path: string, prepare?: (page: Page) => Promise<void>): Promise<Page> {
    const page = await contexts[person].newPage();
    await page.goto(url(path));
    await page.locator('h1').first().waitFor();
    // What is still loading shows its shape after a moment, and then its words.
    await page.waitForFunction(() => document.querySelector('[data-shape]') === null);
    await prepare?.(page);
    return page;
  }

  it.each(pages.map((look) => [look.name, look] as const))(
    '%s: nothing for axe to find in both themes, and it fits a phone',
    async (_name, { person, path, prepare, widths }) => {
      const page = await open(person, typeof path === 'string' ? path : path(known), prepare);
      expect(await problemsOf(page, widths)).toEqual([]);
      await page.close();
    },
    40_000,
  );

  describe('when things do not go as hoped', () => {
    /** Answers as the server does where there is nothing yet. */
    async function emptied(context: BrowserContext): Promise<void> {
      await context.route('**/graphql', async (route) => {
        const answer = await route.fetch();
        const body = JSON.stringify(await answer.json(), (key, value: unknown) =>
          Array.isArray(value) && EMPTIED.includes(key) ? [] : value,
        );
        await route.fulfill({ response: answer, body });
      });
    }
    const EMPTIED = ['nodes', 'drafts', 'returned', 'toReview', 'unread', 'mentions'];

    it.each([
      ['home', '/', 'Begin with an ending that stays with you'],
      ['cases', '/cases', 'No cases yet'],
      ['cases as a list', '/cases?view=list', 'No cases yet'],
      ['discussions', '/discussions', 'No discussions yet'],
      ['review', '/review', 'Nothing waits for your review'],
      ['outbox', '/outbox', 'No mail yet'],
    ])('%s says what to do first while it is empty', async (_name, path, words) => {
      const page = await contexts.lead.newPage();
      await emptied(contexts.lead);
      await page.goto(url(path));
      await page.getByRole('heading', { name: words }).waitFor();
      expect(await problemsOf(page)).toEqual([]);
      await contexts.lead.unrouteAll({ behavior: 'wait' });
      await page.close();
    });

    it.each([
      ['the server has a fault', 500, 'Something went wrong on our side'],
      ['the server is away', 503, 'The workspace cannot be reached'],
      ['there were too many requests', 429, 'Too many requests in a short time'],
    ])('%s', async (_name, status, words) => {
      const page = await open('clinician', '/');
      await page.route('**/graphql', (route) => route.fulfill({ status, body: '' }));
      await page.getByRole('link', { name: 'Discussions' }).first().click();
      await page.getByText(words).first().waitFor();
      expect(await problemsOf(page)).toEqual([]);
      await page.close();
    });

    it('the device is offline', async () => {
      const page = await open('clinician', '/cases');
      await contexts.clinician.setOffline(true);
      await page.getByText('No connection.').waitFor();
      expect(await problemsOf(page)).toEqual([]);
      await contexts.clinician.setOffline(false);
      await page.close();
    });

    it('the workspace was renewed while the page was open', async () => {
      const page = await open('clinician', '/');
      await page.route('**/assets/account-page-*.js', (route) => route.abort());
      await page.getByRole('link', { name: 'Elin Norrby' }).click();
      await page
        .getByRole('heading', { name: 'Second Chair was renewed while this page was open' })
        .waitFor();
      expect(await problemsOf(page)).toEqual([]);
      await page.close();
    });

    it('one text was changed in two windows', async () => {
      const page = await open('clinician', editor('CONTEXT', 'complete')(known));
      const other = await open('clinician', editor('CONTEXT', 'complete')(known));
      await page.route('**/graphql', (route) => route.abort());
      await paper(page, 'Context').fill('From this window, while it could not be saved.');
      await page.getByText('Kept on this device').first().waitFor();
      await paper(other, 'Context').fill('From the other window.');
      await other.getByText(/^Saved/u).waitFor();
      await page.unrouteAll({ behavior: 'wait' });
      await page.getByRole('dialog', { name: 'Two versions of one text' }).waitFor();
      expect(await problemsOf(page)).toEqual([]);
      await press('Make one text of both')(page);
      expect(await problemsOf(page)).toEqual([]);
      await press('Decide later')(page);
      expect(await problemsOf(page)).toEqual([]);
      await Promise.all([page.close(), other.close()]);
    });
  });
});
