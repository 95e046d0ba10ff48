import { join } from 'node:path';
import { inventedText } from '../invented-text.mjs';
import { loadTypeScript } from '../load-typescript.mjs';
import { medianSeconds } from '../timing.mjs';

export const name = 'scan';
export const what =
  'the gate over a page and over a book, beside one linear regular expression that finds its words';

/** Every word and every number, one after the other: the least that anything which reads a text has to look at. */
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

export async function run({ isTiny, isQuick }) {
  const { scan } = await loadTypeScript(
    join(import.meta.dirname, '../../libs/de-identification/src/index.ts'),
  );
  const sizes = isTiny ? [200, 2_000] : [2_000, 200_000];
  const effort = isTiny
    ? { warmUpMs: 0, roundMs: 0, rounds: 1 }
    : { warmUpMs: 1_500, roundMs: isQuick ? 100 : 400, rounds: 7 };
  return sizes.map((size) => {
    const text = inventedText(size);
    const bytes = Buffer.byteLength(text);
    let found = 0;
    const ours = medianSeconds(() => (found = scan(text).length), effort);
    const regularExpression = medianSeconds(() => countOf(text, WORDS), effort);
    const speed = (seconds) => bytes / seconds / 1e6;
    return {
      on: `${new Intl.NumberFormat('en').format(size)} characters, ${found} findings`,
      unit: 'MB/s',
      ours: speed(ours),
      peer: { name: 'one regular expression', value: speed(regularExpression) },
      ratio: ours / regularExpression,
    };
  });
}

function countOf(text, expression) {
  let count = 0;
  for (const _ of text.matchAll(expression)) count += 1;
  return count;
}
