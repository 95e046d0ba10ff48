import { de } from './de/words';
import { en } from './en/words';
import type { Language, LanguageWords } from './language';
import { sv } from './sv/words';

/** Every language the engine reads; a further one is a folder beside these and a line here. */
export const LANGUAGES: Record<Language, LanguageWords> = { en, de, sv };
export const LANGUAGE_CODES = ['en', 'de', 'sv'] as const satisfies readonly Language[];
