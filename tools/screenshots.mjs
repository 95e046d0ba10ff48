// `npm run screenshots`: the pictures that the README shows, taken from the demo on data of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from './lib/build.mjs';
import { root } from './lib/run.mjs';

const folder = join(root, 'docs/screenshots');
const LARGEST_IN_ALL = 1_500_000;
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 780 };

/** Each of them as a person of the demo sees it; `find` says how to get there from what the API lists. */
const pictures = [
  { name: 'home', person: 'lead', find: () => '/' },
  { name: 'cases', person: 'lead', find: () => '/cases' },
  {
    name: 'editor',
    person: 'clinician',
    find: ({ mine }) => `/cases/${mine('DRAFT')}/edit?section=ENDING`,
    ready: 'mark[data-kind="open"]',
  },
  {
    name: 'case',
    person: 'clinician',
    find: ({ talkedAbout }) => `/cases/${talkedAbout()}`,
    ready: 'article[id]',
  },
  {
    name: 'round',
    person: 'supervisor',
    find: ({ threadCalled }) => `/threads/${threadCalled('Before we meet')}`,
    ready: '[aria-label="Round in writing"]',
    isFromTop: true,
  },
  {
    name: 'editor-dark',
    person: 'clinician',
    find: ({ mine }) => `/cases/${mine('DRAFT')}/edit?section=ENDING`,
    ready: 'mark[data-kind="open"]',
    scheme: 'dark',
  },
  {
    name: 'phone',
    person: 'clinician',
    find: ({ talkedAbout }) => `/cases/${talkedAbout()}`,
    ready: '[class*=account] h2',
    viewport: PHONE,
  },
];

if (!(await build())) process.exit(1);
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
if (!executablePath) {
  console.error('Chromium is missing: sudo apt-get install -y chromium');
  process.exit(1);
}

const data = mkdtempSync(join(tmpdir(), 'second-chair-screenshots-'));
const port = 3_900 + Math.floor(Math.random() * 90);
const base = `http://localhost:${port}`;
const server = spawn(process.execPath, ['dist/apps/api/main.js'], {
  cwd: root,
  env: {
    ...process.env,
    NODE_ENV: 'development',
    PORT: String(port),
    DATA_DIR: data,
    LOG_LEVEL: 'warn',
    DEMO: 'on',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await new Promise((done, fail) => {
    server.once('exit', () => fail(new Error('The demo ended before it was ready.')));
    server.stdout.on('data', (said) => String(said).includes('is ready at') && done());
  });
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  mkdirSync(folder, { recursive: true });
  for (const picture of pictures) await take(browser, picture);
  await browser.close();
} finally {
  if (server.exitCode === null) {
    const exit = once(server, 'exit');
    server.kill('SIGINT');
    await exit;
  }
  rmSync(data, { recursive: true, force: true });
}

for (const file of readdirSync(folder))
  if (!pictures.some(({ name }) => file === `${name}.png`)) rmSync(join(folder, file));
const size = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
console.log(`${pictures.length} pictures in docs/screenshots, ${Math.round(size / 1_000)} KB in all`);
if (size > LARGEST_IN_ALL) {
  console.error(`That is too much: at most ${LARGEST_IN_ALL / 1_000} KB.`);
  process.exitCode = 1;
}

async function take(browser, picture) {
  const { name, person, find, ready, isFromTop = false, scheme = 'light', viewport = WIDE } = picture;
  const context = await browser.newContext({
    baseURL: base,
    viewport,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Stockholm',
  });
  await context.request.post('/api/auth/sign-in/email', {
    data: { email: `${person}@demo.example`, password: 'demo-second-chair' },
  });
  const page = await context.newPage();
  await page.goto(find(await listed(context)), { waitUntil: 'networkidle' });
  await page.locator('h1').first().waitFor();
  if (ready) await page.locator(ready).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  if (isFromTop) await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  await context.close();
}

async function listed(context) {
  const query = `{ me { person { id } } casePresentations(first: 50) { nodes {
    id state presenter { id } threads { lastPosition } } } threads(first: 50) { nodes { id title } } }`;
  const { data: found } = await (await context.request.post('/graphql', { data: { query } })).json();
  const own = found.casePresentations.nodes.filter(({ presenter }) => presenter.id === found.me.person.id);
  const postsIn = ({ threads }) => threads.reduce((sum, { lastPosition }) => sum + lastPosition, 0);
  return {
    mine: (state) => own.find((one) => one.state === state).id,
    threadCalled: (title) => found.threads.nodes.find((one) => one.title.startsWith(title)).id,
    talkedAbout: () =>
      own.filter(({ state }) => state === 'READY').sort((one, other) => postsIn(other) - postsIn(one))[0].id,
  };
}
