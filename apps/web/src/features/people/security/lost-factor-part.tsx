import { useMutation } from '@apollo/client/react';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmPassword } from '../../../data/auth';
import { TakeSecondFactorsAwayDocument, type MemberSignInWholeFragment } from '../../../data/generated';
import { Card } from '../../../ui/card';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import { say } from '../../../ui/toasts-store';
import { PasswordPrompt } from './password-prompt';
import styles from './security.module.css';

interface LostFactorPartProps {
  member: MemberSignInWholeFragment;
  onChanged: () => void;
}

export function LostFactorPart({ member, onChanged }: LostFactorPartProps) {
  const { t } = useTranslation();
  const { hasAuthenticatorApp: hasApp, passkeys } = member;
  const has = {
    app: t('memberSignIn.lost.app'),
    passkeys: t('memberSignIn.lost.passkeys', { count: passkeys }),
  };
  const one = hasApp ? has.app : has.passkeys;
  const hasNone = !hasApp && passkeys === 0;
  return (
    <Card>
      <h2 className={styles.heading}>{t('memberSignIn.lost.title')}</h2>
      <p className={styles.text}>
        {hasNone
          ? t('memberSignIn.lost.none')
          : hasApp && passkeys > 0
            ? t('memberSignIn.lost.hasBoth', has)
            : t('memberSignIn.lost.has', { what: one })}
      </p>
      {!hasNone && <LostFactorForm member={member} onChanged={onChanged} />}
    </Card>
  );
}

function LostFactorForm({
  member: { person, hasAuthenticatorApp, passkeys },
  onChanged,
}: LostFactorPartProps) {
  const { t } = useTranslation();
  const [take, { data, error, loading }] = useMutation(TakeSecondFactorsAwayDocument);
  const [passkeysToo, setPasskeysToo] = useState(true);
  const [isSure, setIsSure] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const [asksPassword, setAsksPassword] = useState(false);
  const result = data?.takeSecondFactorsAway;
  const isAsking = result?.__typename === 'ConfirmFirst';
  const hasChoice = hasAuthenticatorApp && passkeys > 0;

  async function takeAway() {
    setWasTried(true);
    if (!isSure) return;
    const input = { personId: person.id, passkeysToo: hasChoice ? passkeysToo : true };
    const answer = await take({ variables: { input } }).catch(() => undefined);
    const done = answer?.data?.takeSecondFactorsAway;
    setAsksPassword(done?.__typename === 'ConfirmFirst');
    if (done?.__typename !== 'MemberSignIn') return;
    say(t('memberSignIn.lost.done', { name: person.name }));
    onChanged();
  }

  if (asksPassword)
    return (
      <>
        <p className={styles.text}>{t('memberSignIn.lost.confirm')}</p>
        <PasswordPrompt
          action={t('memberSignIn.lost.action')}
          send={confirmPassword}
          onDone={() => void takeAway()}
          onCancel={() => setAsksPassword(false)}
        />
      </>
    );
  return (
    <div className={styles.form}>
      <p className={styles.text} style={{ margin: 0 }}>
        {t('memberSignIn.lost.what')}
      </p>
      {hasChoice && (
        <Checkbox
          label={t('memberSignIn.lost.passkeysToo')}
          description={t('memberSignIn.lost.passkeysTooHint')}
          checked={passkeysToo}
          onChange={(event) => setPasskeysToo(event.currentTarget.checked)}
        />
      )}
      <Checkbox
        label={t('memberSignIn.lost.sure', { name: person.name })}
        description={t('memberSignIn.lost.sureHint')}
        checked={isSure}
        onChange={(event) => setIsSure(event.currentTarget.checked)}
        error={wasTried && !isSure && t('memberSignIn.lost.sureMissing')}
      />
      {error && <FailureNotice error={error} />}
      {result && result.__typename !== 'MemberSignIn' && !isAsking && (
        <Notice live="assertive">{result.message}</Notice>
      )}
      <Button loading={loading} style={{ justifySelf: 'start' }} onClick={() => void takeAway()}>
        {t('memberSignIn.lost.action')}
      </Button>
    </div>
  );
}
