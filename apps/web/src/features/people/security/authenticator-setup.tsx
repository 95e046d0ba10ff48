import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginAuthenticator, giveCode, type NewAuthenticator } from '../../../data/auth';
import { BackupCodes } from './backup-codes';
import { CodeForm } from './code-form';
import { PasswordPrompt } from './password-prompt';
import { QrCode } from './qr-code';
import styles from './security.module.css';

interface AuthenticatorSetupProps {
  onDone: () => void;
  onCancel: () => void;
}

/** Password, picture, first code, backup codes: in this order, so that nobody is locked out by an app that does not work. */
export function AuthenticatorSetup({ onDone, onCancel }: AuthenticatorSetupProps) {
  const { t } = useTranslation();
  const [app, setApp] = useState<NewAuthenticator>();
  const [isWorking, setIsWorking] = useState(false);
  if (app && isWorking) return <BackupCodes codes={app.backupCodes} onDone={onDone} />;
  if (!app)
    return (
      <PasswordPrompt
        action={t('security.app.begin')}
        send={beginAuthenticator}
        onDone={setApp}
        onCancel={onCancel}
      />
    );
  const secret = new URL(app.totpURI).searchParams.get('secret') ?? '';
  return (
    <div className={styles.form}>
      <p style={{ margin: 0 }}>{t('security.app.scan')}</p>
      <QrCode text={app.totpURI} label={t('security.app.picture')} />
      <p className={styles.text}>
        {t('security.app.byHand')} <span className={styles.secret}>{secret}</span>
      </p>
      <CodeForm
        action={t('security.app.check')}
        takesBackupCodes={false}
        send={giveCode}
        onDone={() => setIsWorking(true)}
      />
      <Button variant="subtle" onClick={onCancel} style={{ justifySelf: 'start' }}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
