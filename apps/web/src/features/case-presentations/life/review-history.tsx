import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseGateFragment } from '../../../data/generated';
import { RelativeTime } from '../../../ui/relative-time';
import styles from './life.module.css';

/** What happened on the way to the team, newest first. */
export function ReviewHistory({ review }: { review: CaseGateFragment['review'] }) {
  const { t } = useTranslation();
  const heading = useId();
  if (review.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={styles.history}>
      <h2 id={heading}>{t('cases.history.title')}</h2>
      <ol>
        {[...review].reverse().map((entry) => (
          <li key={entry.id} data-action={entry.action}>
            <p>
              <strong>{t(`enums.ReviewAction.${entry.action}`)}</strong>{' '}
              {entry.versionNumber !== null && (
                <span>{t('cases.version', { number: entry.versionNumber })}</span>
              )}
            </p>
            <p className={styles.by}>
              {entry.by.name} · <RelativeTime at={entry.at} />
            </p>
            {entry.attested && <p className={styles.by}>{t('review.attested', { words: entry.attested })}</p>}
            {entry.comment !== '' && <blockquote className="people-words">{entry.comment}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  );
}
