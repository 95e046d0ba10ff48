import { useId, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedFinding } from './found';
import styles from './marked-field.module.css';
import { MarkedTextArea, type MarkedTextAreaHandle } from './marked-text-area';

interface MarkedFieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  findings: readonly Pick<PlacedFinding, 'start' | 'end' | 'tier'>[];
  handle?: Ref<MarkedTextAreaHandle>;
  isSingleLine?: boolean;
  minLines?: number;
  maxLength?: number;
  placeholder?: string;
  onEscape?: () => void;
}

/** A field of a form whose findings are marked in it; how they are settled stands below. */
export function MarkedField({ label, hint, error, findings, ...area }: MarkedFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const open = findings.filter(({ tier }) => tier === 'required').length;
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : '', `${id}-found`].join(' ').trim();
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.writing} data-error={Boolean(error)}>
        <MarkedTextArea
          {...area}
          id={id}
          marks={findings.map(({ start, end, tier }) => ({
            start,
            end,
            kind: tier === 'required' ? 'open' : 'quasi',
            key: `${start}`,
          }))}
          aria-describedby={described}
          aria-invalid={Boolean(error)}
        />
      </div>
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      {/* Heard as the field's description, and when it changes. */}
      <span id={`${id}-found`} className="visually-hidden" role="status">
        {open > 0 ? t('deidentification.inField', { count: open }) : ''}
      </span>
    </div>
  );
}
