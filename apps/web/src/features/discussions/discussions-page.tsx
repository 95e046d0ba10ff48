import { useQuery } from '@apollo/client/react';
import { SegmentedControl } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ThreadsDocument } from '../../data/generated';
import { PageFailure } from '../../frame/page-failure';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { ButtonLink } from '../../ui/links';
import { LoadMore } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { SkeletonLines } from '../../ui/skeleton-lines';
import styles from './discussions-page.module.css';
import { ThreadRow } from './thread-row';

const PAGE = 30;
const route = getRouteApi('/inside/discussions');

export function DiscussionsPage() {
  const { t } = useTranslation();
  const { unread } = route.useSearch();
  const navigate = route.useNavigate();
  const unreadOnly = unread === true;
  const { data, error, refetch, fetchMore } = useQuery(ThreadsDocument, {
    variables: { first: PAGE, unreadOnly },
  });
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const threads = data?.threads;
  if (error && !threads)
    return <PageFailure error={error} onRetry={() => void refetch().catch(() => undefined)} />;

  const more = async (): Promise<void> => {
    setIsLoadingMore(true);
    await fetchMore({ variables: { after: threads?.pageInfo.endCursor } }).catch(() => undefined);
    setIsLoadingMore(false);
  };
  // What waits comes first; within each half the latest activity does, as the server gives it.
  const nodes = threads?.nodes ?? [];
  const ordered = [...nodes.filter(isUnread), ...nodes.filter((thread) => !isUnread(thread))];

  return (
    <Page title={t('discussions.page.title')} width="reading">
      <PageHeader title={t('discussions.page.title')} facts={t('discussions.page.lead')} />
      <SegmentedControl
        aria-label={t('discussions.page.filter')}
        className={styles.filter ?? ''}
        value={unreadOnly ? 'unread' : 'all'}
        data={[
          { value: 'all', label: t('discussions.page.all') },
          { value: 'unread', label: t('discussions.page.unread') },
        ]}
        onChange={(value) =>
          void navigate({ search: value === 'unread' ? { unread: true } : {}, replace: true })
        }
      />
      {!threads && <SkeletonLines shape="rows" lines={6} />}
      {threads && ordered.length === 0 && <NoThreads unreadOnly={unreadOnly} />}
      {ordered.length > 0 && (
        <Card padding="none">
          <ul className={styles.list} aria-label={t('discussions.page.list')}>
            {ordered.map((thread) => (
              <ThreadRow key={thread.id} thread={thread} />
            ))}
          </ul>
        </Card>
      )}
      <LoadMore
        hasMore={threads?.pageInfo.hasNextPage ?? false}
        isLoading={isLoadingMore}
        onMore={() => void more()}
      />
    </Page>
  );
}

function isUnread({ unreadCount }: { unreadCount: number }): boolean {
  return unreadCount > 0;
}

function NoThreads({ unreadOnly }: { unreadOnly: boolean }) {
  const { t } = useTranslation();
  const which = unreadOnly ? 'allRead' : 'empty';
  return (
    <EmptyState
      icon={<IconMessages size={36} stroke={1.5} />}
      title={t(`discussions.page.${which}.title`)}
      action={
        unreadOnly ? (
          <ButtonLink variant="default" to="/discussions">
            {t('discussions.page.allRead.action')}
          </ButtonLink>
        ) : (
          <ButtonLink to="/cases">{t('discussions.page.empty.action')}</ButtonLink>
        )
      }
    >
      {t(`discussions.page.${which}.text`)}
    </EmptyState>
  );
}
