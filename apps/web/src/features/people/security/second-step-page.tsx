import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { MySignInDocument } from '../../../data/generated';
import { forgetWhatWasRead, signInWithCode } from '../../../data/session';
import { SignOutButton } from '../../../frame/sign-out-button';
import { SkeletonLines } from '../../../ui/skeleton-lines';
import { PublicSheet } from '../sheet';
import account from '../account-page.module.css';
import { AddPasskey } from './add-passkey';
import { AuthenticatorSetup } from './authenticator-setup';
import { CodeForm } from './code-form';
import { PasskeyButton } from './passkey-button';
import styles from './security.module.css';

/** For someone who is signed in, and whose organisation opens nothing without a second step. */
export function SecondStepPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/outside/second-step' });
  const { data } = useQuery(MySignInDocument);
  const goOn = () => void forgetWhatWasRead().then(() => navigate({ href: next ?? '/', replace: true }));
  const mine = data?.mySignIn;
  const hasOne = mine && (mine.hasAuthenticatorApp || mine.hasPasskey);
  return (
    <PublicSheet
      tabTitle={t('security.step.tabTitle')}
      title={t(hasOne ? 'security.step.give' : 'security.step.title')}
      lead={t(hasOne ? 'security.step.giveLead' : 'security.step.lead')}
    >
      {!mine && <SkeletonLines lines={4} />}
      {mine && hasOne && (
        <div className={styles.form}>
          {mine.hasPasskey && <PasskeyButton onDone={goOn} />}
          {mine.hasAuthenticatorApp && (
            <CodeForm action={t('security.goOn')} takesBackupCodes send={signInWithCode} onDone={goOn} />
          )}
        </div>
      )}
      {mine && !hasOne && <SetUp onDone={goOn} />}
      <SignOutButton className={account.signOut} />
    </PublicSheet>
  );
}

function SetUp({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<'app' | 'passkey'>();
  if (way === 'app') return <AuthenticatorSetup onDone={onDone} onCancel={() => setWay(undefined)} />;
  if (way === 'passkey') return <AddPasskey onDone={onDone} onCancel={() => setWay(undefined)} />;
  return (
    <div className={styles.form}>
      <div>
        <h2 className={styles.heading}>{t('security.app.title')}</h2>
        <p className={styles.text}>{t('security.app.off')}</p>
        <Button fullWidth onClick={() => setWay('app')}>
          {t('security.app.setUp')}
        </Button>
      </div>
      <div>
        <h2 className={styles.heading}>{t('security.passkeys.title')}</h2>
        <p className={styles.text}>{t('security.passkeys.text')}</p>
        <Button fullWidth variant="default" onClick={() => setWay('passkey')}>
          {t('security.passkeys.addOne')}
        </Button>
      </div>
    </div>
  );
}
