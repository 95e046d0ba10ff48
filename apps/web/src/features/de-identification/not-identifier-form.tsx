import { Button, Textarea } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CharacterCount } from '../../ui/character-count';
import styles from './findings.module.css';

interface NotIdentifierFormProps {
  text: string;
  /** Gives back why it could not be kept, or nothing. */
  onKeep: (reason: string) => Promise<string | null>;
  onCancel: () => void;
}

export function NotIdentifierForm({ text, onKeep, onCancel }: NotIdentifierFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isKeeping, setIsKeeping] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  useEffect(() => field.current?.focus(), []);

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (reason.trim() === '') return setProblem(t('deidentification.because.needed'));
    setIsKeeping(true);
    setProblem(await onKeep(reason.trim()));
    setIsKeeping(false);
  }

  return (
    <form className={styles.because} onSubmit={(event) => void keep(event)}>
      <Textarea
        ref={field}
        label={t('deidentification.because.label', { text })}
        description={<span id={hint}>{t('deidentification.because.hint')}</span>}
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
