import { PasswordInput } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';

interface NewPasswordFieldProps {
  ref: Ref<HTMLInputElement>;
  value: string;
  onChange: (value: string) => void;
  /** What is to change about it. */
  error: ReactNode;
}

/** A password that somebody chooses; password managers offer one of theirs. */
export function NewPasswordField({ ref, value, onChange, error }: NewPasswordFieldProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      ref={ref}
      label={t('people.reset.label')}
      description={t('people.passwordHint', { min: LIMITS.passwordMin })}
      name="new-password"
      autoComplete="new-password"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      visibilityToggleButtonProps={{ 'aria-label': t('people.showPassword') }}
    />
  );
}
