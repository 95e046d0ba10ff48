import { LOCALE } from '../../i18n';
import { useNow } from '../../ui/clock';

export function Today() {
  const now = new Date(useNow());
  const words = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', day: 'numeric', month: 'long' }).format(
    now,
  );
  return <span>{words}</span>;
}
