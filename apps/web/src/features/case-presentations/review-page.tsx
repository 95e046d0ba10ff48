import { useQuery } from '@apollo/client/react';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CasesToReviewDocument, type CasesToReviewQuery } from '../../data/generated';
import { PageFailure } from '../../frame/page-failure';
import { EmptyState } from '../../ui/empty-state';
import { LoadMore } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { PersonMark } from '../../ui/person-mark';
import { RelativeTime } from '../../ui/relative-time';
import { SkeletonLines } from '../../ui/skeleton-lines';
import styles from './board/board.module.css';

const ON_A_PAGE = 30;

/** What waits for the viewer's eyes before the team reads it, the longest wait first. */
export function ReviewPage() {
  const { t } = useTranslation();
  const { data, error, loading, fetchMore, refetch } = useQuery(CasesToReviewDocument, {
    variables: { first: ON_A_PAGE },
  });
  const found = data?.casesToReview;
  if (error && !found) return <PageFailure error={error} onRetry={() => void refetch()} />;
  return (
    <Page title={t('cases.queue.title')} width="reading">
      <PageHeader title={t('cases.queue.title')} facts={t('cases.queue.facts')} />
      {!found && <SkeletonLines lines={4} shape="rows" />}
      {found?.nodes.length === 0 && (
        <EmptyState icon={<IconCircleCheck size={40} stroke={1.5} />} title={t('cases.queue.empty.title')}>
          <p>{t('cases.queue.empty.text')}</p>
        </EmptyState>
      )}
      {found && found.nodes.length > 0 && (
        <>
          <ol className={styles.queue}>
            {found.nodes.map((presentation) => (
              <li key={presentation.id}>
                <QueueCard presentation={presentation} />
              </li>
            ))}
          </ol>
          <LoadMore
            hasMore={found.pageInfo.hasNextPage}
            isLoading={loading}
            onMore={() => void fetchMore({ variables: { after: found.pageInfo.endCursor } })}
          />
        </>
      )}
    </Page>
  );
}

function QueueCard({ presentation }: { presentation: CasesToReviewQuery['casesToReview']['nodes'][number] }) {
  const { t } = useTranslation();
  const { id, headline, focusQuestion, presenter, team, stateChangedAt, submittedVersions } = presentation;
  const quasi = presentation.findings.filter(({ tier }) => tier === 'QUASI').length;
  return (
    <article className={styles.card}>
      <h2 className={styles.queueTitle}>
        <Link to="/cases/$caseId" params={{ caseId: id }}>
          {headline}
        </Link>
      </h2>
      <p className={styles.question}>{focusQuestion}</p>
      <p className={styles.waits}>
        <span>
          {t('cases.queue.submitted')} <RelativeTime at={stateChangedAt} />
        </span>
        <span>{quasi === 0 ? t('cases.review.noQuasi') : t('cases.review.quasi', { count: quasi })}</span>
        {submittedVersions > 1 && <span>{t('cases.queue.again', { number: submittedVersions })}</span>}
      </p>
      <div className={styles.foot}>
        <PersonMark name={presenter.name} id={presenter.id} size="small" />
        <span className={styles.name}>{presenter.name}</span>
        <span className={styles.since}>{team.name}</span>
      </div>
    </article>
  );
}
