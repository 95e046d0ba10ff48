import { Button, Textarea } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseWholeFragment } from '../../../data/generated';
import { CharacterCount } from '../../../ui/character-count';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import styles from './life.module.css';
import { useReview } from './use-review';

interface ReviewPanelProps {
  presentation: CaseWholeFragment;
  onDone: (step: 'approved' | 'returned') => void;
}

/** Let through, or return with a comment. A comment returns nothing by itself: one says which. */
export function ReviewPanel({ presentation, onDone }: ReviewPanelProps) {
  const { t } = useTranslation();
  const { comment, setComment, isSending, problem, found, failure, approve, giveBack } = useReview(
    presentation,
    onDone,
  );
  const [isCommentNeeded, setIsCommentNeeded] = useState(false);
  const heading = useId();
  const quasi = presentation.findings.filter(({ tier }) => tier === 'QUASI').length;

  function giveBackWithComment(): void {
    if (comment.trim() === '') return setIsCommentNeeded(true);
    void giveBack();
  }

  return (
    <section aria-labelledby={heading} className={styles.review}>
      <h2 id={heading}>{t('cases.review.title')}</h2>
      <p className={styles.soft}>{t('cases.review.question')}</p>
      <ul className={styles.points}>
        <li>{quasi === 0 ? t('cases.review.noQuasi') : t('cases.review.quasi', { count: quasi })}</li>
        {presentation.notIdentifiers.length > 0 && (
          <li>{t('cases.review.decisions', { count: presentation.notIdentifiers.length })}</li>
        )}
      </ul>
      <Textarea
        label={t('cases.review.comment')}
        description={t('cases.review.commentHint')}
        value={comment}
        autosize
        minRows={3}
        maxRows={12}
        error={isCommentNeeded ? t('cases.review.commentNeeded') : null}
        onChange={({ currentTarget }) => {
          setComment(currentTarget.value);
          setIsCommentNeeded(false);
        }}
      />
      <CharacterCount length={comment.length} limit={LIMITS.comment} />
      {problem && (
        <Notice tone="clay">
          <p>{problem}</p>
          {found.map((detail) => (
            <p key={`${detail.start}`}>
              {t('cases.review.foundInComment', {
                text: detail.text,
                suggestion: detail.suggestions[0] ?? '…',
              })}
            </p>
          ))}
        </Notice>
      )}
      {failure !== null && <FailureNotice error={failure} />}
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
