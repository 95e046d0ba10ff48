import { useId, type ReactNode } from 'react';
import styles from './choices.module.css';

interface ChoicesProps<V extends string> {
  legend: string;
  hint?: ReactNode;
  options: readonly { value: V; label: string }[];
  value: V | null;
  onChange: (value: V | null) => void;
  /** What the choice is called that takes the answer back; absent where there is always one. */
  noneLabel?: string;
  disabled?: boolean;
  tone?: 'risk';
}

/** A few answers side by side, one of them chosen: radio buttons that look like what they are. */
export function Choices<V extends string>(props: ChoicesProps<V>) {
  const { legend, hint, options, value, onChange, noneLabel, disabled, tone } = props;
  const name = useId();
  const all: { value: V | null; label: string }[] = noneLabel
    ? [...options, { value: null, label: noneLabel }]
    : [...options];
  return (
    <fieldset
      className={styles.choices}
      disabled={disabled}
      aria-describedby={hint ? `${name}-hint` : undefined}
    >
      <legend>{legend}</legend>
      {hint && (
        <p id={`${name}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.row}>
        {all.map((option) => (
          <label
            key={option.value ?? ''}
            className={styles.choice}
            data-none={option.value === null}
            data-tone={tone}
          >
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
