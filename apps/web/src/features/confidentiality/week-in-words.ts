import { LOCALE } from '../../i18n';

/** "16 Nov": a week by its Monday. */
export function weekInWords(week: string): string {
  return new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.parse(week),
  );
}
