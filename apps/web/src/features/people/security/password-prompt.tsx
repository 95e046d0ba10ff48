import { Button, PasswordInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthAnswer, AuthRefusal } from '../../../data/auth';
import { AuthNotice } from '../auth-notice';
import styles from './security.module.css';

interface PasswordPromptProps<T> {
  action: string;
  /** Sends the password to whatever asks for it. */
  send: (password: string) => Promise<AuthAnswer<T>>;
  onDone: (body: T) => void;
  onCancel?: () => void;
}

/** Asked before anything changes about how someone signs in: whoever sits at an open screen may not be its owner. */
export function PasswordPrompt<T>({ action, send, onDone, onCancel }: PasswordPromptProps<T>) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal>();
  const field = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setIsMissing(password === '');
    if (password === '') return field.current?.focus();
    setIsBusy(true);
    setRefusal(undefined);
    const answer = await send(password);
    setIsBusy(false);
    if (answer.ok) return onDone(answer.body);
    setRefusal(answer);
    return field.current?.focus();
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {refusal && <AuthNotice refusal={refusal} />}
      <PasswordInput
        ref={field}
        data-autofocus
        label={t('security.yourPassword')}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={isMissing && t('people.signIn.passwordMissing')}
        visibilityToggleButtonProps={{ 'aria-label': t('people.showPassword') }}
      />
      <div className={styles.row}>
        <Button type="submit" loading={isBusy}>
          {action}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
