import { LOCALE } from '../../i18n';
import { useNow } from '../../ui/clock';
import { dayInWords } from '../../ui/times';
import { useReaderZone } from '../../ui/zone';

export function Today() {
  return <span>{dayInWords(useNow(), LOCALE, useReaderZone())}</span>;
}
