import { Button, UnstyledButton } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClassTag } from './class-tag';
import styles from './findings.module.css';
import { FirstSessionField } from './first-session-field';
import type { PlacedFinding } from './found';
import { NotIdentifierForm } from './not-identifier-form';
import { holdsOwnWord } from './own-words';
import { useScanLists } from './word-lists';

interface FindingCardProps {
  finding: PlacedFinding;
  /** In words: where it stands; empty when that is on screen. */
  place: string;
  /** How often the same words stand elsewhere, and where. */
  elsewhere: readonly string[];
  isActive: boolean;
  canSettle: boolean;
  mayKeep: boolean;
  /** Takes the focus when it becomes active: the one before it was settled from here. */
  wantsFocus: boolean;
  onActivate: () => void;
  onReplace: (replacement: string) => void;
  onKeep: (reason: string) => Promise<string | null>;
}

export function FindingCard(props: FindingCardProps) {
  const {
    finding,
    place,
    elsewhere,
    isActive,
    canSettle,
    mayKeep,
    wantsFocus,
    onActivate,
    onReplace,
    onKeep,
  } = props;
  const { t } = useTranslation();
  const [isExplaining, setIsExplaining] = useState(false);
  const isOwnWord = holdsOwnWord(finding.text, useScanLists());
  const head = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isActive) return;
    head.current?.scrollIntoView({ block: 'nearest' });
    if (wantsFocus) head.current?.focus();
  }, [isActive, wantsFocus]);

  return (
    <li className={styles.card} data-active={isActive} data-tier={finding.tier}>
      <UnstyledButton ref={head} className={styles.head} aria-expanded={isActive} onClick={onActivate}>
        <span className={styles.words}>{t('deidentification.quoted', { text: finding.text })}</span>{' '}
        <ClassTag of={finding.class} /> {place !== '' && <span className={styles.place}>{place}</span>}
      </UnstyledButton>
      <p className={styles.reason}>
        {finding.reason}
        {!isActive && finding.suggestions[0] !== undefined && (
          <> {t('deidentification.suggested', { text: finding.suggestions[0] })}</>
        )}
        {isActive && elsewhere.length > 0 && (
          <>
            {' '}
            {t('deidentification.elsewhere', {
              count: elsewhere.length,
              places: [...new Set(elsewhere)].join(', '),
            })}
          </>
        )}
      </p>
      {isActive && canSettle && (
        <>
          <div className={styles.row} role="group" aria-label={t('deidentification.replaceWith')}>
            {finding.suggestions.map((suggestion, index) => (
              <Button
                key={suggestion}
                size="sm"
                variant={index === 0 && finding.tier === 'required' ? 'filled' : 'default'}
                aria-label={t('deidentification.replaceBy', { text: finding.text, replacement: suggestion })}
                onClick={() => onReplace(suggestion)}
              >
                {suggestion}
              </Button>
            ))}
          </div>
          {finding.isDay && <FirstSessionField />}
          {isExplaining ? (
            <NotIdentifierForm
              text={finding.text}
              ofClass={finding.class}
              hint={t('deidentification.because.hint')}
              onKeep={onKeep}
              onCancel={() => setIsExplaining(false)}
            />
          ) : (
            mayKeep &&
            !isOwnWord &&
            finding.text.length <= LIMITS.notIdentifierText && (
              <Button
                size="sm"
                variant="subtle"
                className={styles.link}
                onClick={() => setIsExplaining(true)}
              >
                {t('deidentification.notAnIdentifier')}
              </Button>
            )
          )}
        </>
      )}
    </li>
  );
}
