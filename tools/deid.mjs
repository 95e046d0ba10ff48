// Finds what identifies people in texts: `npm run --silent deid -- --in TEXTS.jsonl --out FOUND.jsonl [--quasi all|some]`.
// Reads {"id","text"} a line, writes {"id","spans":[{"start","end","label"}]} a line, and ends at the first bad line.
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { loadTypeScript } from '../bench/load-typescript.mjs';
import { spansOf } from './lib/deid-spans.mjs';

const argument = (name) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const fail = (message) => {
  console.error(`deid: ${message}`);
  process.exit(1);
};

const source = argument('--in');
const target = argument('--out');
const quasi = argument('--quasi') ?? 'some';
if (!source || !target)
  fail('usage: npm run --silent deid -- --in TEXTS.jsonl --out FOUND.jsonl [--quasi all|some]');
if (quasi !== 'all' && quasi !== 'some') fail(`--quasi is "all" or "some", not "${quasi}"`);
if (!existsSync(source)) fail(`--in: there is no file ${source}`);
if (resolve(source) === resolve(target)) fail('--out: the texts themselves would be overwritten');

/** A line's id and text, or what is wrong with it. */
function read(line) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    return 'this is no JSON';
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return 'this is no object';
  if (typeof value.id !== 'string' && typeof value.id !== 'number')
    return '"id" is missing, or neither text nor number';
  if (typeof value.text !== 'string') return '"text" is missing, or no text';
  return value;
}

const engine = await loadTypeScript(
  join(import.meta.dirname, '../libs/de-identification/training/engine.ts'),
);
const out = createWriteStream(target);
out.on('error', (error) => fail(`--out: ${error.message}`));
let number = 0;
let problem;
for await (const line of createInterface({ input: createReadStream(source), crlfDelay: Infinity })) {
  number++;
  if (line.trim() === '') continue;
  const value = read(number === 1 ? line.replace(/^\ufeff/, '') : line);
  if (typeof value === 'string') {
    problem = `line ${number} of ${source}: ${value}`;
    break;
  }
  const spans = spansOf(engine, value.text, { all: quasi === 'all' });
  if (!out.write(`${JSON.stringify({ id: value.id, spans })}\n`)) await once(out, 'drain');
}
out.end();
await once(out, 'finish');
if (problem !== undefined) fail(problem);
