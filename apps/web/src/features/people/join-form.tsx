import { useMutation } from '@apollo/client/react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AcceptInvitationDocument } from '../../data/generated';
import { signIn } from '../../data/session';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { passwordRemedy } from './new-password';
import styles from './sheet.module.css';

interface JoinFormProps {
  token: string;
  email: string;
  /** As whoever invites knows them. */
  suggestedName: string;
  hasAccount: boolean;
  /** Someone else used the link, or it was taken back, while the form was open. */
  onUnusable: () => void;
}

export function JoinForm({ token, email, suggestedName, hasAccount, onUnusable }: JoinFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [accept, { error }] = useMutation(AcceptInvitationDocument);
  const [name, setName] = useState(suggestedName);
  const [password, setPassword] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [refusedPassword, setRefusedPassword] = useState<string>();
  const missingPassword = password === '' ? t('people.signIn.passwordMissing') : undefined;
  const remedy = hasAccount ? missingPassword : passwordRemedy(t, password);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setWasTried(true);
    if (name.trim() === '' || remedy) return;
    setIsBusy(true);
    setRefused(undefined);
    setRefusedPassword(undefined);
    await join().finally(() => setIsBusy(false));
  }

  async function join(): Promise<void> {
    const answer = await accept({ variables: { input: { token, name: name.trim(), password } } }).catch(
      () => undefined,
    );
    const result = answer?.data?.acceptInvitation;
    if (!result) return;
    if (result.__typename === 'InvitationUnusable') return onUnusable();
    if (result.__typename === 'AlreadyMember') return setRefused(t('people.invitation.alreadyMember'));
    if (result.__typename === 'PasswordRefused') return setRefusedPassword(result.message);
    if (result.__typename !== 'InvitationAccepted') return setRefused(result.message);
    const signedIn = await signIn(email, password);
    if (signedIn.ok && !signedIn.needsCode)
      return navigate({ to: '/teams/$teamId', params: { teamId: result.teamId }, replace: true });
    // The person has joined; only the sign-in has to be repeated.
    return navigate({ to: '/sign-in', search: { next: `/teams/${result.teamId}` }, replace: true });
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {refused && <Notice live="assertive">{refused}</Notice>}
      {error && <FailureNotice error={error} />}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <TextInput
        label={t('people.name')}
        description={t('people.invitation.nameHint')}
        name="name"
        autoComplete="name"
        maxLength={LIMITS.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={wasTried && name.trim() === '' && t('people.nameMissing')}
      />
      <PasswordInput
        label={t(hasAccount ? 'people.invitation.knownPassword' : 'people.invitation.newPassword')}
        description={
          hasAccount
            ? t('people.invitation.knownHint')
            : t('people.passwordHint', { min: LIMITS.passwordMin })
        }
        name="password"
        autoComplete={hasAccount ? 'current-password' : 'new-password'}
        value={password}
        onChange={(event) => {
          setPassword(event.currentTarget.value);
          setRefusedPassword(undefined);
        }}
        error={wasTried && (remedy ?? refusedPassword)}
        visibilityToggleButtonProps={{ 'aria-label': t('people.showPassword') }}
      />
      <Button type="submit" fullWidth loading={isBusy}>
        {t('people.invitation.action')}
      </Button>
    </form>
  );
}
