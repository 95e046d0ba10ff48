import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { get } from 'node:http';
import { load } from '../../test/support/load.mjs';

export const name = 'cold';
export const what = 'what one meets before anything is warm; facts without a peer';

export async function run({ isTiny, stage }) {
  const set = await stage();
  const bytes = await firstVisit(set.ours.url);
  const figures = [
    { on: 'process at idle, before the first request', unit: 'MB', ours: set.idle.resident / 1_048_576 },
    { on: 'heap at idle', unit: 'MB', ours: set.idle.heap / 1_048_576 },
    { on: 'first visit, compressed: the page and what it names', unit: 'KB', ours: bytes / 1_024 },
  ];
  if (isTiny) return figures;
  const seconds = await untilReady();
  return [...figures, { on: 'from npm start to ready, with an empty data folder', unit: 's', ours: seconds }];
}

/** The whole of what the browser fetches before it draws: the page, its scripts and its styles, as they are sent. */
async function firstVisit(url) {
  const text = await (await fetch(`${url}/`)).text();
  const named = [...text.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="(\/[^"]+\.(?:js|css))"/gu)].map(
    ([, path]) => path,
  );
  if (named.length === 0) throw new Error('The page names nothing: is the web app built?');
  const parts = await Promise.all(['/', ...new Set(named)].map((path) => bytesOf(`${url}${path}`)));
  return parts.reduce((sum, bytes) => sum + bytes, 0);
}

/** As they are sent: node:http leaves them compressed. */
function bytesOf(url) {
  return new Promise((done, fail) => {
    get(url, { headers: { 'accept-encoding': 'gzip, deflate, br' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => (bytes += chunk.length));
      response.on('end', () => done(bytes));
    }).on('error', fail);
  });
}

/** On a tree that is installed and built, as every start after the first one is. */
async function untilReady() {
  const { emptyFolder, freePort } = await load('../../bench/stage/free.ts');
  const folder = emptyFolder();
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: `${folder}/data`,
      PORT: String(await freePort()),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  const ended = new Promise((done) => child.once('exit', done));
  try {
    await new Promise((ready, fail) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => {
          said += chunk;
          if (said.includes('is ready at')) ready();
        });
      void ended.then(() => fail(new Error(`npm start ended:\n${said}`)));
    });
    return (performance.now() - begun) / 1_000;
  } finally {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}
