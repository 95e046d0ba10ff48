// Distils a list of common passwords, one a line, into digests that the server compares with.
//   node tools/known-passwords.mjs FILE
// Which file, and under which licence: docs/decisions/libraries.md.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

// Both as in libs/people/src/sign-in/known-passwords.ts and LIMITS of libs/wire.
const BYTES = 5;
const MIN = 12;

const [file] = process.argv.slice(2);
if (!file) throw new Error('Say which list: node tools/known-passwords.mjs FILE');
const list = readFileSync(file);
const passwords = new Set(
  list
    .toString('utf8')
    .split(/\r?\n/u)
    .map((line) => line.normalize('NFC').toLowerCase())
    .filter((line) => line.length >= MIN),
);
const digests = [...passwords]
  .map((password) => createHash('sha256').update(password).digest().subarray(0, BYTES))
  .sort(Buffer.compare);
const lines = Buffer.concat(digests)
  .toString('base64')
  .match(/.{1,120}/gu);
const source = `// Written by tools/known-passwords.mjs; source and licence: docs/decisions/libraries.md.
/** The first ${BYTES} bytes of the SHA-256 of each password, one after the other, in order. */
export const KNOWN_PASSWORDS = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`;
writeFileSync(
  join(resolve(import.meta.dirname, '..'), 'libs/people/src/sign-in/known-passwords.generated.ts'),
  source,
);
const digest = createHash('sha256').update(list).digest('hex');
console.log(`${passwords.size} passwords of the list ${digest}, ${Math.round(source.length / 1000)} KB`);
