import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { as, openBrowser, url } from './browser';

const BUDGET = 300 * 1024;
const built = join(process.cwd(), 'dist/apps/web');
const read = (file: string) => readFileSync(join(built, file), 'utf8');

/** A script of the build and all that it imports before it can run. */
function needed(script: string, seen = new Set<string>()): Set<string> {
  if (seen.has(script)) return seen;
  seen.add(script);
  for (const [, imported] of read(`assets/${script}`).matchAll(/(?:from|import)"\.\/([^"]+\.js)"/gu))
    if (imported) needed(imported, seen);
  return seen;
}

const compressed = (scripts: Iterable<string>) =>
  [...scripts].reduce((sum, script) => sum + gzipSync(read(`assets/${script}`)).length, 0);

const entry = () => /<script type="module"[^>]* src="\/assets\/([^"]+)"/u.exec(read('index.html'))?.[1] ?? '';

describe('the build', () => {
  it('needs less than 300 KB of compressed script before the first page', () => {
    const size = compressed(needed(entry()));
    expect(size).toBeGreaterThan(50_000);
    expect(size).toBeLessThan(BUDGET);
  });

  it('brings each page in a part of its own, and none with the first', () => {
    const routes = [
      ...readFileSync('apps/web/src/router.tsx', 'utf8').matchAll(/import\('[^']*\/([a-z-]+)'\)/gu),
    ].map(([, page]) => page ?? '');
    expect(routes.length).toBeGreaterThan(15);
    const first = [...needed(entry())];
    for (const page of routes) {
      expect(read(`assets/${entry()}`)).toMatch(new RegExp(`${page}-[\\w-]+\\.js`, 'u'));
      expect(first.filter((script) => script.startsWith(`${page}-`))).toEqual([]);
    }
  });
});

describe('a first visit', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  async function scriptsOf(page: Page, path: string, words: string): Promise<number> {
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
    await page.goto(url(path), { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1, name: words }).waitFor();
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  }

  it('to the sign-in page travels with less than 300 KB of script', async () => {
    const page = await (await as(browser, null)).newPage();
    const size = await scriptsOf(page, '/sign-in', 'Sign in');
    expect(size).toBeGreaterThan(50_000);
    expect(size).toBeLessThan(BUDGET);
  });

  it('to the home page of someone signed in too', async () => {
    const page = await (await as(browser, 'clinician')).newPage();
    expect(await scriptsOf(page, '/', 'What waits for you')).toBeLessThan(BUDGET);
  });
});
