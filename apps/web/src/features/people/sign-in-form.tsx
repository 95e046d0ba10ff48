import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/links';
import { AuthNotice } from './auth-notice';
import type { AuthRefusal } from '../../data/auth';
import styles from './sheet.module.css';

interface SignInFormProps {
  isBusy: boolean;
  refusal: AuthRefusal | undefined;
  isShared: boolean;
  onShared: (isShared: boolean) => void;
  onSubmit: (email: string, password: string) => void;
}

export function SignInForm({ isBusy, refusal, isShared, onShared, onSubmit }: SignInFormProps) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const isEmailMissing = wasTried && email.trim() === '';
  const isPasswordMissing = wasTried && password === '';

  function submit(event: FormEvent) {
    event.preventDefault();
    setWasTried(true);
    if (email.trim() === '') return emailField.current?.focus();
    if (password === '') return passwordField.current?.focus();
    return onSubmit(email.trim(), password);
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {refusal && <AuthNotice refusal={refusal} />}
      <TextInput
        ref={emailField}
        label={t('people.email')}
        type="email"
        name="email"
        autoComplete="username"
        maxLength={LIMITS.email}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={isEmailMissing && t('people.signIn.emailMissing')}
      />
      <PasswordInput
        ref={passwordField}
        label={t('people.password')}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={isPasswordMissing && t('people.signIn.passwordMissing')}
        visibilityToggleButtonProps={{ 'aria-label': t('people.showPassword') }}
      />
      <Checkbox
        label={t('people.signIn.shared')}
        description={t('people.signIn.sharedHint')}
        checked={isShared}
        onChange={(event) => onShared(event.currentTarget.checked)}
      />
      <Button type="submit" fullWidth loading={isBusy}>
        {t('people.signIn.action')}
      </Button>
      <TextLink to="/forgot-password" size="sm" style={{ justifySelf: 'start' }}>
        {t('people.signIn.forgot')}
      </TextLink>
    </form>
  );
}
