import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropAuthenticator, renewBackupCodes } from '../../../data/auth';
import { say } from '../../../ui/toasts-store';
import { AuthenticatorSetup } from './authenticator-setup';
import { BackupCodes } from './backup-codes';
import { PasswordPrompt } from './password-prompt';
import styles from './security.module.css';

interface AuthenticatorPartProps {
  isOn: boolean;
  onChanged: () => void;
}

type Step = 'setup' | 'renew' | 'drop' | { codes: string[] };

export function AuthenticatorPart({ isOn, onChanged }: AuthenticatorPartProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>();

  function done(words: string) {
    setStep(undefined);
    say(words);
    onChanged();
  }

  if (step === 'setup')
    return (
      <AuthenticatorSetup
        onDone={() => done(t('security.app.isOn'))}
        onCancel={() => {
          setStep(undefined);
          onChanged();
        }}
      />
    );
  if (step === 'renew')
    return (
      <PasswordPrompt
        action={t('security.app.renew')}
        send={renewBackupCodes}
        onDone={({ backupCodes }) => setStep({ codes: backupCodes })}
        onCancel={() => setStep(undefined)}
      />
    );
  if (step === 'drop')
    return (
      <PasswordPrompt
        action={t('security.app.drop')}
        send={dropAuthenticator}
        onDone={() => done(t('security.app.isOff'))}
        onCancel={() => setStep(undefined)}
      />
    );
  if (step) return <BackupCodes codes={step.codes} onDone={() => done(t('security.backup.renewed'))} />;
  return (
    <>
      <p className={styles.text}>{t(isOn ? 'security.app.on' : 'security.app.off')}</p>
      {isOn ? (
        <div className={styles.row}>
          <Button variant="default" onClick={() => setStep('renew')}>
            {t('security.app.renew')}
          </Button>
          <Button variant="subtle" onClick={() => setStep('drop')}>
            {t('security.app.drop')}
          </Button>
        </div>
      ) : (
        <Button onClick={() => setStep('setup')}>{t('security.app.setUp')}</Button>
      )}
    </>
  );
}
