// `npm run bench`: every row in bench/rows beside its peer or its limit, measured in the same run on the same machine.
//   npm run bench -- [--only NAME] [--quick] [--json FILE] [--tiny]
// Starts its own database and servers, invents what is in them, prints a table and writes bench/results.json.
// --quick takes fewer requests a round and leaves out what takes minutes; it ends within three.
// --tiny makes every row as small as it can be: it shows that the rows run, its figures mean nothing and are not kept.
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from '../test/support/load.mjs';
import { build } from '../tools/lib/build.mjs';
import { resultsOf, table } from './results.mjs';

const folder = join(import.meta.dirname, 'rows');

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    tiny: { type: 'boolean', default: false },
  },
});

const rows = await Promise.all(
  readdirSync(folder)
    .filter((file) => file.endsWith('.mjs'))
    .sort()
    .map((file) => import(pathToFileURL(join(folder, file)).href)),
);
const named = asked.only === undefined ? rows : rows.filter(({ name }) => name === asked.only);
if (named.length === 0) {
  console.error(`There is no row “${asked.only}”. There are: ${rows.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const chosen = asked.quick && asked.only === undefined ? named.filter(({ isSlow }) => !isSlow) : named;

let set;
/** The server, its database and its peers, which most rows share: set up by the first that asks. */
const stage = () => (set ??= setStage());

const results = [];
try {
  for (const { name, what, run } of chosen) {
    console.error(`${name}: ${what} …`);
    results.push({ name, what, figures: await run({ isTiny: asked.tiny, isQuick: asked.quick, stage }) });
  }
} finally {
  await (await set?.catch(() => undefined))?.close();
}

console.log(table(results));
if (!asked.tiny)
  writeFileSync(
    join(import.meta.dirname, 'results.json'),
    `${JSON.stringify(resultsOf(results), null, 2)}\n`,
  );
if (asked.json)
  writeFileSync(resolve(asked.json), `${JSON.stringify({ node: process.version, results }, null, 2)}\n`);

async function setStage() {
  if (!asked.tiny && !(await build())) throw new Error('The server could not be built.');
  const { setStage } = await load('../../bench/stage/stage.ts');
  const plan = asked.tiny
    ? { lengths: [60, 120], cases: [10, 20] }
    : { lengths: [100, 100_000], cases: [10, 10_000] };
  return setStage(plan, console.error);
}
