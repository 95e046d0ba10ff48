import { Button, Checkbox, PasswordInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { newPasswordCode, renewPassword, type AuthRefusal } from '../../../data/auth';
import { useMe } from '../../../data/session';
import { AuthNotice } from '../auth-notice';
import { passwordRemedy } from '../new-password';
import { NewPasswordField } from '../new-password-field';
import styles from './security.module.css';

interface PasswordFormProps {
  onDone: (endedOthers: boolean) => void;
  onCancel: () => void;
}

export function PasswordForm({ onDone, onCancel }: PasswordFormProps) {
  const { t } = useTranslation();
  const { email } = useMe();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [endsOthers, setEndsOthers] = useState(true);
  const [wasTried, setWasTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal>();
  const currentField = useRef<HTMLInputElement>(null);
  const nextField = useRef<HTMLInputElement>(null);

  const remedy = passwordRemedy(t, next);
  const code = refusal && newPasswordCode(refusal);
  const isWrong = refusal?.why === 'refused' && refusal.code === 'WRONG_PASSWORD';

  async function submit(event: FormEvent) {
    event.preventDefault();
    setWasTried(true);
    setRefusal(undefined);
    if (current === '') return currentField.current?.focus();
    if (remedy) return nextField.current?.focus();
    setIsBusy(true);
    const answer = await renewPassword({
      currentPassword: current,
      newPassword: next,
      endOtherSignIns: endsOthers,
    });
    setIsBusy(false);
    if (answer.ok) return onDone(endsOthers);
    setRefusal(answer);
    return (newPasswordCode(answer) ? nextField : currentField).current?.focus();
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {refusal && !code && !isWrong && <AuthNotice refusal={refusal} />}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordInput
        ref={currentField}
        data-autofocus
        label={t('security.password.current')}
        name="current-password"
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        error={
          (wasTried && current === '' && t('security.password.currentMissing')) ||
          (isWrong && t('people.answers.codes.WRONG_PASSWORD'))
        }
        visibilityToggleButtonProps={{ 'aria-label': t('people.showPassword') }}
      />
      <NewPasswordField
        ref={nextField}
        value={next}
        onChange={(value) => {
          setNext(value);
          if (code) setRefusal(undefined);
        }}
        error={wasTried && (remedy ?? (code && t(`people.answers.codes.${code}`)))}
      />
      <Checkbox
        label={t('security.password.endOthers')}
        description={t('security.password.endOthersHint')}
        checked={endsOthers}
        onChange={(event) => setEndsOthers(event.currentTarget.checked)}
      />
      <div className={styles.row}>
        <Button type="submit" loading={isBusy}>
          {t('security.password.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
