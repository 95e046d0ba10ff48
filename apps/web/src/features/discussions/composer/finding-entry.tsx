import { Button, TextInput } from '@mantine/core';
import type { Finding } from '@second-chair/de-identification';
import { LIMITS } from '@second-chair/wire';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../../theme';
import { Tag } from '../../../ui/tag';
import styles from './finding-list.module.css';

interface FindingEntryProps {
  finding: Finding;
  onReplace: (words: string) => void;
  onShow: (() => void) | undefined;
  onKeep: ((reason: string) => void) | undefined;
}

const TONES: Partial<Record<Finding['class'], Tone>> = {
  NAME: 'plum',
  LOCATION: 'sky',
  STATE: 'sky',
  COUNTRY: 'sky',
  DATE: 'clay',
  AGE: 'clay',
};

export function FindingEntry({ finding, onReplace, onShow, onKeep }: FindingEntryProps) {
  const { t } = useTranslation();
  const [isExplaining, setIsExplaining] = useState(false);
  const { text, reason, suggestions, tier } = finding;
  const quote = t('discussions.gate.quote', { text });
  return (
    <li className={styles.finding} data-tier={tier}>
      <div className={styles.what}>
        {onShow ? (
          <button
            type="button"
            className={styles.quote}
            onClick={onShow}
            aria-label={t('discussions.gate.show', { text })}
          >
            {quote}
          </button>
        ) : (
          <strong>{quote}</strong>
        )}
        <Tag tone={TONES[finding.class] ?? 'plain'}>{t(`enums.IdentifierClass.${finding.class}`)}</Tag>
        {tier === 'quasi' && <Tag>{t('discussions.gate.quasi')}</Tag>}
      </div>
      <p className={styles.reason}>{reason}</p>
      {isExplaining && onKeep ? (
        <Explanation text={text} onKeep={onKeep} onCancel={() => setIsExplaining(false)} />
      ) : (
        <div className={styles.ways}>
          {suggestions.map((words, index) => (
            <Button
              key={words}
              size="compact-md"
              variant={index === 0 ? 'filled' : 'default'}
              aria-label={t('discussions.gate.replaceWith', { text, words })}
              onClick={() => onReplace(words)}
            >
              {words}
            </Button>
          ))}
          {onKeep && (
            <Button size="compact-md" variant="subtle" onClick={() => setIsExplaining(true)}>
              {t('discussions.gate.notIdentifier')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

interface ExplanationProps {
  text: string;
  onKeep: (reason: string) => void;
  onCancel: () => void;
}

function Explanation({ text, onKeep, onCancel }: ExplanationProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') setIsMissing(true);
    else onKeep(reason.trim());
  };
  return (
    <form className={styles.explanation} onSubmit={submit}>
      <TextInput
        label={t('discussions.gate.because', { text })}
        description={t('discussions.gate.becauseHint')}
        error={isMissing && t('discussions.gate.reasonMissing')}
        value={reason}
        maxLength={LIMITS.notIdentifierReason}
        ref={focusOnce}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Escape' && onCancel()}
      />
      <div className={styles.ways}>
        <Button type="submit" size="compact-md">
          {t('discussions.gate.keep')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Opened by the writer’s own click, so the field is where they want to be. */
function focusOnce(element: HTMLInputElement | null): void {
  element?.focus();
}
