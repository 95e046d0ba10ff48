import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseGateFragment } from '../../data/generated';
import { RelativeTime } from '../../ui/relative-time';
import { ClassTag } from './class-tag';
import styles from './findings.module.css';

interface NotIdentifiersProps {
  decisions: CaseGateFragment['notIdentifiers'];
  /** Absent for those who only read. */
  onWithdraw?: (id: string) => void;
}

/** The author's decisions, each with its reason. */
export function NotIdentifiers({ decisions, onWithdraw }: NotIdentifiersProps) {
  const { t } = useTranslation();
  const heading = useId();
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={styles.panel}>
      <h2 id={heading}>{t('deidentification.kept.title')}</h2>
      <ul className={styles.list}>
        {decisions.map((decision) => (
          <li key={decision.id} className={styles.card} data-tier="settled">
            <span className={styles.words}>{t('deidentification.quoted', { text: decision.text })}</span>{' '}
            <ClassTag of={decision.class} />
            <p className={styles.because}>
              {t('deidentification.kept.because', { reason: decision.reason })}
            </p>
            <p className={styles.soft}>
              {decision.decidedBy.name} · <RelativeTime at={decision.decidedAt} />
            </p>
            {onWithdraw && (
              <Button
                size="sm"
                variant="subtle"
                className={styles.link}
                aria-label={t('deidentification.kept.withdrawOf', { text: decision.text })}
                onClick={() => onWithdraw(decision.id)}
              >
                {t('deidentification.kept.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
