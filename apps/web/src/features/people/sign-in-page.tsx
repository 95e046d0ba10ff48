import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DemoDocument } from '../../data/generated';
import { signIn } from '../../data/session';
import { Notice } from '../../ui/notice';
import type { AuthRefusal } from './auth-notice';
import { DemoAccounts } from './demo-accounts';
import { PublicSheet } from './sheet';
import styles from './sheet.module.css';
import { SignInForm } from './sign-in-form';

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { next, because } = useSearch({ from: '/outside/sign-in' });
  const { data } = useQuery(DemoDocument);
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<AuthRefusal>();

  async function enter(email: string, password: string, by: string) {
    setBusy(by);
    setRefusal(undefined);
    const answer = await signIn(email, password);
    if (answer.ok) return navigate({ href: next ?? '/', replace: true });
    setBusy(undefined);
    setRefusal(answer);
    return undefined;
  }

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
        <SignInForm
          isBusy={busy === 'form'}
          refusal={refusal}
          onSubmit={(email, password) => void enter(email, password, 'form')}
        />
      </div>
      <p className={styles.foot}>{t('people.signIn.noAccount')}</p>
    </PublicSheet>
  );
}
