import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePresentationKind } from '../../../data/generated';
import styles from './kinds.module.css';

const KINDS: readonly CasePresentationKind[] = ['DROPOUT', 'AT_RISK_ENGAGEMENT', 'OTHER'];

interface KindChoiceProps {
  kind: CasePresentationKind;
  onChange: (kind: CasePresentationKind) => void;
}

/** What a new case is about, each kind with a sentence that says when it fits. */
export function KindChoice({ kind, onChange }: KindChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles.kinds} aria-describedby={`${name}-hint`}>
      <legend>{t('caseKinds.choose')}</legend>
      <p id={`${name}-hint`} className={styles.hint}>
        {t('caseKinds.chooseHint')}
      </p>
      {KINDS.map((value) => (
        <label key={value} className={styles.kind}>
          <input
            type="radio"
            name={name}
            checked={value === kind}
            aria-describedby={`${name}-${value}`}
            onChange={() => onChange(value)}
          />
          <strong>{t(`enums.CasePresentationKind.${value}`)}</strong>
          <span id={`${name}-${value}`}>{t(`caseKinds.about.${value}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
