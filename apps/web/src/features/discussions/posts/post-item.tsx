import { memo, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PersonMark } from '../../../ui/person-mark';
import { RelativeTime } from '../../../ui/relative-time';
import type { Mentionable } from '../composer/mention-text';
import { useNamed } from '../composer/mentionable-roles';
import { EarlierVersions } from '../history/earlier-versions';
import { KindTag } from '../kinds/kind-tag';
import { PostBody } from '../markdown/post-body';
import { ReactionBar } from '../reactions/reaction-bar';
import { focusPost, postElementId } from '../thread/use-place';
import type { PostShown } from '../thread/use-thread';
import { DeletedPost } from './deleted-post';
import { PostActions } from './post-actions';
import { PostEditor } from './post-editor';
import styles from './post-item.module.css';
import { QuotedPost } from './quoted-post';

interface PostItemProps {
  post: PostShown;
  isMine: boolean;
  canReply: boolean;
  people: readonly Mentionable[];
  onReply: (post: PostShown) => void;
  onGoTo: (postId: string) => void;
}

export const PostItem = memo(function PostItem({
  post,
  isMine,
  canReply,
  people,
  onReply,
  onGoTo,
}: PostItemProps) {
  const { t } = useTranslation();
  const [isEditing, setIsEditing] = useState(false);
  const [isHistoryOpen, setIsHistoryOpen] = useState(false);
  const named = useNamed(post.mentions);
  const { id, author } = post;
  const finishEditing = (): void => {
    setIsEditing(false);
    focusPost(id);
  };
  const isDeleted = post.deletedAt !== null;
  return (
    <article
      id={postElementId(id)}
      className={styles.post}
      aria-label={t('discussions.post.by', { name: author.name })}
      tabIndex={-1}
    >
      <PersonMark id={author.id} name={author.name} />
      <div className={styles.main}>
        {isDeleted ? (
          <DeletedPost post={post} isMine={isMine} />
        ) : (
          <>
            <div className={styles.head}>
              <span className={styles.author}>{author.name}</span>
              <KindTag kind={post.kind} />
              <Link
                to="/threads/$threadId"
                params={{ threadId: post.threadId }}
                search={{ post: id }}
                className={styles.when}
              >
                <RelativeTime at={post.createdAt} />
              </Link>
              {post.editedAt && (
                <button type="button" className={styles.edited} onClick={() => setIsHistoryOpen(true)}>
                  {t('discussions.post.edited')} <RelativeTime at={post.editedAt} />
                </button>
              )}
              {!isEditing && (
                <PostActions
                  post={post}
                  canReply={canReply}
                  onReply={() => onReply(post)}
                  onEdit={() => setIsEditing(true)}
                />
              )}
            </div>
            {post.replyTo && <QuotedPost quote={post.replyTo} people={people} onGoTo={onGoTo} />}
            {isEditing ? (
              <PostEditor post={post} people={people} onDone={finishEditing} />
            ) : (
              <PostBody id={id} body={post.body} mentions={named} />
            )}
            <ReactionBar post={post} canReact={canReply} />
          </>
        )}
        <span data-end={post.position} className={styles.end} />
      </div>
      {isHistoryOpen && <EarlierVersions post={post} onClose={() => setIsHistoryOpen(false)} />}
    </article>
  );
});
