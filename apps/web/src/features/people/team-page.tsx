import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TeamDocument, type TeamWholeFragment } from '../../data/generated';
import { PageFailure } from '../../frame/page-failure';
import { Card } from '../../ui/card';
import { ButtonLink, TextLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { SkeletonLines } from '../../ui/skeleton-lines';
import { InviteDialog } from './invite-dialog';
import { MemberRow } from './member-row';
import { OpenInvitations } from './open-invitations';
import { RolesExplained } from './roles-explained';
import styles from './team-page.module.css';

export function TeamPage() {
  const { t } = useTranslation();
  const { teamId } = useParams({ from: '/inside/teams/$teamId' });
  const { data, previousData, error, refetch } = useQuery(TeamDocument, { variables: { id: teamId } });
  if (error)
    return (
      <PageFailure error={error} wasOpen={previousData?.team.id === teamId} onRetry={() => void refetch()} />
    );
  if (!data)
    return (
      <Page title={t('frame.teams')}>
        <SkeletonLines shape="rows" lines={6} />
      </Page>
    );
  return <TeamSheet key={teamId} team={data.team} />;
}

function TeamSheet({ team }: { team: TeamWholeFragment }) {
  const { t } = useTranslation();
  const [isInviting, setIsInviting] = useState(false);
  const { viewerRole } = team;
  return (
    <Page title={team.name}>
      <PageHeader
        title={team.name}
        facts={
          <>
            <span>{t('people.team.facts', { count: team.memberships.length })}</span>
            {viewerRole === 'LEAD' && <span>{t('people.team.yourRoleLead')}</span>}
            {viewerRole && viewerRole !== 'LEAD' && (
              <span>{t('people.team.yourRole', { role: t(`people.invitation.roles.${viewerRole}`) })}</span>
            )}
            {team.viewerCan.seeAccess && (
              <TextLink to="/teams/$teamId/access" params={{ teamId: team.id }}>
                {t('accessLog.teamLink')}
              </TextLink>
            )}
          </>
        }
        actions={
          team.viewerCan.invite && (
            <>
              <ButtonLink to="/roster" search={{ team: team.id }} variant="default">
                {t('people.roster.open')}
              </ButtonLink>
              <Button
                leftSection={<IconUserPlus size={18} stroke={1.75} />}
                onClick={() => setIsInviting(true)}
              >
                {t('people.team.invite')}
              </Button>
            </>
          )
        }
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Card padding="none" aria-labelledby="members">
            <h2 id="members" className={styles.heading}>
              {t('people.team.members')}
            </h2>
            <ul className={styles.rows}>
              {team.memberships.map((membership) => (
                <MemberRow key={membership.id} membership={membership} team={team} />
              ))}
            </ul>
          </Card>
          {team.invitations.length > 0 && <OpenInvitations invitations={team.invitations} />}
        </div>
        <RolesExplained />
      </div>
      {team.viewerCan.invite && (
        <InviteDialog team={team} opened={isInviting} onClose={() => setIsInviting(false)} />
      )}
    </Page>
  );
}
