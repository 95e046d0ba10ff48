import { LOCALE } from '../../i18n';

const names = new Intl.DisplayNames([LOCALE], { type: 'language', fallback: 'none' });
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

export function languageInWords(code: string): string {
  return names.of(code) ?? code;
}

let known: { value: string; label: string }[] | undefined;

/** Every language with a code of two letters, by name: what the browser can name is the list. */
export function languages(): { value: string; label: string }[] {
  known ??= LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    // Old spellings (`iw` for `he`) have a canonical one, which is in the list already.
    .filter((code) => names.of(code) !== undefined && Intl.getCanonicalLocales(code)[0] === code)
    .map((value) => ({ value, label: languageInWords(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, LOCALE));
  return known;
}
