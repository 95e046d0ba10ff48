import { Button } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import type { FormEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice';
import type { MarkedTextAreaHandle } from '../../de-identification/marked-text-area';
import { SharedWordsField } from '../../de-identification/shared-words-field';
import type { Comments } from './use-comments';
import styles from './review.module.css';

interface WordsFormProps {
  label: string;
  action: string;
  words: string;
  onChange: (words: string) => void;
  onSend: () => void;
  onCancel?: () => void;
  sending: Pick<Comments, 'isSending' | 'problem' | 'found' | 'refusedWords'>;
  fieldRef?: Ref<Pick<MarkedTextAreaHandle, 'focus'>>;
}

/** A comment or an answer being written. What is refused stays, with what to change. */
export function WordsForm(props: WordsFormProps) {
  const { label, action, words, onChange, onSend, onCancel, sending, fieldRef } = props;
  const { t } = useTranslation();
  function send(event: FormEvent): void {
    event.preventDefault();
    if (words.trim() !== '' && words.length <= LIMITS.passageComment) onSend();
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <SharedWordsField
        field="body"
        label={label}
        words={words}
        limit={LIMITS.passageComment}
        server={{ found: sending.found, words: sending.refusedWords }}
        minLines={2}
        onChange={onChange}
        {...(fieldRef ? { handle: fieldRef } : {})}
      />
      {sending.problem !== null && (
        <Notice tone="clay">
          <p>{sending.problem}</p>
        </Notice>
      )}
      <div className={styles.actions}>
        {onCancel && (
          <Button size="sm" variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
        <Button size="sm" type="submit" loading={sending.isSending} disabled={words.trim() === ''}>
          {action}
        </Button>
      </div>
    </form>
  );
}
