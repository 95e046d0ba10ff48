import { useQuery } from '@apollo/client/react';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { InvitationDocument } from '../../data/generated';
import { FailureNotice } from '../../ui/failure-notice';
import { ButtonLink } from '../../ui/links';
import { SkeletonLines } from '../../ui/skeleton-lines';
import { JoinForm } from './join-form';
import { PublicSheet } from './sheet';
import { dayInWords } from './day-in-words';

export function InvitationPage() {
  const { t } = useTranslation();
  const token = useLocation({ select: ({ hash }) => hash });
  const { data, error, refetch } = useQuery(InvitationDocument, {
    variables: { token },
    fetchPolicy: 'network-only',
  });
  const tabTitle = t('people.invitation.tabTitle');
  if (error && !data)
    return (
      <PublicSheet title={tabTitle}>
        <FailureNotice error={error} onRetry={() => void refetch()} />
      </PublicSheet>
    );
  if (!data)
    return (
      <PublicSheet title={tabTitle}>
        <SkeletonLines lines={5} />
      </PublicSheet>
    );
  const preview = data.invitation;
  if (preview.__typename !== 'InvitationPreview') return <UnusableInvitation />;
  const { teamName: team, organisationName: organisation, invitedByName: inviter, email } = preview;
  return (
    <PublicSheet
      tabTitle={tabTitle}
      title={t('people.invitation.title', { team })}
      lead={
        <>
          <p>
            {t('people.invitation.lead', {
              inviter,
              team,
              organisation,
              role: t(`people.invitation.roles.${preview.role}`),
            })}
          </p>
          <p>{t('people.invitation.until', { email, until: dayInWords(preview.expiresAt) })}</p>
        </>
      }
    >
      <JoinForm
        token={token}
        email={email}
        suggestedName={preview.name}
        hasAccount={preview.hasAccount}
        onUnusable={() => void refetch()}
      />
    </PublicSheet>
  );
}

function UnusableInvitation() {
  const { t } = useTranslation();
  return (
    <PublicSheet
      tabTitle={t('people.invitation.tabTitle')}
      title={t('people.invitation.unusable.title')}
      lead={t('people.invitation.unusable.text')}
    >
      <ButtonLink to="/sign-in" variant="default" fullWidth>
        {t('people.invitation.unusable.signIn')}
      </ButtonLink>
    </PublicSheet>
  );
}
