import { Button } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { newPasswordCode, resetPassword, type AuthRefusal } from '../../data/auth';
import { ButtonLink } from '../../ui/links';
import { AuthNotice } from './auth-notice';
import { passwordRemedy } from './new-password';
import { NewPasswordField } from './new-password-field';
import { PublicSheet } from './sheet';
import styles from './sheet.module.css';

export function ResetPasswordPage() {
  const token = useLocation({ select: ({ hash }) => hash });
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
  const code = refusal && newPasswordCode(refusal);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setWasTried(true);
    setRefusal(undefined);
    if (remedy) return field.current?.focus();
    setIsBusy(true);
    const answer = await resetPassword(token, password);
    setIsBusy(false);
    if (answer.ok) return navigate({ to: '/sign-in', search: { because: 'renewed' }, replace: true });
    if (answer.why === 'refused' && !newPasswordCode(answer)) return onUnusable();
    setRefusal(answer);
    return field.current?.focus();
  }

  return (
    <PublicSheet title={t('people.reset.title')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {refusal && !code && <AuthNotice refusal={refusal} />}
        <NewPasswordField
          ref={field}
          value={password}
          onChange={(next) => {
            setPassword(next);
            setRefusal(undefined);
          }}
          error={wasTried && (remedy ?? (code && t(`people.answers.codes.${code}`)))}
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
