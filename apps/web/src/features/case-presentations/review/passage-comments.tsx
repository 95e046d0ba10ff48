import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentOnCaseFragment } from '../../../data/generated';
import { CommentCard } from './comment-card';
import styles from './review.module.css';

interface PassageCommentsProps {
  casePresentationId: string;
  comments: readonly CommentOnCaseFragment[];
  textOf: (field: string) => string;
  placeOf: (field: string) => string;
  canAnswer: boolean;
  onShow: (comment: CommentOnCaseFragment) => void;
}

/** What was said about passages: the open ones first, the settled ones folded away. */
export function PassageComments({
  casePresentationId,
  comments,
  textOf,
  placeOf,
  canAnswer,
  onShow,
}: PassageCommentsProps) {
  const { t } = useTranslation();
  const heading = useId();
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = comments.filter(({ resolvedAt }) => resolvedAt !== null);
  const cards = (list: readonly CommentOnCaseFragment[]) => (
    <ul className={styles.list}>
      {list.map((comment) => (
        <li key={comment.id}>
          <CommentCard
            casePresentationId={casePresentationId}
            comment={comment}
            text={textOf(comment.field)}
            place={placeOf(comment.field)}
            canAnswer={canAnswer}
            onShow={() => onShow(comment)}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby={heading} className={styles.panel}>
      <h2 id={heading}>{t('review.title', { count: open.length })}</h2>
      {comments.length === 0 && <p className={styles.soft}>{t('review.none')}</p>}
      {cards(open)}
      {resolved.length > 0 && (
        <details className={styles.resolved}>
          <summary>{t('review.resolvedCount', { count: resolved.length })}</summary>
          {cards(resolved)}
        </details>
      )}
    </section>
  );
}
