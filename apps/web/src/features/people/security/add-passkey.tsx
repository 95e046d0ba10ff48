import { Button, TextInput } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmPassword, type AuthRefusal } from '../../../data/auth';
import { addPasskey, passkeysWork } from '../../../data/passkeys';
import { Notice } from '../../../ui/notice';
import { AuthNotice } from '../auth-notice';
import { PasswordPrompt } from './password-prompt';
import styles from './security.module.css';

interface AddPasskeyProps {
  onDone: () => void;
  onCancel?: () => void;
}

export function AddPasskey({ onDone, onCancel }: AddPasskeyProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [asksPassword, setAsksPassword] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal>();
  const isMissing = refusal === undefined && asksPassword;

  async function add() {
    setIsBusy(true);
    setRefusal(undefined);
    const answer = await addPasskey(name.trim() || t('security.passkeys.unnamed'));
    setIsBusy(false);
    if (answer === null) return;
    if (answer.ok) return onDone();
    if (answer.why === 'refused' && answer.code === 'CONFIRM_FIRST') return setAsksPassword(true);
    return setRefusal(answer);
  }

  if (!passkeysWork()) return <Notice tone="sky">{t('security.passkeys.notHere')}</Notice>;
  if (isMissing)
    return (
      <PasswordPrompt
        action={t('security.goOn')}
        send={confirmPassword}
        onDone={() => {
          setAsksPassword(false);
          void add();
        }}
        onCancel={() => setAsksPassword(false)}
      />
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void add();
      }}
    >
      {refusal && <AuthNotice refusal={refusal} />}
      <TextInput
        data-autofocus
        label={t('security.passkeys.name')}
        description={t('security.passkeys.nameHint')}
        maxLength={LIMITS.passkeyName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <Button type="submit" loading={isBusy}>
          {t('security.passkeys.add')}
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
