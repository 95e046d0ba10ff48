import { Checkbox } from '@mantine/core';
import { memo, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { IconMasksTheater } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keep } from '../../../data/kept-text';
import { PersonMark } from '../../../ui/person-mark';
import { RelativeTime } from '../../../ui/relative-time';
import { Tag } from '../../../ui/tag';
import type { Mentionable } from '../composer/mention-text';
import { BreakAlias } from '../aliases/break-alias';
import { useNamed } from '../composer/mentionable-roles';
import { AdoptDialog } from '../adopted/adopt-dialog';
import { EarlierVersions } from '../history/earlier-versions';
import { KindTag } from '../kinds/kind-tag';
import { PostBody } from '../markdown/post-body';
import { ReactionBar } from '../reactions/reaction-bar';
import { takeOutgoing, useOutgoingEdit } from '../outgoing/outgoing';
import type { OutgoingEdit } from '../outgoing/outgoing-post';
import { useThreadTools } from '../thread/thread-tools';
import { focusPost, postElementId } from '../thread/use-place';
import type { PostShown } from '../thread/use-thread';
import { useAuthorName } from './author-name';
import { DeletedPost } from './deleted-post';
import { PostActions } from './post-actions';
import { PendingEdit } from './pending-edit';
import { editPlace, PostEditor } from './post-editor';
import styles from './post-item.module.css';
import { QuotedPost } from './quoted-post';

interface PostItemProps {
  post: PostShown;
  isMine: boolean;
  mayAskWho: boolean;
  canReply: boolean;
  people: readonly Mentionable[];
  onReply: (post: PostShown) => void;
  onGoTo: (postId: string) => void;
}

export const PostItem = memo(function PostItem({
  post,
  isMine,
  mayAskWho,
  canReply,
  people,
  onReply,
  onGoTo,
}: PostItemProps) {
  const { t } = useTranslation();
  const { id, author } = post;
  const [isEditing, setIsEditing] = useState(false);
  const [editFurther, setEditFurther] = useState<OutgoingEdit>();
  const edit = useOutgoingEdit(id);
  const [isHistoryOpen, setIsHistoryOpen] = useState(false);
  const name = useAuthorName()(author);
  const [isAsking, setIsAsking] = useState(false);
  const [isAdopting, setIsAdopting] = useState(false);
  const { mayAdopt, markUnread, ticked, toggle } = useThreadTools();
  const named = useNamed(post.mentions);
  const finishEditing = (): void => {
    setIsEditing(false);
    setEditFurther(undefined);
    focusPost(id);
  };
  const goOnEditing = (words: OutgoingEdit): void => {
    const { typed, kind, notIdentifiers } = words;
    keep(editPlace(id), JSON.stringify({ typed, kind, notIdentifiers, replyTo: null }));
    takeOutgoing(words.id);
    setEditFurther(words);
    setIsEditing(true);
  };
  const isDeleted = post.deletedAt !== null;
  return (
    <article
      id={postElementId(id)}
      className={styles.post}
      aria-label={t('discussions.post.by', { name })}
      tabIndex={-1}
    >
      {ticked !== null && (
        <Checkbox
          className={styles.tick ?? ''}
          checked={ticked.has(id)}
          aria-label={t('threads.moves.tickPost', { name })}
          onChange={() => toggle(id)}
        />
      )}
      <PersonMark id={author.id} name={name} />
      <div className={styles.main}>
        {isDeleted ? (
          <>
            <DeletedPost post={post} isMine={isMine} />
            {edit && <PendingEdit post={post} edit={edit} people={people} onEditFurther={goOnEditing} />}
          </>
        ) : (
          <>
            <div className={styles.head}>
              <span className={styles.author}>{name}</span>
              {author.kind === 'ALIAS' && (
                <Tag icon={<IconMasksTheater stroke={1.75} />}>{t('aliases.alias')}</Tag>
              )}
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
                  onEdit={() => (edit ? goOnEditing(edit) : setIsEditing(true))}
                  {...(markUnread && { onMarkUnread: () => void markUnread(post.position) })}
                  {...(mayAdopt(post) && { onAdopt: () => setIsAdopting(true) })}
                  {...(mayAskWho &&
                    author.kind === 'ALIAS' &&
                    !isMine && { onAskWho: () => setIsAsking(true) })}
                />
              )}
            </div>
            {post.replyTo && <QuotedPost quote={post.replyTo} people={people} onGoTo={onGoTo} />}
            {isEditing ? (
              <PostEditor
                post={post}
                people={people}
                over={editFurther?.expectedVersion}
                found={editFurther?.refusal?.findings}
                onDone={finishEditing}
              />
            ) : edit ? (
              <PendingEdit post={post} edit={edit} people={people} onEditFurther={goOnEditing} />
            ) : (
              <PostBody id={id} body={post.body} mentions={named} />
            )}
            <ReactionBar post={post} canReact={canReply} />
          </>
        )}
        <span data-end={post.position} className={styles.end} />
      </div>
      {isAsking && <BreakAlias threadId={post.threadId} alias={author} onClose={() => setIsAsking(false)} />}
      {isAdopting && <AdoptDialog post={post} onClose={() => setIsAdopting(false)} />}
      {isHistoryOpen && <EarlierVersions post={post} onClose={() => setIsHistoryOpen(false)} />}
    </article>
  );
});
