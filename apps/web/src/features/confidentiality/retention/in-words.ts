import { RETENTION_BOUNDS } from '@second-chair/wire';
import { useTranslation } from 'react-i18next';
import type { RetentionKind } from '../../../data/generated';
import { LOCALE } from '../../../i18n';
import { useReaderZone } from '../../../ui/zone';

export const KINDS = Object.keys(RETENTION_BOUNDS) as RetentionKind[];

interface RetentionWords {
  /** "removed after 12 months", in the unit of its kind. */
  time: (kind: RetentionKind, keepFor: number | null) => string;
  /** "3 March 2027", in the reader's zone. */
  day: (at: string) => string;
}

export function useRetentionWords(): RetentionWords {
  const { t } = useTranslation();
  const timeZone = useReaderZone();
  return {
    time: (kind, keepFor) =>
      keepFor === null
        ? t('retention.time.keep')
        : t(`retention.time.${RETENTION_BOUNDS[kind].unit}`, { count: keepFor }),
    day: (at) =>
      new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(
        Date.parse(at),
      ),
  };
}
