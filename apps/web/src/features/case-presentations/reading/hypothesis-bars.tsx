import { useTranslation } from 'react-i18next';
import type { Mark } from '../../de-identification/marks';
import { MarkedText } from '../../de-identification/marked-text';
import type { Hypothesis } from '../writing/content';
import { hypothesisField } from '../writing/texts';
import styles from './case-account.module.css';

interface HypothesisBarsProps {
  hypotheses: readonly Hypothesis[];
  marksOf: (id: string) => readonly Mark[];
}

/** What the presenter thinks may have led to the ending: the surest first, each with its weight as a bar and a number. */
export function HypothesisBars({ hypotheses, marksOf }: HypothesisBarsProps) {
  const { t } = useTranslation();
  const weighted = [...hypotheses].sort((a, b) => b.confidence - a.confidence);
  return (
    <ul className={styles.hypotheses}>
      {weighted.map(({ id, reason, confidence, evidence }) => (
        <li key={id}>
          <div className={styles.reason}>
            <h3>{t(`enums.TerminationReason.${reason}`)}</h3>
            <span>{t('cases.hypotheses.percent', { confidence })}</span>
          </div>
          <div className={styles.bar} aria-hidden>
            <div style={{ width: `${confidence}%` }} />
          </div>
          {evidence.trim() !== '' && (
            <p className="people-words" data-field={hypothesisField(id)}>
              <MarkedText text={evidence} marks={marksOf(id)} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
