import { useQuery } from '@apollo/client/react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MemberSignInDocument } from '../../../data/generated';
import { useMe } from '../../../data/session';
import { PageFailure } from '../../../frame/page-failure';
import { Page } from '../../../ui/page';
import { PageHeader } from '../../../ui/page-header';
import { SkeletonLines } from '../../../ui/skeleton-lines';
import { LostFactorPart } from './lost-factor-part';
import { MemberSignInsPart } from './member-sign-ins-part';
import styles from './security.module.css';

/** For admins: what they can do about the sign-in of someone who stays. */
export function MemberSignInPage() {
  const { t } = useTranslation();
  const { personId } = useParams({ from: '/inside/organisation/people/$personId/sign-in' });
  const { organisation } = useMe();
  const { data, error, refetch } = useQuery(MemberSignInDocument, {
    variables: { personId },
    fetchPolicy: 'cache-and-network',
  });
  const member = data?.memberSignIn;
  if (error && !member) return <PageFailure error={error} onRetry={() => void refetch()} />;
  if (!member)
    return (
      <Page title={t('memberSignIn.tabTitle')} width="narrow">
        <SkeletonLines lines={8} />
      </Page>
    );
  return (
    <Page title={t('memberSignIn.tabTitle')} width="narrow">
      <PageHeader
        title={t('memberSignIn.title', { name: member.person.name })}
        facts={t('people.account.organisation', { organisation: organisation.name })}
      />
      <div className={styles.parts}>
        <MemberSignInsPart member={member} onChanged={() => void refetch()} />
        <LostFactorPart member={member} onChanged={() => void refetch()} />
      </div>
    </Page>
  );
}
