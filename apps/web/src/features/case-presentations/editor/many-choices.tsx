import { useId, type ReactNode } from 'react';
import styles from './choices.module.css';

interface ManyChoicesProps<V extends string> {
  legend: string;
  hint?: ReactNode;
  options: readonly { value: V; label: string }[];
  values: readonly V[];
  /** The chosen ones, in the order of the options. */
  onChange: (values: V[]) => void;
  disabled?: boolean;
  isRequired?: boolean;
}

/** Answers of which several may hold at once: checkboxes that look like what they are. */
export function ManyChoices<V extends string>(props: ManyChoicesProps<V>) {
  const { legend, hint, options, values, onChange, disabled, isRequired } = props;
  const id = useId();
  const toggled = (value: V): V[] =>
    options
      .map((option) => option.value)
      .filter((one) => (one === value ? !values.includes(value) : values.includes(one)));
  return (
    <fieldset
      className={styles.choices}
      disabled={disabled}
      aria-describedby={hint ? `${id}-hint` : undefined}
    >
      <legend>
        {legend}
        {isRequired && (
          <span className={styles.required} aria-hidden>
            {' *'}
          </span>
        )}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.row}>
        {options.map(({ value, label }) => (
          <label key={value} className={styles.choice}>
            <input
              type="checkbox"
              checked={values.includes(value)}
              onChange={() => onChange(toggled(value))}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
