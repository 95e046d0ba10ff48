import { Button, TextInput } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { requestPasswordReset } from '../../data/auth';
import { TextLink } from '../../ui/links';
import { AuthNotice } from './auth-notice';
import type { AuthRefusal } from '../../data/auth';
import { PublicSheet } from './sheet';
import styles from './sheet.module.css';

export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [isSent, setIsSent] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal>();
  const field = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setIsMissing(!email.includes('@'));
    if (!email.includes('@')) return field.current?.focus();
    setIsBusy(true);
    setRefusal(undefined);
    const answer = await requestPasswordReset(email.trim());
    setIsBusy(false);
    // A refusal other than the pause must read like success: an answer would tell which addresses are known.
    if (answer.ok || answer.why === 'refused') return setIsSent(true);
    return setRefusal(answer);
  }

  if (isSent) return <Sent email={email.trim()} onAgain={() => setIsSent(false)} />;
  return (
    <PublicSheet title={t('people.forgot.title')} lead={t('people.forgot.lead')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        {refusal && <AuthNotice refusal={refusal} />}
        <TextInput
          ref={field}
          label={t('people.email')}
          type="email"
          name="email"
          autoComplete="username"
          maxLength={LIMITS.email}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={isMissing && t('people.signIn.emailMissing')}
        />
        <Button type="submit" fullWidth loading={isBusy}>
          {t('people.forgot.action')}
        </Button>
        <TextLink to="/sign-in" size="sm" style={{ justifySelf: 'start' }}>
          {t('people.forgot.back')}
        </TextLink>
      </form>
    </PublicSheet>
  );
}

function Sent({ email, onAgain }: { email: string; onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <PublicSheet
      title={t('people.forgot.sent.title')}
      lead={
        <div role="status">
          <p>{t('people.forgot.sent.text', { email })}</p>
          <p>{t('people.forgot.sent.nothing')}</p>
        </div>
      }
    >
      <div className={styles.form}>
        <Button variant="default" onClick={onAgain}>
          {t('people.forgot.again')}
        </Button>
        <TextLink to="/sign-in" size="sm" style={{ justifySelf: 'start' }}>
          {t('people.forgot.back')}
        </TextLink>
      </div>
    </PublicSheet>
  );
}
