import { Button } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { HiddenCaseRowFragment } from '../../../data/generated';
import { Notice } from '../../../ui/notice';
import type { MarkedTextAreaHandle } from '../../de-identification/marked-text-area';
import { SharedWordsField } from '../../de-identification/shared-words-field';
import { useWords } from '../review/use-words';
import styles from './glass.module.css';
import { useBreakGlass } from './use-break-glass';

interface ReasonFormProps {
  hidden: HiddenCaseRowFragment;
  onCancel: () => void;
}

/** What happens, who is told, for how long; then the reason. What is typed outlives a refusal and a reload. */
export function ReasonForm({ hidden, onCancel }: ReasonFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const heading = useId();
  const { words, setWords, sent } = useWords(`glass.${hidden.id}`);
  const { isSending, problem, found, refusedWords, open } = useBreakGlass(hidden.id);
  const field = useRef<Pick<MarkedTextAreaHandle, 'focus'>>(null);
  // The form opens where its button was: whoever pressed it goes on writing.
  useEffect(() => field.current?.focus(), []);
  const [isTooShort, setIsTooShort] = useState(false);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const { length } = words.trim();
    setIsTooShort(length < LIMITS.glassReasonMin);
    if (length < LIMITS.glassReasonMin || words.length > LIMITS.glassReason) return;
    if (!(await open(words))) return;
    sent();
    await navigate({ to: '/cases/$caseId', params: { caseId: hidden.id } });
  }

  return (
    <form className={styles.form} aria-labelledby={heading} onSubmit={(event) => void send(event)}>
      <h3 id={heading}>{t('breakGlass.form.title')}</h3>
      <ul className={styles.what}>
        <li>{t('breakGlass.form.what')}</li>
        <li>{t('breakGlass.form.who', { name: hidden.presenter.name, team: hidden.team.name })}</li>
        <li>{t('breakGlass.form.log')}</li>
      </ul>
      <SharedWordsField
        handle={field}
        field="reason"
        label={t('breakGlass.form.reason')}
        hint={t('breakGlass.form.reasonHint')}
        error={isTooShort && t('breakGlass.form.tooShort', { min: LIMITS.glassReasonMin })}
        words={words}
        limit={LIMITS.glassReason}
        server={{ found, words: refusedWords }}
        minLines={2}
        onChange={(next) => {
          setWords(next);
          setIsTooShort(false);
        }}
      />
      {problem !== null && (
        <Notice tone="clay" live="assertive">
          <p>{problem}</p>
        </Notice>
      )}
      <div className={styles.actions}>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={isSending}>
          {t('breakGlass.form.open')}
        </Button>
      </div>
    </form>
  );
}
