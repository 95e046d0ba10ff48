// Trains the tagger: multinomial logistic regression over hashed features, AdaGrad, one fixed seed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { disguise, fill, makeInventor, randomOf, templates } from './generate.mjs';

const TAG_OF = { NAME: 1, LOCATION: 2, ORG: 3, STATE: 4, COUNTRY: 4, OTHER: 5 };
const SKIP = 255;
const NAME_BITS = 0x21f;

export const lines = (path) =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line))
    : [];

/** The source of a labelled text without its values: texts of one template fall into one fold. */
export function templateOf({ text, spans, source }) {
  if (source === 'tab') return text.slice(0, 400);
  let out = '';
  let last = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < last) continue;
    out += `${text.slice(last, span.start)}<>`;
    last = span.end;
  }
  return (out + text.slice(last))
    .replace(/\d+/g, '0')
    .replace(/[<>\s,.]+/g, ' ')
    .toLowerCase()
    .slice(0, 160);
}
export const foldOf = (document, folds) => {
  let hash = 7;
  for (const char of templateOf(document)) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  return (hash >>> 0) % folds;
};

/** As often as teaches its turns without drowning the others. */
const PROSE = 5;
const COPIES = { therapy: 8, 'asq-phi': 2, tab: 2, 'presidio-research': 1 };

/** Training texts: the templates, and the labelled texts in disguise. */
export function collect({ engine, dev, seed, keep = () => true, made = 1 }) {
  const inventor = makeInventor(seed);
  const documents = [];
  const add = (document, weight) => documents.push({ ...document, weight });
  for (const { template, language, repeat } of templates()) {
    for (let copy = 0; copy < repeat * made; copy++) {
      const document = fill(template, language, inventor);
      // Some people write without capitals; only where no capital is needed does length stay as it is.
      const small = document.text.toLowerCase();
      add(
        inventor.chance(0.1) && small.length === document.text.length
          ? { ...document, text: small }
          : document,
        1,
      );
    }
  }
  const lexicon = engine.theLexicon();
  const lexOf = (word) => lexicon.lexOf(word);
  // Invented for training: prose as it is written, which no template has.
  for (const document of lines(join(import.meta.dirname, 'prose.jsonl')))
    for (let copy = 0; copy < PROSE; copy++)
      add(disguise({ ...document, source: 'prose' }, document.lang, inventor, lexOf), 1);
  const perTemplate = new Map();
  for (const [source, copies] of Object.entries(COPIES)) {
    for (const document of lines(join(dev, `${source}.jsonl`))) {
      if (!keep(document)) continue;
      // Many texts of one template teach nothing that some of them do not.
      const template = templateOf(document);
      const seen = (perTemplate.get(template) ?? 0) + 1;
      perTemplate.set(template, seen);
      if (seen > 24) continue;
      for (let copy = 0; copy < copies; copy++) {
        add(disguise({ ...document, source }, document.lang ?? 'en', inventor, lexOf), 1);
      }
    }
  }
  return documents;
}

function prepare(document, engine, random) {
  const reading = engine.readingOf(document.text, document.language ?? 'en');
  const { tokens } = reading;
  const gold = new Uint8Array(tokens.length);
  const spans = [...document.spans].sort((a, b) => a.start - b.start);
  let first = 0;
  for (let index = 0; index < tokens.length; index++) {
    while (first < spans.length && spans[first].end <= tokens.start[index]) first++;
    for (let at = first; at < spans.length && spans[at].start < tokens.end[index]; at++) {
      const span = spans[at];
      if (span.end <= tokens.start[index]) continue;
      let tag = TAG_OF[span.label] ?? SKIP;
      if (span.tier === 'neutral')
        tag =
          document.source === 'tab' && !['NAME', 'LOCATION'].includes(span.label)
            ? 0
            : document.source === 'tab'
              ? tag
              : SKIP;
      if (span.orig === 'TITLE') tag = SKIP;
      if (tag === 1 && reading.cue[index] & 1) tag = SKIP;
      if (gold[index] === 0 || gold[index] === SKIP) gold[index] = tag;
      break;
    }
  }
  // Some listed names are taught as if no list had them: the texts to come are full of such.
  const forgotten = new Map();
  for (let index = 0; index < tokens.length; index++) {
    if (gold[index] === 0 || gold[index] === SKIP) continue;
    const hash = tokens.hash[index];
    if (!forgotten.has(hash)) forgotten.set(hash, random() < 0.22);
    if (forgotten.get(hash)) reading.classes[index] &= ~NAME_BITS;
  }
  return { reading, gold, weight: document.weight };
}

export function train({ engine, documents, seed, epochs = 8, rate = 0.15, decay = 1e-6, log = () => {} }) {
  const { ROWS, TAG_COUNT, MOST_FEATURES, TokenKind, isCandidate, featuresOf } = engine;
  const random = randomOf(seed);
  const examples = documents.map((document) => prepare(document, engine, random));
  const weights = new Float32Array(ROWS * TAG_COUNT);
  const squares = new Float32Array(ROWS * TAG_COUNT);
  const features = new Int32Array(MOST_FEATURES);
  const scores = new Float64Array(TAG_COUNT);
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other], order[at]];
    }
    let loss = 0;
    let count = 0;
    for (const which of order) {
      const { reading, gold, weight } = examples[which];
      const { tokens } = reading;
      const tags = new Uint8Array(tokens.length);
      const followsGold = random() < 0.5;
      for (let index = 0; index < tokens.length; index++) {
        const truth = gold[index];
        if (tokens.kind[index] === TokenKind.SIGN || truth === SKIP) continue;
        if (!isCandidate(reading, index, index > 0 ? tags[index - 1] : 0)) continue;
        const size = featuresOf(reading, index, tags, features);
        scores.fill(0);
        for (let at = 0; at < size; at++) {
          const row = features[at] * TAG_COUNT;
          for (let tag = 0; tag < TAG_COUNT; tag++) scores[tag] += weights[row + tag];
        }
        let top = 0;
        for (let tag = 1; tag < TAG_COUNT; tag++) if (scores[tag] > scores[top]) top = tag;
        let total = 0;
        const most = scores[top];
        for (let tag = 0; tag < TAG_COUNT; tag++) total += scores[tag] = Math.exp(scores[tag] - most);
        loss -= Math.log(scores[truth] / total);
        count++;
        for (let tag = 0; tag < TAG_COUNT; tag++) {
          const gradient = (scores[tag] / total - (tag === truth ? 1 : 0)) * weight;
          if (gradient < 1e-4 && gradient > -1e-4) continue;
          for (let at = 0; at < size; at++) {
            const cell = features[at] * TAG_COUNT + tag;
            const step = gradient + decay * weights[cell];
            squares[cell] += step * step;
            weights[cell] -= (rate * step) / Math.sqrt(squares[cell] + 1e-3);
          }
        }
        tags[index] = followsGold ? truth : top;
      }
    }
    log(`epoch ${epoch + 1}: loss ${(loss / count).toFixed(4)} over ${count} words`);
  }
  return quantise(weights);
}

/** Weights as small whole numbers; what is lost is far below what a feature decides. */
function quantise(weights) {
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const clip = sizes[Math.floor(sizes.length * 0.9995)];
  const scale = clip / LEVELS;
  const table = Int8Array.from(weights, (value) =>
    Math.max(-LEVELS, Math.min(LEVELS, Math.round(value / scale))),
  );
  return { table, scale };
}

const LEVELS = 44;

/** The table as text: a letter a number, "!" and a letter for a run of noughts. See src/tagger/model.ts. */
export function packed(table, alphabet) {
  let out = '';
  for (let at = 0; at < table.length;) {
    let run = 0;
    while (run < alphabet.length && table[at + run] === 0) run++;
    if (run > 2) {
      out += `!${alphabet[run - 1]}`;
      at += run;
    } else {
      out += alphabet[table[at] + LEVELS];
      at++;
    }
  }
  return out;
}
