import { Button } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mentionable } from '../composer/mention-text';
import { MoveLine } from '../moves/move-line';
import { movesAt } from '../moves/moves-at';
import type { MoveToTell } from '../thread/use-sides';
import { UNREAD_LINE } from '../thread/use-place';
import type { PostShown, ThreadShown } from '../thread/use-thread';
import { PostItem } from './post-item';
import styles from './post-list-view.module.css';

interface PostListProps {
  thread: ThreadShown;
  selves: readonly string[];
  people: readonly Mentionable[];
  /** The last position read when this visit began. */
  leftOffAt: number;
  mayAskWho: boolean;
  isLoadingEarlier: boolean;
  onEarlier: () => void;
  isLoadingLater: boolean;
  onLater: () => void;
  moves: readonly MoveToTell[];
  isBusy: boolean;
  onUndoMove: (moveId: string) => void;
  onReply: (post: PostShown) => void;
  onGoTo: (postId: string) => void;
}

export function PostList(props: PostListProps) {
  const { thread, selves, people, leftOffAt, mayAskWho, isLoadingEarlier, onEarlier, onReply, onGoTo } =
    props;
  const { t } = useTranslation();
  const { nodes, pageInfo } = thread.posts;
  const lines = movesAt(props.moves, nodes);
  const told = (place: number) =>
    (lines.get(place) ?? []).map((move) => (
      <li key={move.id}>
        <MoveLine move={move} isBusy={props.isBusy} onUndo={props.onUndoMove} />
      </li>
    ));
  const firstNew = nodes.find(({ position, author }) => position > leftOffAt && !selves.includes(author.id));
  if (nodes.length === 0 && lines.size === 0)
    return <p className={styles.quiet}>{t('discussions.thread.empty')}</p>;
  return (
    <>
      {pageInfo.hasPreviousPage && (
        <div className={styles.earlier}>
          <Button variant="default" size="sm" loading={isLoadingEarlier} onClick={onEarlier}>
            {isLoadingEarlier ? t('discussions.thread.loadingEarlier') : t('discussions.thread.showEarlier')}
          </Button>
        </div>
      )}
      <ol className={styles.list} aria-label={t('discussions.thread.posts')}>
        {nodes.map((post, place) => (
          <Fragment key={post.id}>
            {told(place)}
            {post === firstNew && nodes[0] !== firstNew && (
              <li id={UNREAD_LINE} className={styles.unread}>
                <span>{t('discussions.thread.newSince')}</span>
              </li>
            )}
            <li>
              <PostItem
                post={post}
                isMine={selves.includes(post.author.id)}
                mayAskWho={mayAskWho}
                canReply={thread.viewerCan.post}
                people={people}
                onReply={onReply}
                onGoTo={onGoTo}
              />
            </li>
          </Fragment>
        ))}
        {told(nodes.length)}
      </ol>
      {pageInfo.hasNextPage && (
        <div className={styles.earlier}>
          <Button variant="default" size="sm" loading={props.isLoadingLater} onClick={props.onLater}>
            {props.isLoadingLater ? t('threads.loadingLater') : t('threads.later')}
          </Button>
        </div>
      )}
    </>
  );
}
