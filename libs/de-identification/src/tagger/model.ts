import type { Weights } from './tagger';
import { ROWS, TAG_COUNT } from './features';
import { SCALE, TABLE } from './weights.generated';

let weights: Weights | undefined;

/** The letters of packed weights, from the smallest number to the largest. */
export const ALPHABET = Array.from({ length: 92 }, (_, index) => String.fromCharCode(35 + index))
  .filter((letter) => letter !== "'" && letter !== '\\')
  .join('');
const NOUGHT = 44;

// A letter stands for a number, "!" and a letter for a run of noughts.
function unpacked(packed: string): Int8Array {
  const values = new Int16Array(128);
  Array.from(ALPHABET, (letter, index) => (values[letter.charCodeAt(0)] = index));
  const table = new Int8Array(ROWS * TAG_COUNT);
  let cell = 0;
  for (let at = 0; at < packed.length; at++) {
    const code = packed.charCodeAt(at);
    if (code === 33) {
      at++;
      cell += (values[packed.charCodeAt(at)] ?? 0) + 1;
    } else {
      table[cell] = (values[code] ?? 0) - NOUGHT;
      cell++;
    }
  }
  return table;
}

/** The trained weights, unpacked when the first text is read. */
export const theWeights = (): Weights => (weights ??= { table: unpacked(TABLE), scale: SCALE });

/** For training and measuring only: reads on with other weights. */
export function useWeights(others: Weights | undefined): void {
  weights = others;
}
