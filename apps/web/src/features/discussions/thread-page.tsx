import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageFailure } from '../../frame/page-failure';
import { TextLink } from '../../ui/links';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { SkeletonLines } from '../../ui/skeleton-lines';
import { Presence } from './thread/presence';
import { ThreadView } from './thread/thread-view';
import { useThread } from './thread/use-thread';
import { WaitingLine } from './thread/waiting-line';

const route = getRouteApi('/inside/threads/$threadId');

export function ThreadPage() {
  const { threadId } = route.useParams();
  // Another thread is another page: nothing of the last one stays.
  return <OneThread key={threadId} threadId={threadId} />;
}

function OneThread({ threadId }: { threadId: string }) {
  const { t } = useTranslation();
  const { post } = route.useSearch();
  const live = useThread(threadId, { around: post });
  const { thread, error, wasOpen, retry } = live;
  if (error && (!thread || wasOpen)) return <PageFailure error={error} onRetry={retry} wasOpen={wasOpen} />;
  if (!thread)
    return (
      <Page title={t('discussions.thread.documentTitle')} width="reading">
        <SkeletonLines lines={9} />
      </Page>
    );
  const { casePresentationId, subjectTitle, team, title, mergedIntoId } = thread;
  if (mergedIntoId !== null)
    return (
      <Navigate
        to="/threads/$threadId"
        params={{ threadId: mergedIntoId }}
        search={post === undefined ? {} : { post }}
        replace
      />
    );
  return (
    <Page title={t('discussions.thread.documentTitle')} width="reading">
      <PageHeader
        breadcrumb={
          <nav aria-label={t('discussions.thread.trail')}>
            {casePresentationId ? (
              <>
                <TextLink to="/cases">{t('discussions.thread.cases')}</TextLink>
                <span aria-hidden>{' › '}</span>
                <TextLink to="/cases/$caseId" params={{ caseId: casePresentationId }}>
                  {subjectTitle}
                </TextLink>
              </>
            ) : (
              <TextLink to="/discussions">{t('discussions.thread.discussions')}</TextLink>
            )}
          </nav>
        }
        title={title}
        facts={
          <>
            <span>{team.name}</span>
            <Presence threadId={threadId} />
          </>
        }
      />
      <WaitingLine />
      <ThreadView live={live} thread={thread} isPage pointedAt={post} />
    </Page>
  );
}
