import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import {
  InviteMemberDocument,
  TeamDocument,
  type TeamRole,
  type TeamWholeFragment,
} from '../../data/generated';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import type { Issued } from './invite-dialog';
import { isRole, ROLES } from './roles';
import styles from './sheet.module.css';

interface InviteFormProps {
  team: TeamWholeFragment;
  onIssued: (issued: Issued) => void;
}

export function InviteForm({ team, onIssued }: InviteFormProps) {
  const { t } = useTranslation();
  const [invite, { loading, error, data }] = useMutation(InviteMemberDocument, {
    refetchQueries: [{ query: TeamDocument, variables: { id: team.id } }],
  });
  // A retry after a lost answer repeats the same invitation rather than sending a second one.
  const [attempt, setAttempt] = useState({ id: uuid(), email: '', role: 'MEMBER' as TeamRole });
  const [wasTried, setWasTried] = useState(false);
  const email = attempt.email.trim();
  const isInvalid = !/^\S+@\S+\.\S+$/u.test(email);
  const result = data?.inviteMember;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setWasTried(true);
    if (isInvalid) return;
    const input = { id: attempt.id, teamId: team.id, email, role: attempt.role };
    const answer = await invite({ variables: { input } }).catch(() => undefined);
    const issued = answer?.data?.inviteMember;
    if (issued?.__typename === 'InvitationIssued') onIssued(issued);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {error && <FailureNotice error={error} />}
      {result && result.__typename !== 'InvitationIssued' && (
        <Notice live="assertive">{result.message}</Notice>
      )}
      <TextInput
        data-autofocus
        label={t('people.team.inviteForm.email')}
        type="email"
        autoComplete="off"
        maxLength={LIMITS.email}
        value={attempt.email}
        onChange={({ currentTarget: { value } }) => setAttempt({ ...attempt, id: uuid(), email: value })}
        error={wasTried && isInvalid && t('people.team.inviteForm.emailInvalid')}
      />
      <NativeSelect
        label={t('people.team.inviteForm.role')}
        description={t(`people.team.rolesExplained.${attempt.role}`)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={attempt.role}
        onChange={({ currentTarget: { value } }) =>
          isRole(value) && setAttempt({ ...attempt, id: uuid(), role: value })
        }
        data={ROLES.map((value) => ({ value, label: t(`enums.TeamRole.${value}`) }))}
      />
      <Button type="submit" loading={loading} style={{ justifySelf: 'end' }}>
        {t('people.team.inviteForm.action')}
      </Button>
    </form>
  );
}
