import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { UndoDeletePostDocument } from '../../../data/generated';
import { say } from '../../../ui/toasts-store';
import { useCountdown } from '../../../ui/use-countdown';
import { focusPost } from '../thread/use-place';
import styles from './deleted-post.module.css';

interface UndoDeleteProps {
  postId: string;
  deletedAt: string;
  undoUntil: string;
}

/** The way back, as long as there is one. */
export function UndoDelete({ postId, deletedAt, undoUntil }: UndoDeleteProps) {
  const { t } = useTranslation();
  const [undoDelete, { loading }] = useMutation(UndoDeletePostDocument);
  const left = useCountdown(Math.round((Date.parse(undoUntil) - Date.parse(deletedAt)) / 1_000));

  const undo = async (): Promise<void> => {
    try {
      const { data } = await undoDelete({ variables: { input: { id: postId } } });
      const answer = data?.undoDeletePost;
      if (answer?.__typename === 'Post') focusPost(postId);
      else say(answer?.message ?? '');
    } catch {
      say(t('common.failure.offline.title'));
    }
  };

  if (left <= 0) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" loading={loading} onClick={() => void undo()}>
        {t('discussions.post.undo')}
      </Button>
      <span className={styles.left} aria-hidden>
        {left}
      </span>
      <span className="visually-hidden">{t('discussions.post.undoLeft', { count: left })}</span>
    </>
  );
}
