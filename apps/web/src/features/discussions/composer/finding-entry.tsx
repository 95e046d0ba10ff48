import { Button } from '@mantine/core';
import type { Finding } from '@second-chair/de-identification';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../../theme';
import { Tag } from '../../../ui/tag';
import { FirstSessionField } from '../../de-identification/first-session-field';
import { NotIdentifierForm } from '../../de-identification/not-identifier-form';
import { holdsOwnWord } from '../../de-identification/own-words';
import { useScanLists } from '../../de-identification/word-lists';
import styles from './finding-list.module.css';

interface FindingEntryProps {
  finding: Finding;
  onReplace: (words: string) => void;
  onShow: (() => void) | undefined;
  onKeep: ((reason: string) => void) | undefined;
  /** Once in a list is enough. */
  asksFirstSession: boolean;
}

const TONES: Partial<Record<Finding['class'], Tone>> = {
  NAME: 'plum',
  LOCATION: 'sky',
  STATE: 'sky',
  COUNTRY: 'sky',
  DATE: 'clay',
  AGE: 'clay',
};

export function FindingEntry(props: FindingEntryProps) {
  const { finding, onReplace, onShow, onKeep, asksFirstSession } = props;
  const { t } = useTranslation();
  const [isExplaining, setIsExplaining] = useState(false);
  const { text, reason, suggestions, tier } = finding;
  const isOwnWord = holdsOwnWord(text, useScanLists());
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
        <NotIdentifierForm
          text={text}
          ofClass={finding.class}
          hint={t('discussions.gate.becauseHint')}
          onKeep={(reason) => {
            onKeep(reason);
            return Promise.resolve(null);
          }}
          onCancel={() => setIsExplaining(false)}
        />
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
          {onKeep && !isOwnWord && (
            <Button size="compact-md" variant="subtle" onClick={() => setIsExplaining(true)}>
              {t('discussions.gate.notIdentifier')}
            </Button>
          )}
        </div>
      )}
      {asksFirstSession && <FirstSessionField />}
    </li>
  );
}
