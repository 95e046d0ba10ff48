import { NAMES_THAT_ARE_WORDS } from '../lexicons/double-meanings';
import { CLINICAL_TERMS } from '../lexicons/clinical-terms';
import { COUNTRIES, STATES } from '../lexicons/regions';
import type { Language, LanguageWords } from '../languages/language';
import { LANGUAGES, LANGUAGE_CODES } from '../languages/languages';
import { HASH_START, hashOf, hashStep } from '../reading/characters';
import { WORDS } from './words.generated';

/** What a word is by itself, whatever the sentence. The first eleven bits are set by tools/deid-lexicon.mjs. */
export const Lex = {
  GIVEN: 1,
  SURNAME: 2,
  PERSON: 4,
  TOWN: 8,
  TOWN_PART: 16,
  CITY: 32,
  EN_TOP: 64,
  EN: 128,
  DE: 256,
  DE_NOUN: 512,
  SV: 1024,
  CLINICAL: 2048,
  DOUBLE: 4096,
  COUNTRY: 8192,
  STATE: 16384,
  REGION_PART: 32768,
} as const;

/** What a word says about its neighbours, in one language. */
export const Cue = {
  TITLE: 1,
  RELATION: 2,
  NAMING: 4,
  DEED: 8,
  BEFORE_PLACE: 16,
  PARTICLE: 32,
  DETERMINER: 64,
  MONTH: 128,
  WEEKDAY: 256,
  FACILITY: 512,
  STREET: 1024,
  EPONYM: 2048,
  NUMBER_CUE: 4096,
  NUMBER_WORD: 8192,
  ORGANISATION: 16384,
  PEOPLE: 32768,
} as const;

const CUES: readonly (readonly [number, (words: LanguageWords) => string])[] = [
  [Cue.TITLE, (words) => words.titles],
  [Cue.RELATION, (words) => words.relations],
  [Cue.NAMING, (words) => words.naming],
  [Cue.DEED, (words) => words.deeds],
  [Cue.BEFORE_PLACE, (words) => words.beforePlace],
  [Cue.PARTICLE, (words) => words.particles],
  [Cue.DETERMINER, (words) => words.determiners],
  [Cue.MONTH, (words) => words.months.replaceAll('|', ' ')],
  [Cue.WEEKDAY, (words) => words.weekdays],
  [Cue.FACILITY, (words) => Object.values(words.facilities).join(' ')],
  [Cue.STREET, (words) => words.streets],
  [Cue.EPONYM, (words) => words.eponymHeads],
  [Cue.NUMBER_CUE, (words) => words.numberCues],
  [Cue.NUMBER_WORD, (words) => words.numbers],
  [Cue.ORGANISATION, (words) => words.organisations],
  [Cue.PEOPLE, (words) => words.peoples],
];

const SIZE = 1 << 19;
const MASK = SIZE - 1;

/** All words, found by their hash. A slot holds the kinds of a word and, for each language, its cues. */
export class Lexicon {
  private readonly keys = new Int32Array(SIZE);
  readonly lex = new Int32Array(SIZE);
  /** By language: `LANGUAGE_CODES.indexOf(language)`. */
  readonly cues = LANGUAGE_CODES.map(() => new Int32Array(SIZE));
  /** A bit for each language that has it among its smallest words. */
  readonly small = new Uint8Array(SIZE);

  constructor() {
    for (const [kinds, words] of WORDS) this.addAll(kinds, words);
    LANGUAGE_CODES.forEach((code, index) => this.addLanguage(code, index));
    for (const word of CLINICAL_TERMS) this.add(word, Lex.CLINICAL);
    for (const word of NAMES_THAT_ARE_WORDS) this.add(word, Lex.DOUBLE);
    for (const [names, kind] of [
      [COUNTRIES, Lex.COUNTRY],
      [STATES, Lex.STATE],
    ] as const) {
      for (const name of names) {
        const parts = name.split('_');
        if (parts.length === 1) this.add(name, kind);
        else for (const part of parts) if (part.length > 2) this.add(part, Lex.REGION_PART);
      }
    }
  }

  /** Where a word stands, or -1. */
  slotOf(hash: number): number {
    const key = hash || 1;
    let slot = (hash ^ (hash >>> 15)) & MASK;
    for (;;) {
      const found = this.keys[slot];
      if (found === key) return slot;
      if (found === 0) return -1;
      slot = (slot + 1) & MASK;
    }
  }

  lexOf(word: string): number {
    const slot = this.slotOf(hashOf(word));
    return slot < 0 ? 0 : (this.lex[slot] ?? 0);
  }

  private place(hash: number): number {
    const key = hash || 1;
    let slot = (hash ^ (hash >>> 15)) & MASK;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & MASK;
    this.keys[slot] = key;
    return slot;
  }

  private add(word: string, kinds: number): void {
    const slot = this.place(hashOf(word));
    this.lex[slot] = (this.lex[slot] ?? 0) | kinds;
  }

  // Words come as "Aanna" (no shared letter), "Dbelle" (three shared): the hash of what is shared is kept at hand.
  private addAll(kinds: number, words: string): void {
    const hashes = new Int32Array(32);
    hashes[0] = HASH_START;
    let length = 0;
    for (let index = 0; index <= words.length; index++) {
      const code = index < words.length ? words.charCodeAt(index) : 65;
      if (code >= 65 && code <= 90) {
        if (length > 0) {
          const slot = this.place(hashes[length] ?? 0);
          this.lex[slot] = (this.lex[slot] ?? 0) | kinds;
        }
        length = code - 65;
      } else {
        hashes[length + 1] = hashStep(hashes[length] ?? 0, code);
        length++;
      }
    }
  }

  private addLanguage(code: Language, index: number): void {
    const words = LANGUAGES[code];
    const cues = this.cues[index];
    if (cues === undefined) return;
    for (const [cue, list] of CUES) {
      for (const word of list(words).split(/\s+/)) {
        if (word === '') continue;
        const slot = this.place(hashOf(word));
        cues[slot] = (cues[slot] ?? 0) | cue;
      }
    }
    for (const word of words.small.split(' ')) {
      const slot = this.place(hashOf(word));
      this.small[slot] = (this.small[slot] ?? 0) | (1 << index);
    }
    const plain = { en: Lex.EN_TOP | Lex.EN, de: Lex.DE, sv: Lex.SV }[code];
    for (const word of words.plain.split(/\s+/)) if (word !== '') this.add(word, plain);
  }
}

let lexicon: Lexicon | undefined;

/** Built when the first text is read: some milliseconds that a page without a text to check never spends. */
export const theLexicon = (): Lexicon => (lexicon ??= new Lexicon());
