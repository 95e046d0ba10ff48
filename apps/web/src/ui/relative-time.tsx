import { useTranslation } from 'react-i18next';
import { LOCALE } from '../i18n';
import { useNow } from './clock';
import { exactTime, relativeTime } from './times';
import { useReaderZone } from './zone';

interface RelativeTimeProps {
  /** ISO 8601, UTC. */
  at: string;
}

/** In words, with the exact time in the reader's zone on hover and for screen readers. */
export function RelativeTime({ at }: RelativeTimeProps) {
  const { t } = useTranslation();
  const now = useNow();
  const moment = Date.parse(at);
  const exact = exactTime(moment, LOCALE, useReaderZone());
  return (
    <time dateTime={at} title={exact}>
      <span aria-hidden>{relativeTime(moment, now, LOCALE) ?? t('common.time.now')}</span>
      <span className="visually-hidden">{exact}</span>
    </time>
  );
}
