import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UndoDeletePostDocument } from '../../../data/generated';
import { say } from '../../../ui/toasts-store';
import type { PostShown } from '../thread/use-thread';
import styles from './deleted-post.module.css';

interface DeletedPostProps {
  post: PostShown;
  isMine: boolean;
}

/** A deleted post leaves a sentence, so that the answers to it still make sense. */
export function DeletedPost({ post, isMine }: DeletedPostProps) {
  const { t } = useTranslation();
  const [undoDelete, { loading }] = useMutation(UndoDeletePostDocument);
  const secondsLeft = useSecondsLeft(post);

  const undo = async (): Promise<void> => {
    try {
      const { data } = await undoDelete({ variables: { input: { id: post.id } } });
      const answer = data?.undoDeletePost;
      say(answer?.__typename === 'Post' ? t('discussions.post.restored') : (answer?.message ?? ''));
    } catch {
      say(t('common.failure.offline.title'));
    }
  };

  return (
    <p className={styles.deleted}>
      {isMine ? t('discussions.post.deletedByYou') : t('discussions.post.deleted', { name: post.author.name })}
      {post.viewerCan.undoDelete && secondsLeft > 0 && (
        <>
          <Button size="compact-sm" variant="default" loading={loading} onClick={() => void undo()}>
            {t('discussions.post.undo')}
          </Button>
          <span className={styles.left} aria-hidden>
            {secondsLeft}
          </span>
          <span className="visually-hidden">{t('discussions.post.undoLeft', { count: secondsLeft })}</span>
        </>
      )}
    </p>
  );
}

/**
 * Counted from the moment it is seen here, by the server's own span: the two clocks may differ, and the server has the
 * last word anyway.
 */
function useSecondsLeft({ deletedAt, undoUntil }: PostShown): number {
  const span = deletedAt && undoUntil ? Math.round((Date.parse(undoUntil) - Date.parse(deletedAt)) / 1_000) : 0;
  const [left, setLeft] = useState(span);
  useEffect(() => {
    setLeft(span);
    if (span <= 0) return undefined;
    const end = Date.now() + span * 1_000;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((end - Date.now()) / 1_000));
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, 1_000);
    return () => clearInterval(timer);
  }, [span, undoUntil]);
  return left;
}
