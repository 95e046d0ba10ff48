import { LOCALE } from '../../i18n';

/** "Thursday 26 November", in the reader's zone. */
export function dayInWords(at: string): string {
  return new Intl.DateTimeFormat(LOCALE, { weekday: 'long', day: 'numeric', month: 'long' }).format(
    Date.parse(at),
  );
}
