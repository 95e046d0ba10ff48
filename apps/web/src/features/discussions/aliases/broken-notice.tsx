import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice';
import { RelativeTime } from '../../../ui/relative-time';
import styles from './aliases.module.css';
import type { UseAlias } from './use-alias';

/** To the person behind an alias: who asked, and why. */
export function BrokenNotice({ breaks }: Pick<UseAlias, 'breaks'>) {
  const { t } = useTranslation();
  return breaks.map(({ id, by, reason, brokenAt }) => (
    <div key={id} className={styles.broken}>
      <Notice tone="honey" title={t('aliases.broken.title', { name: by.name })}>
        <p>{t('aliases.broken.reason', { reason })}</p>
        <p>
          <RelativeTime at={brokenAt} />
        </p>
      </Notice>
    </div>
  ));
}
