import { Button } from '@mantine/core';
import { findPassage } from '@second-chair/wire';
import { IconCircleCheck, IconMessage } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentOnCaseFragment } from '../../../data/generated';
import { RelativeTime } from '../../../ui/relative-time';
import { Tag } from '../../../ui/tag';
import { useComments } from './use-comments';
import { useWords } from './use-words';
import { WordsForm } from './words-form';
import styles from './review.module.css';

interface CommentCardProps {
  casePresentationId: string;
  comment: CommentOnCaseFragment;
  /** The text of its field as it is now. */
  text: string;
  place: string;
  canAnswer: boolean;
  onShow: () => void;
}

/** One comment: the words it is about, what was said, and what became of the passage. */
export function CommentCard({
  casePresentationId,
  comment,
  text,
  place,
  canAnswer,
  onShow,
}: CommentCardProps) {
  const { t } = useTranslation();
  const comments = useComments(casePresentationId);
  const { words, setWords, sent } = useWords(`comment.${casePresentationId}.${comment.id}`);
  const [isAnswering, setIsAnswering] = useState(words !== '');
  const isOpen = comment.resolvedAt === null;
  const anchor = findPassage(text, comment);

  async function send(): Promise<void> {
    if (!(await comments.reply(comment.id, words))) return;
    sent();
    setIsAnswering(false);
  }

  return (
    <article className={styles.comment} data-open={isOpen} aria-label={t('review.commentOn', { place })}>
      <p className={styles.head}>
        <Tag
          tone={isOpen ? 'honey' : 'primary'}
          icon={isOpen ? <IconMessage stroke={1.75} /> : <IconCircleCheck stroke={1.75} />}
        >
          {isOpen ? t('review.open') : t('review.resolved')}
        </Tag>
        <span className={styles.soft}>{place}</span>
      </p>
      <blockquote className={styles.quote}>{comment.exact}</blockquote>
      {anchor.kind === 'changed' && (
        <p className={styles.changed}>
          {t('review.changed')} <q className="people-words">{text.slice(anchor.start, anchor.end).trim()}</q>
        </p>
      )}
      {anchor.kind === 'gone' && <p className={styles.changed}>{t('review.gone')}</p>}
      <Said body={comment.body} by={comment.by.name} at={comment.at} />
      {comment.replies.map(({ id, body, by, at }) => (
        <Said key={id} body={body} by={by.name} at={at} />
      ))}
      {comment.resolvedBy && comment.resolvedAt && (
        <p className={styles.soft}>
          {t('review.resolvedBy', { name: comment.resolvedBy.name })} <RelativeTime at={comment.resolvedAt} />
        </p>
      )}
      {isAnswering ? (
        <WordsForm
          label={t('review.reply')}
          action={t('review.send')}
          words={words}
          onChange={setWords}
          onSend={() => void send()}
          onCancel={() => setIsAnswering(false)}
          sending={comments}
        />
      ) : (
        <div className={styles.actions}>
          {anchor.kind !== 'gone' && isOpen && (
            <Button size="compact-sm" variant="subtle" onClick={onShow}>
              {t('review.show')}
            </Button>
          )}
          {canAnswer && (
            <Button size="compact-sm" variant="subtle" onClick={() => setIsAnswering(true)}>
              {t('review.reply')}
            </Button>
          )}
          {canAnswer && (
            <Button
              size="compact-sm"
              variant="default"
              loading={comments.isSending}
              onClick={() => void (isOpen ? comments.resolve(comment.id) : comments.reopen(comment.id))}
            >
              {isOpen ? t('review.resolve') : t('review.reopen')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

function Said({ body, by, at }: { body: string; by: string; at: string }) {
  return (
    <div className={styles.said}>
      <p className={styles.soft}>
        {by} · <RelativeTime at={at} />
      </p>
      <p className="people-words">{body}</p>
    </div>
  );
}
