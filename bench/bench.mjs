// `npm run bench`: every row in bench/rows beside its peer or its limit, measured in the same run on the same machine.
//   npm run bench -- [--only NAME] [--json FILE] [--tiny]
// --tiny makes every row as small as it can be: it shows that the rows run, its figures mean nothing.
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const folder = join(import.meta.dirname, 'rows');

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'string' },
    tiny: { type: 'boolean', default: false },
  },
});

const rows = await Promise.all(
  readdirSync(folder)
    .filter((file) => file.endsWith('.mjs'))
    .sort()
    .map((file) => import(pathToFileURL(join(folder, file)).href)),
);
const chosen = asked.only === undefined ? rows : rows.filter(({ name }) => name === asked.only);
if (chosen.length === 0) {
  console.error(`There is no row “${asked.only}”. There are: ${rows.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const results = [];
for (const { name, what, run } of chosen) {
  console.error(`${name}: ${what} …`);
  results.push({ name, what, figures: await run({ isTiny: asked.tiny }) });
}

console.log(table(results));
if (asked.json)
  writeFileSync(resolve(asked.json), `${JSON.stringify({ node: process.version, results }, null, 2)}\n`);

/** One line a figure: what was measured, ours, the peer's, and how many of ours go into one of the peer's. */
function table(all) {
  const lines = [['row', 'on', 'ours', 'beside', 'ratio']];
  for (const { name, figures } of all)
    for (const { on, ours, peer, unit, ratio } of figures)
      lines.push([
        name,
        on,
        `${said(ours)} ${unit}`,
        `${said(peer.value)} ${unit} (${peer.name})`,
        `1 : ${said(ratio)}`,
      ]);
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function said(value) {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value);
}
