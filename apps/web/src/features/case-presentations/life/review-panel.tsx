import { Button } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseWholeFragment } from '../../../data/generated';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import { RareForReviewer } from '../combinations/rare-for-reviewer';
import { SharedWordsField } from '../../de-identification/shared-words-field';
import styles from './life.module.css';
import { REVIEW_PANEL } from './review-panel-id';
import { useReview } from './use-review';

interface ReviewPanelProps {
  presentation: CaseWholeFragment;
  onDone: (step: 'approved' | 'returned') => void;
}

/** Let through, or return with a comment. A comment returns nothing by itself: one says which. */
export function ReviewPanel({ presentation, onDone }: ReviewPanelProps) {
  const { t } = useTranslation();
  const { comment, setComment, isSending, problem, found, refusedComment, failure, approve, giveBack } =
    useReview(presentation, onDone);
  const [isCommentNeeded, setIsCommentNeeded] = useState(false);
  const quasi = presentation.findings.filter(({ tier }) => tier === 'QUASI').length;

  // Whoever came here to review, by moving the card on the board, begins in the panel.
  const isAsked = useLocation({ select: ({ hash }) => hash === REVIEW_PANEL });
  useEffect(() => {
    if (isAsked) document.getElementById(REVIEW_PANEL)?.focus();
  }, [isAsked]);

  function giveBackWithComment(): void {
    const isSaid =
      comment.trim() !== '' || presentation.passageComments.some((one) => one.resolvedAt === null);
    if (!isSaid) return setIsCommentNeeded(true);
    void giveBack();
  }

  return (
    <section aria-labelledby={REVIEW_PANEL} className={styles.review}>
      <h2 id={REVIEW_PANEL} tabIndex={-1}>
        {t('cases.review.title')}
      </h2>
      <p className={styles.soft}>{t('cases.review.question')}</p>
      <ul className={styles.points}>
        <li>{quasi === 0 ? t('cases.review.noQuasi') : t('cases.review.quasi', { count: quasi })}</li>
        {presentation.notIdentifiers.length > 0 && (
          <li>{t('cases.review.decisions', { count: presentation.notIdentifiers.length })}</li>
        )}
      </ul>
      <RareForReviewer presentation={presentation} />
      <SharedWordsField
        field="comment"
        label={t('cases.review.comment')}
        hint={t('cases.review.commentHint')}
        words={comment}
        limit={LIMITS.comment}
        server={{ found, words: refusedComment }}
        minLines={3}
        error={isCommentNeeded ? t('cases.review.commentNeeded') : null}
        onChange={(next) => {
          setComment(next);
          setIsCommentNeeded(false);
        }}
      />
      {problem && (
        <Notice tone="clay">
          <p>{problem}</p>
        </Notice>
      )}
      {failure !== null && <FailureNotice error={failure} />}
      <p className={styles.soft}>{t('review.attests')}</p>
      <div className={styles.actions}>
        <Button variant="default" disabled={isSending} onClick={giveBackWithComment}>
          {t('cases.review.return')}
        </Button>
        <Button loading={isSending} onClick={() => void approve()}>
          {t('cases.review.approve')}
        </Button>
      </div>
    </section>
  );
}
