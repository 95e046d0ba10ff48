import { Button, Checkbox, Textarea } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdentifierClass } from '../../data/generated';
import { CharacterCount } from '../../ui/character-count';
import styles from './findings.module.css';
import { mayBeProposed, useProposal } from './use-proposal';

interface NotIdentifierFormProps {
  text: string;
  ofClass: IdentifierClass;
  /** Who reads the reason. */
  hint: string;
  /** Gives back why it could not be kept, or nothing. */
  onKeep: (reason: string) => Promise<string | null>;
  onCancel: () => void;
}

export function NotIdentifierForm({ text, ofClass, hint, onKeep, onCancel }: NotIdentifierFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isKeeping, setIsKeeping] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const propose = useProposal();
  const [isForEveryone, setIsForEveryone] = useState(false);
  useEffect(() => field.current?.focus(), []);

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (reason.trim() === '') return setProblem(t('deidentification.because.needed'));
    setIsKeeping(true);
    const refused = await onKeep(reason.trim());
    if (refused === null && isForEveryone) propose({ text, class: ofClass, reason: reason.trim() });
    setProblem(refused);
    setIsKeeping(false);
  }

  return (
    <form className={styles.because} onSubmit={(event) => void keep(event)}>
      <Textarea
        ref={field}
        label={t('deidentification.because.label', { text })}
        description={<span id={hintId}>{hint}</span>}
        value={reason}
        maxLength={LIMITS.notIdentifierReason}
        autosize
        minRows={2}
        error={problem}
        onChange={({ currentTarget }) => {
          setReason(currentTarget.value);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onCancel();
        }}
      />
      <CharacterCount length={reason.length} limit={LIMITS.notIdentifierReason} />
      {mayBeProposed(ofClass) && (
        <Checkbox
          className={styles.everywhere ?? ''}
          checked={isForEveryone}
          label={t('deidentification.propose.label')}
          description={t('deidentification.propose.hint')}
          onChange={({ currentTarget }) => setIsForEveryone(currentTarget.checked)}
        />
      )}
      <div className={styles.row}>
        <Button type="submit" size="sm" loading={isKeeping}>
          {t('deidentification.because.keep')}
        </Button>
        <Button size="sm" variant="subtle" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
