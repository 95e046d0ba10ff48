import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import { confirmPassword, giveCode } from '../../../data/auth';
import { signInByPasskey } from '../../../data/passkeys';
import { loadMySignIn, signOut, type MySignIn } from '../../../data/session';
import { unlockScreen } from '../../../data/screen';
import { restartSocket } from '../../../data/socket';
import { CodeForm } from './code-form';
import { PasskeyButton } from './passkey-button';
import { PasswordPrompt } from './password-prompt';
import styles from './security.module.css';

export function UnlockForm() {
  const { t } = useTranslation();
  const [mine, setMine] = useState<MySignIn>();
  useEffect(() => {
    void loadMySignIn().then(setMine, () => undefined);
  }, []);

  async function unlocked() {
    const now = await loadMySignIn().catch(() => undefined);
    // Somebody else's passkey: nothing of the person before may stay on the screen.
    if (now && mine && now.email !== mine.email) return window.location.replace('/');
    unlockScreen();
    return restartSocket();
  }

  // The sign-in ended while the screen was locked: there is nothing to unlock any more.
  if (mine?.standing === 'NONE')
    return (
      <Button onClick={() => window.location.assign('/sign-in')}>{t('security.screen.signInAgain')}</Button>
    );
  return (
    <div className={styles.unlock}>
      <p className={styles.text}>{t('security.screen.lockedText')}</p>
      {mine?.email && <p className={styles.name}>{mine.email}</p>}
      <PasswordPrompt
        action={t('security.screen.unlock')}
        send={confirmPassword}
        onDone={() => void unlocked()}
      />
      {mine?.hasAuthenticatorApp && (
        <CodeForm
          action={t('security.screen.unlockByCode')}
          takesBackupCodes
          send={giveCode}
          onDone={() => void unlocked()}
        />
      )}
      {mine?.hasPasskey && <PasskeyButton send={signInByPasskey} onDone={() => void unlocked()} />}
      <Button variant="subtle" onClick={() => void signOut()}>
        {t('security.screen.someoneElse')}
      </Button>
    </div>
  );
}
