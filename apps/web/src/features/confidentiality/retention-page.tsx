import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreRetentionRunsDocument, RetentionPageDocument } from '../../data/generated';
import { useMe } from '../../data/session';
import { NotFoundPage } from '../../frame/not-found-page';
import { PageFailure } from '../../frame/page-failure';
import { Card } from '../../ui/card';
import { TextLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { SkeletonLines } from '../../ui/skeleton-lines';
import { ALL_HOLDS } from './retention/all-holds';
import { Holds } from './retention/holds';
import { KINDS } from './retention/in-words';
import { KindRow } from './retention/kind-row';
import { NextRun } from './retention/next-run';
import { PastRuns } from './retention/past-runs';
import styles from './retention/retention.module.css';

/** How long things are kept, what must not be removed, and what was. For admins. */
export function RetentionPage() {
  const { t } = useTranslation();
  const { isAdmin } = useMe();
  if (!isAdmin) return <NotFoundPage />;
  return (
    <Page title={t('retention.title')} width="reading">
      <PageHeader
        breadcrumb={<TextLink to="/organisation">{t('security.organisation.title')}</TextLink>}
        title={t('retention.title')}
      />
      <p className={styles.lead}>{t('retention.intro')}</p>
      <RetentionParts />
    </Page>
  );
}

function RetentionParts() {
  const { t } = useTranslation();
  const { data, error, refetch, fetchMore } = useQuery(RetentionPageDocument, {
    variables: ALL_HOLDS,
    fetchPolicy: 'cache-and-network',
  });
  const [isLoading, setIsLoading] = useState(false);
  const retention = data?.me?.organisation.retention;
  if (error && !retention) return <PageFailure error={error} onRetry={() => void refetch()} />;
  if (!data || !retention) return <SkeletonLines lines={9} />;
  const { rules, teams } = retention;
  const { nodes, pageInfo } = data.retentionRuns;

  async function more(): Promise<void> {
    setIsLoading(true);
    await fetchMore({
      query: MoreRetentionRunsDocument,
      variables: { after: pageInfo.endCursor },
    }).catch(() => undefined);
    setIsLoading(false);
  }

  return (
    <div className={styles.parts}>
      <Card aria-labelledby="kinds">
        <h2 id="kinds" className={styles.heading}>
          {t('retention.kinds.title')}
        </h2>
        <ul className={styles.list}>
          {KINDS.map((kind) => {
            const rule = rules.find((one) => one.kind === kind);
            return <KindRow key={`${kind}-${rule?.keepFor}`} kind={kind} rule={rule} />;
          })}
        </ul>
      </Card>
      <NextRun preview={data.retentionPreview} />
      <Holds standing={data.legalHolds.nodes} lifted={data.liftedHolds.nodes} teams={teams} />
      <PastRuns
        runs={nodes}
        hasMore={pageInfo.hasNextPage}
        isLoading={isLoading}
        onMore={() => void more()}
      />
    </div>
  );
}
