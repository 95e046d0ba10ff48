import type { Secrets } from './secrets';

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gu;

/** Looks through answers for what is to stay hidden from one person. */
export class Search {
  private readonly needles: [needle: string, word: string][];
  /** Most refusals are alike to the letter. */
  private readonly known = new Map<string, string[]>();

  constructor(readonly secrets: Secrets) {
    this.needles = [...secrets.words.keys()].map((word) => [JSON.stringify(word).slice(1, -1), word]);
  }

  /** An id that was sent tells its sender nothing when it comes back. */
  in(answer: unknown, sent: unknown = {}): string[] {
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
    const own = new Set(JSON.stringify(sent).match(UUID));
    const ids = [...new Set(text.match(UUID))].filter((id) => !own.has(id) && this.secrets.uuids.has(id));
    return [...this.wordsIn(text), ...ids];
  }

  private wordsIn(text: string): string[] {
    const known = this.known.get(text);
    if (known) return known;
    const found = this.needles.filter(([needle]) => text.includes(needle)).map(([, word]) => word);
    if (text.length < 1_000) this.known.set(text, found);
    return found;
  }
}
