import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseGlassFragment, PersonNameFragment } from '../../../data/generated';
import { refetchAll } from '../../../data/refetch';
import { LOCALE } from '../../../i18n';
import { Notice } from '../../../ui/notice';
import { timeInWords } from '../../../ui/times';
import { useReaderZone } from '../../../ui/zone';
import styles from './glass.module.css';

/** More than timers can wait; and a server whose clock is moved tells by itself. */
const LONGEST_WAIT = 24 * 3_600_000;

interface GlassBannerProps {
  presentation: CaseGlassFragment & { presenter: PersonNameFragment };
}

/** To an admin who looks in with a reason: until when. When the time has come, the page asks again and finds it closed. */
export function GlassBanner({ presentation: { closesAt, presenter } }: GlassBannerProps) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const zone = useReaderZone();
  useEffect(() => {
    const wait = closesAt === null ? 0 : Date.parse(closesAt) - Date.now();
    if (wait <= 0 || wait > LONGEST_WAIT) return undefined;
    const timer = setTimeout(() => void refetchAll(client), wait + 500);
    return () => clearTimeout(timer);
  }, [client, closesAt]);
  if (closesAt === null) return null;
  return (
    <div className={styles.notice}>
      <Notice
        tone="honey"
        title={t('breakGlass.banner.title', { time: timeInWords(closesAt, LOCALE, zone) })}
      >
        {t('breakGlass.banner.text', { name: presenter.name })}
      </Notice>
    </div>
  );
}
