import { Button, Textarea } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import type { FormEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { CharacterCount } from '../../../ui/character-count';
import { Notice } from '../../../ui/notice';
import type { Comments } from './use-comments';
import styles from './review.module.css';

interface WordsFormProps {
  label: string;
  action: string;
  words: string;
  onChange: (words: string) => void;
  onSend: () => void;
  onCancel?: () => void;
  sending: Pick<Comments, 'isSending' | 'problem' | 'found'>;
  fieldRef?: Ref<HTMLTextAreaElement>;
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
      <Textarea
        ref={fieldRef ?? null}
        label={label}
        value={words}
        autosize
        minRows={2}
        maxRows={10}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <CharacterCount length={words.length} limit={LIMITS.passageComment} />
      {sending.problem !== null && (
        <Notice tone="clay">
          <p>{sending.problem}</p>
          {sending.found.map(({ start, text, suggestions }) => (
            <p key={start}>{t('review.found', { text, suggestion: suggestions[0] ?? '…' })}</p>
          ))}
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
