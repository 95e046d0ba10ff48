import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../ui/failure-notice';
import { TextLink } from '../../ui/links';
import { SkeletonLines } from '../../ui/skeleton-lines';
import styles from './case-discussion.module.css';
import { Presence } from './thread/presence';
import { ThreadView } from './thread/thread-view';
import { useThread } from './thread/use-thread';
import { WaitingLine } from './thread/waiting-line';

interface ThreadOnCaseProps {
  threadId: string;
  /** The switcher shows the title already. */
  isNamedAbove: boolean;
}

/** One thread where the case is read. */
export function ThreadOnCase({ threadId, isNamedAbove }: ThreadOnCaseProps) {
  const { t } = useTranslation();
  const live = useThread(threadId, { isLoaded: true });
  const { thread, error, retry } = live;
  if (error) return <FailureNotice error={error} onRetry={retry} />;
  if (!thread) return <SkeletonLines lines={6} />;
  return (
    <>
      <div className={styles.threadHead}>
        <h3 className={isNamedAbove ? 'visually-hidden' : styles.threadTitle}>{thread.title}</h3>
        <Presence threadId={threadId} />
        <TextLink to="/threads/$threadId" params={{ threadId }} className={styles.ownPage}>
          {t('discussions.onCase.openPage')}
        </TextLink>
      </div>
      <WaitingLine />
      <ThreadView live={live} thread={thread} isPage={false} />
    </>
  );
}
