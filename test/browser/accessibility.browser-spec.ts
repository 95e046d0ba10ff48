import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { as, ask, openBrowser, url, violations } from './browser';

interface Nodes {
  casePresentations: { nodes: { id: string; state: string; presenter: { id: string } }[] };
  threads: { nodes: { id: string }[] };
  me: { person: { id: string }; teams: { id: string }[] };
  casesToReview: { nodes: { id: string }[] };
}

let browser: Browser;
let pages: { name: string; path: string; person: string | null }[];

beforeAll(async () => {
  browser = await openBrowser();
  const questions = `{ me { person { id } teams { id } } threads { nodes { id } } casesToReview { nodes { id } }
    casePresentations(first: 50) { nodes { id state presenter { id } } } }`;
  const clinician = await as(browser, 'clinician');
  const lead = await as(browser, 'lead');
  const mine = await ask<Nodes>(clinician, questions);
  const theirs = await ask<Nodes>(lead, questions);
  const draft = mine.casePresentations.nodes.find(
    ({ state, presenter }) => state === 'DRAFT' && presenter.id === mine.me.person.id,
  );
  const ready = mine.casePresentations.nodes.find(({ state }) => state === 'READY');
  pages = [
    ...['/sign-in', '/forgot-password', '/reset-password?token=none', '/invitation/none', '/outbox'].map(
      (path) => ({
        name: path,
        path,
        person: null,
      }),
    ),
    ...['/', '/cases', '/cases?view=list', '/cases/new', '/discussions', '/account', '/nowhere'].map(
      (path) => ({
        name: path,
        path,
        person: 'clinician',
      }),
    ),
    { name: 'editor', path: `/cases/${draft?.id}/edit`, person: 'clinician' },
    { name: 'preview', path: `/cases/${draft?.id}/colleagues`, person: 'clinician' },
    { name: 'case', path: `/cases/${ready?.id}`, person: 'clinician' },
    { name: 'thread', path: `/threads/${mine.threads.nodes[0]?.id}`, person: 'clinician' },
    { name: 'our words', path: '/organisation/words', person: 'clinician' },
    { name: 'our words, to change', path: '/organisation/words', person: 'lead' },
    { name: 'review', path: '/review', person: 'lead' },
    { name: 'case in review', path: `/cases/${theirs.casesToReview.nodes[0]?.id}`, person: 'lead' },
    { name: 'team', path: `/teams/${theirs.me.teams[0]?.id}`, person: 'lead' },
  ];
  await clinician.close();
  await lead.close();
});
afterAll(() => browser.close());

async function eachPage(
  look: { scheme?: 'light' | 'dark'; width?: number },
  look_at: (context: BrowserContext, path: string) => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const person of new Set(pages.map((page) => page.person))) {
    const context = await as(browser, person, look);
    for (const { name, path } of pages.filter((page) => page.person === person)) {
      const problems = await look_at(context, path);
      if (problems.length > 0) found[name] = problems;
    }
    await context.close();
  }
  return found;
}

async function open(context: BrowserContext, path: string) {
  const page = await context.newPage();
  await page.goto(url(path), { waitUntil: 'networkidle' });
  await page.locator('h1').first().waitFor();
  return page;
}

describe('every page', () => {
  it.each(['light', 'dark'] as const)(
    'has nothing for axe to find, %s',
    async (scheme) => {
      const found = await eachPage({ scheme }, async (context, path) => {
        const page = await open(context, path);
        const problems = await violations(page);
        await page.close();
        return problems;
      });
      expect(found).toEqual({});
    },
    120_000,
  );

  it('fits a screen of 360 px', async () => {
    const found = await eachPage({ width: 360 }, async (context, path) => {
      const page = await open(context, path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      await page.close();
      return width > 360 ? [`${width} px wide`] : [];
    });
    expect(found).toEqual({});
  }, 120_000);

  it('comes with under 300 KB of compressed script at the first visit', async () => {
    const context = await as(browser, null);
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (!response.headers()['content-type']?.includes('javascript')) return;
      sizes.push(
        response
          .request()
          .sizes()
          .then(({ responseBodySize }) => responseBodySize),
      );
    });
    await page.goto(url('/sign-in'), { waitUntil: 'networkidle' });
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThan(300 * 1024);
    await context.close();
  });
});
