import { LOCALE } from '../../i18n';
import { dayInWords as inWords } from '../../ui/times';

/** "Thursday 26 November", in the reader's zone. */
export function dayInWords(at: string): string {
  return inWords(at, LOCALE);
}
