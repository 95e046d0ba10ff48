import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';

export const DEMO_PASSWORD = 'demo-second-chair';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** An address in the workspace that all stories share. */
export function url(path: string): string {
  return `${process.env.WORKSPACE_URL}${path}`;
}

/** Several people's pages are looked at side by side; none of them waits behind another. It costs more of the machine. */
export const SIDE_BY_SIDE = [
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
];

export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  if (!process.env.CHROMIUM_PATH) throw new Error('Chromium is missing: sudo apt-get install -y chromium');
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: [...flags, ...more] });
}

interface Look {
  scheme?: 'light' | 'dark';
  width?: number;
  /** Another workspace than the shared one. */
  at?: string;
  /** Lets the shell worker in, which opens the app without a connection. Routes do not see what a worker answers. */
  worker?: boolean;
}

/** A browser of one person's own, signed in unless nobody is named. */
export async function as(browser: Browser, person: string | null, look: Look = {}): Promise<BrowserContext> {
  const { scheme = 'light', width = 1360, at = url(''), worker = false } = look;
  const context = await browser.newContext({
    baseURL: at,
    viewport: { width, height: 820 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    serviceWorkers: worker ? 'allow' : 'block',
  });
  context.setDefaultTimeout(10_000);
  if (person) {
    const data = { email: `${person}@demo.example`, password: DEMO_PASSWORD };
    const answer = await context.request.post('/api/auth/sign-in/email', { data });
    if (!answer.ok()) throw new Error(`${person} could not sign in: ${answer.status()}`);
  }
  return context;
}

const axeSource = readFileSync(join(process.cwd(), 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands, a line each: by all rules, by one only, or by all but one. */
export async function violations(
  page: Page,
  { only, without }: { only?: string; without?: string } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(
    async ([one, other]) => {
      const { axe } = window as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const options = {
        preload: false,
        resultTypes: ['violations'],
        ...(one && { runOnly: [one] }),
        ...(other && { rules: { [other]: { enabled: false } } }),
      };
      const found = await axe.run(options);
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
      );
    },
    [only, without] as const,
  );
}

/** Asks the API as the person whose browser this is. */
export async function ask<T>(context: BrowserContext, query: string, variables: object = {}): Promise<T> {
  const answer = await context.request.post('/graphql', { data: { query, variables } });
  return ((await answer.json()) as { data: T }).data;
}

/** The people that the sign-in page offers in the demo. */
export async function pressDemoAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name, 'u') }).click();
  await page.getByRole('heading', { level: 1, name: 'What waits for you' }).waitFor();
}

/** Where a text of a case is written. */
export function paper(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true });
}

/** What this page's sockets are told from now on, of one kind. Call it before the page is opened. */
export function framesWith(page: Page, words: string): () => string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      if (String(payload).includes(words)) frames.push(String(payload));
    }),
  );
  return () => frames;
}

/** Asks again until there is something. For what no screen shows. */
export async function poll<T>(read: () => Promise<T | null>, what: string): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const value = await read();
    if (value !== null) return value;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
