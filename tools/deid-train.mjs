// Trains the tagger anew and writes its weights: `node tools/deid-train.mjs`. The same inputs give the same file.
// Without the labelled texts (../shared/deid/dev, or --gold DIR) it trains on the templates alone, and says so.
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadTypeScript } from '../bench/load-typescript.mjs';
import { collect, packed, train } from '../libs/de-identification/training/train.mjs';

const root = resolve(import.meta.dirname, '..');
const at = process.argv.indexOf('--gold');
const dev = at > 0 ? resolve(process.argv[at + 1]) : resolve(root, '../shared/deid/dev');
if (!existsSync(dev)) console.log(`No labelled texts in ${dev}: training on the templates alone.`);
const engine = await loadTypeScript(join(root, 'libs/de-identification/training/engine.ts'));
const documents = collect({ engine, dev, seed: 1 });
console.log(
  `${documents.length} texts, ${documents.reduce((sum, { text }) => sum + text.length, 0)} characters`,
);
const { table, scale } = train({ engine, documents, seed: 1, log: console.log });
const source = `// Written by tools/deid-train.mjs; see the README for how.
export const SCALE = ${scale.toPrecision(8)};
export const TABLE = '${packed(table, engine.ALPHABET)}';
`;
writeFileSync(join(root, 'libs/de-identification/src/tagger/weights.generated.ts'), source);
console.log(
  `${(source.length / 1e3).toFixed(0)} KB, ${(gzipSync(source, { level: 9 }).length / 1e3).toFixed(0)} KB gzipped`,
);
