import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DemoDocument } from '../../data/generated';
import { signIn, signInWithCode, signInWithPasskey } from '../../data/session';
import { useWaitingHere } from '../../data/kept/waiting-here';
import { Notice } from '../../ui/notice';
import type { AuthRefusal } from '../../data/auth';
import { DemoAccounts } from './demo-accounts';
import { CodeForm } from './security/code-form';
import { PasskeyButton } from './security/passkey-button';
import { PublicSheet } from './sheet';
import styles from './sheet.module.css';
import { SignInForm } from './sign-in-form';

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { next, because } = useSearch({ from: '/outside/sign-in' });
  const { data } = useQuery(DemoDocument);
  const [busy, setBusy] = useState<string>();
  const [asksCode, setAsksCode] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal>();
  const [isShared, setIsShared] = useState(false);
  const waiting = useWaitingHere();

  const goOn = () => void navigate({ href: next ?? '/', replace: true });

  async function enter(email: string, password: string, by: string) {
    setBusy(by);
    setRefusal(undefined);
    const answer = await signIn(email, password, { isShared });
    setBusy(undefined);
    if (answer.ok && answer.needsCode) return setAsksCode(true);
    if (answer.ok) return goOn();
    setRefusal(answer);
    return undefined;
  }

  if (asksCode)
    return (
      <PublicSheet title={t('security.step.code')} lead={t('security.step.codeLead')}>
        <div className={styles.form}>
          <CodeForm
            action={t('people.signIn.action')}
            takesBackupCodes
            send={(code) => signInWithCode(code, { isShared })}
            onDone={goOn}
            onRefused={(because) => {
              if (because.why !== 'refused' || because.code !== 'START_AGAIN') return;
              setAsksCode(false);
              setRefusal(because);
            }}
          />
          <Button variant="subtle" onClick={() => setAsksCode(false)}>
            {t('security.step.again')}
          </Button>
        </div>
      </PublicSheet>
    );
  return (
    <PublicSheet
      title={t('people.signIn.title')}
      lead={t('people.signIn.lead')}
      beside={
        data?.demo && (
          <DemoAccounts
            demo={data.demo}
            busy={busy}
            onChoose={(email, password) => void enter(email, password, email)}
          />
        )
      }
    >
      <div className={styles.form}>
        {because && !refusal && (
          <Notice
            tone={because === 'ended' ? 'honey' : 'primary'}
            title={t(`people.signIn.${because}.title`)}
          >
            <p>{t(`people.signIn.${because}.text`)}</p>
          </Notice>
        )}
        {waiting > 0 && (
          <Notice tone="sky">
            <p>{t('people.signIn.waitingHere', { count: waiting })}</p>
          </Notice>
        )}
        <SignInForm
          isBusy={busy === 'form'}
          refusal={refusal}
          isShared={isShared}
          onShared={setIsShared}
          onSubmit={(email, password) => void enter(email, password, 'form')}
        />
        <PasskeyButton send={() => signInWithPasskey({ isShared })} onDone={goOn} />
      </div>
      <p className={styles.foot}>{t('people.signIn.noAccount')}</p>
    </PublicSheet>
  );
}
