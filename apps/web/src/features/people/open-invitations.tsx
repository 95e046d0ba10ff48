import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RevokeInvitationDocument, type InvitationRowFragment } from '../../data/generated';
import { Card } from '../../ui/card';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { Tag } from '../../ui/tag';
import { say } from '../../ui/toasts-store';
import { dayInWords } from './day-in-words';
import styles from './team-page.module.css';

export function OpenInvitations({ invitations }: { invitations: readonly InvitationRowFragment[] }) {
  const { t } = useTranslation();
  return (
    <Card padding="none" aria-labelledby="invitations">
      <h2 id="invitations" className={styles.heading}>
        {t('people.team.invitations')}
      </h2>
      <ul className={styles.rows}>
        {invitations.map((invitation) => (
          <InvitationItem key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </Card>
  );
}

function InvitationItem({ invitation }: { invitation: InvitationRowFragment }) {
  const { t } = useTranslation();
  const [revoke, { loading, error, data }] = useMutation(RevokeInvitationDocument);
  const { id, email, role, expiresAt, invitedBy } = invitation;
  const result = data?.revokeInvitation;

  async function takeBack() {
    const answer = await revoke({ variables: { input: { id } } }).catch(() => undefined);
    if (answer?.data?.revokeInvitation.__typename === 'Team') say(t('people.team.revoked', { email }));
  }

  return (
    <li className={styles.row}>
      <IconMailForward size={22} stroke={1.75} aria-hidden style={{ width: 34, color: 'var(--soft)' }} />
      <div className={styles.words}>
        <span className={styles.name}>{email}</span>
        <span className={styles.fact}>
          {t('people.team.invitedBy', { name: invitedBy.name })} ·{' '}
          {t('people.team.expires', { until: dayInWords(expiresAt) })}
        </span>
      </div>
      <div className={styles.tools}>
        <Tag>{t(`enums.TeamRole.${role}`)}</Tag>
        <Button
          size="sm"
          variant="subtle"
          loading={loading}
          aria-label={t('people.team.revokeFor', { email })}
          onClick={() => void takeBack()}
        >
          {t('people.team.revoke')}
        </Button>
      </div>
      {error && <FailureNotice error={error} />}
      {result && result.__typename !== 'Team' && <Notice live="assertive">{result.message}</Notice>}
    </li>
  );
}
