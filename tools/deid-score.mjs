// Measures the engine on labelled texts and prints the figures beside the goals.
//   npm run deid:score -- [--gold DIR] [--scorer FILE] [--cross FOLDS] [--errors N] [--only SOURCE]
// Texts: ../shared/deid/dev beside the repository, or --gold; without either the project's own invented corpus.
// --cross trains on the other folds (split by template) and measures each text with weights that have not seen it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadTypeScript } from '../bench/load-typescript.mjs';
import { spansOf } from './lib/deid-spans.mjs';
import { GOALS, LABELS, figuresOf, ownFigures } from './lib/deid-figures.mjs';

const root = resolve(import.meta.dirname, '..');
const argument = (name) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const shared = resolve(root, '../shared/deid');
const gold = argument('--gold') ? resolve(argument('--gold')) : join(shared, 'dev');
const scorer =
  argument('--scorer') ?? [join(gold, '../score.mjs'), join(shared, 'score.mjs')].find(existsSync);
const engine = await loadTypeScript(join(root, 'libs/de-identification/training/engine.ts'));
const percent = (value) => (value === null || value === undefined ? '-' : (value * 100).toFixed(1));

if (!existsSync(gold) || !scorer || !existsSync(scorer)) {
  console.log(
    'No labelled texts (../shared/deid/dev or --gold DIR): measuring the invented corpus of the tests.',
  );
  for (const [name, value] of ownFigures(engine.scan)) console.log(`${name.padEnd(28)} ${value}`);
  process.exit(0);
}

const { foldOf, lines, collect, train } = await import('../libs/de-identification/training/train.mjs');
const folds = Number(argument('--cross') ?? 0);
const sources = readdirSync(gold)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => name.replace('.jsonl', ''))
  .filter((name) => argument('--only') === undefined || argument('--only').split(',').includes(name));
const texts = new Map(sources.map((source) => [source, lines(join(gold, `${source}.jsonl`))]));
const predictions = new Map();
const predict = (document) => {
  predictions.set(document.id, spansOf(engine, document.text));
};
if (folds > 1) {
  for (let fold = 0; fold < folds; fold++) {
    const documents = collect({
      engine,
      dev: gold,
      seed: 1,
      keep: (document) => foldOf(document, folds) !== fold,
    });
    engine.useWeights(train({ engine, documents, seed: 1 }));
    for (const all of texts.values()) for (const each of all) if (foldOf(each, folds) === fold) predict(each);
  }
} else for (const all of texts.values()) all.forEach(predict);

const workplace = mkdtempSync(join(tmpdir(), 'deid-score-'));
function score(documents) {
  const path = (name) => join(workplace, name);
  const write = (name, rows) => writeFileSync(path(name), rows.map((row) => JSON.stringify(row)).join('\n'));
  write('gold.jsonl', documents);
  write(
    'predicted.jsonl',
    documents.map(({ id }) => ({ id, spans: predictions.get(id) })),
  );
  const errors = argument('--errors');
  const extra = errors ? ['--errors', errors] : ['--quiet'];
  const output = execFileSync(
    process.execPath,
    [scorer, path('gold.jsonl'), path('predicted.jsonl'), '--json', path('result.json'), ...extra],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (errors) console.log(output.slice(output.indexOf('# leaked')));
  return JSON.parse(readFileSync(path('result.json'), 'utf8')).groups.ALL;
}

const rows = [];
for (const [source, documents] of texts) {
  rows.push([source, figuresOf(score(documents))]);
  if (source === 'therapy') {
    for (const language of ['en', 'de', 'sv']) {
      const some = documents.filter(({ lang }) => lang === language);
      if (some.length > 0) rows.push([`therapy ${language}`, figuresOf(score(some))]);
    }
  }
}
rmSync(workplace, { recursive: true });

const columns = [
  'recall',
  ...LABELS,
  'precision',
  'over',
  'safe',
  'clean',
  'alarms',
  'direct',
  'quasi',
  'token p',
];
const line = (name, cells) =>
  console.log(name.padEnd(19) + cells.map((cell) => String(cell).padStart(9)).join(''));
line(folds > 1 ? `${folds}-fold` : '', columns);
for (const [name, figures] of rows) {
  line(
    name,
    columns.map((column) => percent(figures[column])),
  );
  const goal = GOALS[name.split(' ')[0]];
  if (goal && !name.includes(' '))
    line(
      '  goal',
      columns.map((column) => goal[column] ?? ''),
    );
}
