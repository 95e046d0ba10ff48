import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthAnswer, AuthRefusal } from '../../../data/auth';
import { AuthNotice } from '../auth-notice';
import styles from './security.module.css';

interface CodeFormProps {
  action: string;
  /** A backup code does too, where the app has been set up before. */
  takesBackupCodes: boolean;
  send: (code: string) => Promise<AuthAnswer>;
  onDone: () => void;
  onRefused?: (refusal: AuthRefusal) => void;
}

export function CodeForm({ action, takesBackupCodes, send, onDone, onRefused }: CodeFormProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal>();
  const field = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setIsMissing(code.trim() === '');
    if (code.trim() === '') return field.current?.focus();
    setIsBusy(true);
    setRefusal(undefined);
    const answer = await send(code);
    setIsBusy(false);
    if (answer.ok) return onDone();
    setCode('');
    setRefusal(answer);
    onRefused?.(answer);
    return field.current?.focus();
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {refusal && <AuthNotice refusal={refusal} />}
      <TextInput
        ref={field}
        data-autofocus
        label={t('security.code')}
        description={t(takesBackupCodes ? 'security.codeHintBackup' : 'security.codeHint')}
        name="one-time-code"
        autoComplete="one-time-code"
        inputMode={takesBackupCodes ? 'text' : 'numeric'}
        autoCapitalize="off"
        spellCheck={false}
        maxLength={20}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={isMissing && t('security.codeMissing')}
      />
      <Button type="submit" loading={isBusy} style={{ justifySelf: 'start' }}>
        {action}
      </Button>
    </form>
  );
}
