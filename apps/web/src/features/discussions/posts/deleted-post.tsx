import { useTranslation } from 'react-i18next';
import type { PostShown } from '../thread/use-thread';
import styles from './deleted-post.module.css';
import { UndoDelete } from './undo-delete';

interface DeletedPostProps {
  post: PostShown;
  isMine: boolean;
}

/** A deleted post leaves a sentence, so that the answers to it still make sense. */
export function DeletedPost({ post, isMine }: DeletedPostProps) {
  const { t } = useTranslation();
  const { author, deletedAt, undoUntil } = post;
  return (
    <p className={styles.deleted}>
      {author.kind === 'NOBODY'
        ? t('discussions.post.takenAway')
        : isMine
          ? t('discussions.post.deletedByYou')
          : t('discussions.post.deleted', { name: author.name })}
      {post.viewerCan.undoDelete && deletedAt && undoUntil && (
        <UndoDelete key={undoUntil} postId={post.id} deletedAt={deletedAt} undoUntil={undoUntil} />
      )}
    </p>
  );
}
