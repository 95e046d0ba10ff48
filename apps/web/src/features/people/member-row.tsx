import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ChangeRoleDocument,
  type MembershipRowFragment,
  type TeamRole,
  type TeamWholeFragment,
} from '../../data/generated';
import { useMe } from '../../data/session';
import { FailureNotice } from '../../ui/failure-notice';
import { TextLink } from '../../ui/links';
import { Notice } from '../../ui/notice';
import { PersonMark } from '../../ui/person-mark';
import { RelativeTime } from '../../ui/relative-time';
import { Tag } from '../../ui/tag';
import { say } from '../../ui/toasts-store';
import { RemoveDialog } from './remove-dialog';
import { workInWords } from './profile-words';
import { isRole, ROLES } from './roles';
import styles from './team-page.module.css';

interface MemberRowProps {
  membership: MembershipRowFragment;
  team: TeamWholeFragment;
}

export function MemberRow({ membership, team }: MemberRowProps) {
  const { t } = useTranslation();
  const me = useMe();
  const [change, { data, error, loading }] = useMutation(ChangeRoleDocument);
  const [isRemoving, setIsRemoving] = useState(false);
  const { person, role, viewerCan } = membership;
  const isMe = person.id === me.person.id;
  const result = data?.changeRole;
  const work = workInWords(t, person);

  async function setRole(next: TeamRole, before?: TeamRole) {
    const answer = await change({ variables: { input: { membershipId: membership.id, role: next } } }).catch(
      () => undefined,
    );
    if (answer?.data?.changeRole.__typename !== 'Membership') return;
    say(t('people.team.roleChanged', { name: person.name, role: t(`people.invitation.roles.${next}`) }), {
      ...(before && { action: { label: t('common.undo'), run: () => void setRole(before) } }),
    });
  }

  return (
    <li className={styles.row}>
      <PersonMark name={person.name} id={person.id} />
      <div className={styles.words}>
        <span className={styles.name}>
          {person.name} {isMe && <span className={styles.fact}>({t('common.you')})</span>}
        </span>
        <span className={styles.fact}>
          {t('people.team.since')} <RelativeTime at={membership.joinedAt} />
        </span>
        {work && <span className={styles.fact}>{work}</span>}
      </div>
      <div className={styles.tools}>
        {viewerCan.changeRole ? (
          <NativeSelect
            className={styles.role ?? ''}
            size="sm"
            aria-label={t('people.team.roleOf', { name: person.name })}
            value={role}
            disabled={loading}
            onChange={({ currentTarget: { value } }) => isRole(value) && void setRole(value, role)}
            data={ROLES.map((value) => ({ value, label: t(`enums.TeamRole.${value}`) }))}
          />
        ) : (
          <Tag tone={role === 'LEAD' || role === 'SUPERVISOR' ? 'primary' : 'plain'}>
            {t(`enums.TeamRole.${role}`)}
          </Tag>
        )}
        {viewerCan.remove && (
          <Button
            size="sm"
            variant="subtle"
            aria-label={t('people.team.removeFor', { name: person.name })}
            onClick={() => setIsRemoving(true)}
          >
            {t('people.team.remove')}
          </Button>
        )}
      </div>
      {me.isAdmin && !isMe && (
        <div className={styles.asAdmin}>
          <TextLink
            to="/organisation/people/$personId/sign-in"
            params={{ personId: person.id }}
            size="sm"
            aria-label={t('memberSignIn.openFor', { name: person.name })}
          >
            {t('memberSignIn.open')}
          </TextLink>
          <TextLink
            to="/organisation/people/$personId/remove"
            params={{ personId: person.id }}
            size="sm"
            aria-label={t('people.departure.openFor', { name: person.name })}
          >
            {t('people.departure.open')}
          </TextLink>
        </div>
      )}
      {error && <FailureNotice error={error} />}
      {result && result.__typename !== 'Membership' && <Notice live="assertive">{result.message}</Notice>}
      {viewerCan.remove && (
        <RemoveDialog
          membership={membership}
          team={team}
          isMe={isMe}
          opened={isRemoving}
          onClose={() => setIsRemoving(false)}
        />
      )}
    </li>
  );
}
