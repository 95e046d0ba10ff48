// Runs the scan over the labelled development texts and prints the scorer's figures.
//   node libs/de-identification/evaluate.mjs [--only SOURCE] [--errors N] [--required]
// Texts are read from ../shared/deid beside the repository; without them this says so and ends.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadTypeScript } from '../../bench/load-typescript.mjs';

const root = resolve(import.meta.dirname, '../..');
const data = resolve(root, '../shared/deid');
const argument = (name) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const percent = (value) => (value === null || value === undefined ? '-' : (value * 100).toFixed(1));

if (!existsSync(join(data, 'score.mjs'))) {
  console.log('No labelled texts beside the repository (../shared/deid): nothing to measure.');
  process.exit(0);
}

const { scan } = await loadTypeScript(join(root, 'libs/de-identification/src/index.ts'));
const workplace = mkdtempSync(join(tmpdir(), 'second-chair-evaluate-'));
const lines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

function score(name, gold, keep) {
  const goldPath = join(workplace, 'gold.jsonl');
  const predictedPath = join(workplace, 'predicted.jsonl');
  const resultPath = join(workplace, 'result.json');
  writeFileSync(goldPath, gold.map((text) => JSON.stringify(text)).join('\n'));
  writeFileSync(
    predictedPath,
    gold
      .map(({ id, text }) => {
        const spans = scan(text)
          .filter(keep)
          .map(({ start, end, class: label }) => ({ start, end, label }));
        return JSON.stringify({ id, spans });
      })
      .join('\n'),
  );
  const errors = argument('--errors');
  const output = execFileSync(
    process.execPath,
    [
      join(data, 'score.mjs'),
      goldPath,
      predictedPath,
      '--json',
      resultPath,
      ...(errors ? ['--errors', errors] : ['--quiet']),
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (errors) console.log(output);
  return { name, result: JSON.parse(readFileSync(resultPath, 'utf8')) };
}

const results = [];
for (const file of readdirSync(join(data, 'dev')).filter((name) => name.endsWith('.jsonl'))) {
  const source = file.replace('.jsonl', '');
  if (argument('--only') && argument('--only') !== source) continue;
  const gold = lines(join(data, 'dev', file));
  const isKept = process.argv.includes('--required') ? (finding) => finding.tier === 'required' : () => true;
  results.push(score(source, gold, isKept));
  if (source === 'therapy') {
    for (const language of ['en', 'de', 'sv']) {
      results.push(
        score(
          `therapy ${language}`,
          gold.filter((text) => text.lang === language),
          isKept,
        ),
      );
    }
  }
}
rmSync(workplace, { recursive: true });

const LABELS = ['NAME', 'DATE', 'LOCATION', 'CONTACT', 'ID', 'AGE'];
const columns = [
  'source',
  'required',
  ...LABELS,
  'precision',
  'over',
  'safe',
  'clean',
  'alarms',
  'TAB d/q/p',
];
const widths = columns.map((column, index) => (index === 0 ? 18 : Math.max(7, column.length + 1)));
const row = (cells) => cells.map((cell, index) => String(cell).padEnd(widths[index])).join(' ');
console.log(row(columns));
for (const { name, result } of results) {
  const all = result.groups.ALL;
  console.log(
    row([
      name,
      percent(all.required.span_recall),
      ...LABELS.map((label) => percent(all.labels[label]?.span_recall)),
      percent(all.precision),
      percent(all.over_masking),
      percent(all.safe_docs.rate),
      percent(all.clean_negatives.rate),
      percent(all.typed_false_alarms.rate),
      all.tab ? JSON.stringify(all.tab).slice(0, 160) : '-',
    ]),
  );
}
