import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PostKind } from '../../../data/generated';
import { FailureNotice } from '../../../ui/failure-notice';
import { SkeletonLines } from '../../../ui/skeleton-lines';
import { say } from '../../../ui/toasts-store';
import type { Mentionable } from '../composer/mention-text';
import { PostItem } from '../posts/post-item';
import listStyles from '../posts/post-list-view.module.css';
import type { PostShown, ThreadShown } from '../thread/use-thread';
import styles from './kinds.module.css';
import { usePostsOfKind } from './use-posts-of-kind';

interface PostsOfKindProps {
  thread: ThreadShown;
  kind: PostKind;
  selves: readonly string[];
  people: readonly Mentionable[];
  onReply: (post: PostShown) => void;
  onGoTo: (postId: string) => void;
  onShowAll: () => void;
}

/** One kind of post by itself. Looking through them marks nothing as read. */
export function PostsOfKind({ thread, kind, selves, people, onReply, onGoTo, onShowAll }: PostsOfKindProps) {
  const { t } = useTranslation();
  const { posts, error, hasEarlier, showEarlier } = usePostsOfKind(thread.id, kind);
  if (!posts) return error ? <FailureNotice error={error} /> : <SkeletonLines lines={6} />;
  return (
    <>
      <p className={styles.only} role="status">
        {posts.length === 0 ? t('discussions.kinds.none') : t('discussions.kinds.shownOnly')}{' '}
        <Button variant="subtle" size="compact-sm" onClick={onShowAll}>
          {t('discussions.kinds.showAll')}
        </Button>
      </p>
      {hasEarlier && (
        <div className={listStyles.earlier}>
          <Button
            variant="default"
            size="sm"
            onClick={() => void showEarlier().catch(() => say(t('common.failure.offline.title')))}
          >
            {t('discussions.thread.showEarlier')}
          </Button>
        </div>
      )}
      <ol className={listStyles.list} aria-label={t(`discussions.kinds.${kind}.many`)}>
        {posts.map((post) => (
          <li key={post.id}>
            <PostItem
              post={post}
              isMine={selves.includes(post.author.id)}
              mayAskWho={false}
              canReply={thread.viewerCan.post}
              people={people}
              onReply={onReply}
              onGoTo={onGoTo}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
