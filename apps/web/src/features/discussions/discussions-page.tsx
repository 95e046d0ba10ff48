import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl } from '@mantine/core';
import { IconMessages, IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ThreadsDocument, type FollowLevel } from '../../data/generated';
import { useMe } from '../../data/session';
import { PageFailure } from '../../frame/page-failure';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { ButtonLink } from '../../ui/links';
import { LoadMore } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { SkeletonLines } from '../../ui/skeleton-lines';
import styles from './discussions-page.module.css';
import { OpenTeamThread } from './teams/open-team-thread';
import { ThreadRow } from './thread-row';

const PAGE = 30;
const route = getRouteApi('/inside/discussions');

export function DiscussionsPage() {
  const { t } = useTranslation();
  const { unread, which } = route.useSearch();
  const navigate = route.useNavigate();
  const shown: Shown = unread === true ? 'unread' : (which ?? 'all');
  const { data, error, refetch, fetchMore } = useQuery(ThreadsDocument, {
    variables: { first: PAGE, unreadOnly: shown === 'unread', which: SELECTION[shown] },
  });
  const [isOpening, setIsOpening] = useState(false);
  const hasTeam = useMe().teams.length > 0;
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
      <div className={styles.tools}>
        <SegmentedControl
          aria-label={t('discussions.page.filter')}
          value={shown}
          data={SHOWN.map((value) => ({ value, label: t(`discussions.page.${value}`) }))}
          onChange={(value) => void navigate({ search: searchOf(value as Shown), replace: true })}
        />
        {hasTeam && (
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={17} stroke={1.75} aria-hidden />}
            onClick={() => setIsOpening(true)}
          >
            {t('threads.team.action')}
          </Button>
        )}
      </div>
      {isOpening && (
        <OpenTeamThread
          onClose={() => setIsOpening(false)}
          onOpened={(threadId) => void navigate({ to: '/threads/$threadId', params: { threadId } })}
        />
      )}
      {!threads && <SkeletonLines shape="rows" lines={6} />}
      {threads && ordered.length === 0 && <NoThreads shown={shown} />}
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

type Shown = (typeof SHOWN)[number];
const SHOWN = ['all', 'unread', 'mine', 'followed'] as const;
const SELECTION = { all: null, unread: null, mine: 'MINE', followed: 'FOLLOWED' } as const;
const EMPTY = { all: 'empty', unread: 'allRead', mine: 'mineEmpty', followed: 'followedEmpty' } as const;

function searchOf(shown: Shown): { unread?: true; which?: 'mine' | 'followed' } {
  if (shown === 'all') return {};
  return shown === 'unread' ? { unread: true } : { which: shown };
}

function isUnread({ unreadCount, followLevel }: { unreadCount: number; followLevel: FollowLevel }): boolean {
  return unreadCount > 0 && followLevel !== 'MUTED';
}

function NoThreads({ shown }: { shown: Shown }) {
  const { t } = useTranslation();
  const which = EMPTY[shown];
  return (
    <EmptyState
      icon={<IconMessages size={36} stroke={1.5} />}
      title={t(`discussions.page.${which}.title`)}
      action={
        shown === 'all' ? (
          <ButtonLink to="/cases">{t('discussions.page.empty.action')}</ButtonLink>
        ) : (
          <ButtonLink variant="default" to="/discussions">
            {t('discussions.page.allRead.action')}
          </ButtonLink>
        )
      }
    >
      {t(`discussions.page.${which}.text`)}
    </EmptyState>
  );
}
