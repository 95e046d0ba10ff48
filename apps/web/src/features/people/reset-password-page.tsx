import { Button, PasswordInput } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { resetPassword } from '../../data/auth';
import { ButtonLink } from '../../ui/links';
import { AuthNotice } from './auth-notice';
import type { AuthRefusal } from '../../data/auth';
import { passwordRemedy } from './new-password';
import { PublicSheet } from './sheet';
import styles from './sheet.module.css';

export function ResetPasswordPage() {
  const { token } = useSearch({ from: '/outside/reset-password' });
  const [isUnusable, setIsUnusable] = useState(false);
  if (!token || isUnusable) return <Unusable />;
  return <NewPassword token={token} onUnusable={() => setIsUnusable(true)} />;
}

function NewPassword({ token, onUnusable }: { token: string; onUnusable: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal>();
  const field = useRef<HTMLInputElement>(null);
  const remedy = passwordRemedy(t, password);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setWasTried(true);
    if (remedy) return field.current?.focus();
    setIsBusy(true);
    const answer = await resetPassword(token, password);
    setIsBusy(false);
    if (answer.ok) return navigate({ to: '/sign-in', search: { because: 'renewed' }, replace: true });
    if (answer.why === 'refused') return onUnusable();
    return setRefusal(answer);
  }

  return (
    <PublicSheet title={t('people.reset.title')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {refusal && <AuthNotice refusal={refusal} />}
        <PasswordInput
          ref={field}
          label={t('people.reset.label')}
          description={t('people.passwordHint', { min: LIMITS.passwordMin })}
          name="new-password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={wasTried && remedy}
          visibilityToggleButtonProps={{ 'aria-label': t('people.showPassword') }}
        />
        <Button type="submit" fullWidth loading={isBusy}>
          {t('people.reset.action')}
        </Button>
      </form>
    </PublicSheet>
  );
}

function Unusable() {
  const { t } = useTranslation();
  return (
    <PublicSheet title={t('people.reset.unusable.title')} lead={t('people.reset.unusable.text')}>
      <ButtonLink to="/forgot-password" fullWidth>
        {t('people.reset.unusable.action')}
      </ButtonLink>
    </PublicSheet>
  );
}
