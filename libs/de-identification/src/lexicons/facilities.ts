import type { Language } from '../languages/language';
import { LANGUAGES } from '../languages/languages';

const KINDS = new Map(
  Object.entries(LANGUAGES).map(([code, { facilities }]) => [
    code,
    new Map(
      Object.entries(facilities).flatMap(([kind, words]) =>
        words.split(/\s+/).map((word) => [word, kind] as const),
      ),
    ),
  ]),
);

/** The kind of place that a word which ends its name tells: "Hospital", "Klinik", "sjukhus". */
export const facilityKind = (word: string, language: Language): string =>
  KINDS.get(language)?.get(word) ?? 'place';
