import { Button } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { IconMessagePlus } from '@tabler/icons-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoosePassage, type WrittenField } from './choose-passage';
import type { MarkedTextAreaHandle } from '../../de-identification/marked-text-area';
import { useComments, type QuotedPassage } from './use-comments';
import { usePassageSelection } from './use-passage-selection';
import { useWords } from './use-words';
import { WordsForm } from './words-form';
import styles from './review.module.css';

interface CommentOnPassageProps {
  casePresentationId: string;
  fields: readonly WrittenField[];
  /** The account, in which passages are selected. */
  account: RefObject<HTMLElement | null>;
}

/** A reviewer's comment on words of the case: selected in the account, or chosen by keyboard here. */
export function CommentOnPassage({ casePresentationId, fields, account }: CommentOnPassageProps) {
  const { t } = useTranslation();
  const selected = usePassageSelection(account);
  const comments = useComments(casePresentationId);
  const { words, setWords, sent } = useWords(`comment.${casePresentationId}.new`);
  const [passage, setPassage] = useState<QuotedPassage | null>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const field = useRef<Pick<MarkedTextAreaHandle, 'focus'>>(null);
  useEffect(() => {
    if (passage) field.current?.focus();
  }, [passage]);

  function take(next: QuotedPassage): void {
    setPassage({ field: next.field, start: next.start, exact: next.exact.slice(0, LIMITS.passage) });
    setIsChoosing(false);
  }

  async function send(): Promise<void> {
    if (!passage || !(await comments.comment(passage, words))) return;
    sent();
    setPassage(null);
  }

  return (
    <>
      {selected && !passage && (
        <Button
          size="sm"
          className={styles.floating}
          style={{ top: selected.at.top + 8, left: selected.at.left }}
          leftSection={<IconMessagePlus size={17} stroke={1.75} aria-hidden />}
          // The selection would end before the click arrives.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(selected)}
        >
          {t('review.commentOnThis')}
        </Button>
      )}
      {passage && (
        <div className={styles.writing}>
          <blockquote className={styles.quote}>{passage.exact}</blockquote>
          <WordsForm
            label={t('review.comment')}
            action={t('review.add')}
            words={words}
            onChange={setWords}
            onSend={() => void send()}
            onCancel={() => setPassage(null)}
            sending={comments}
            fieldRef={field}
          />
        </div>
      )}
      {!passage && isChoosing && (
        <ChoosePassage fields={fields} onChoose={take} onCancel={() => setIsChoosing(false)} />
      )}
      {!passage && !isChoosing && (
        <Button
          size="sm"
          variant="default"
          leftSection={<IconMessagePlus size={17} stroke={1.75} aria-hidden />}
          onClick={() => setIsChoosing(true)}
        >
          {t('review.commentOnPassage')}
        </Button>
      )}
    </>
  );
}
