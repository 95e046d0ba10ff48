import { Slider, Switch } from '@mantine/core';
import { IconLock, IconUsers } from '@tabler/icons-react';
import { LIMITS } from '@second-chair/wire';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import type { Emotion } from '../../../data/generated';
import { useEditor } from '../editor/editor-context';
import editor from '../editor/editor.module.css';
import { ManyChoices } from '../editor/many-choices';
import { EMOTIONS } from '../editor/options';
import type { CaseEmotion } from '../writing/content';
import styles from './emotions.module.css';

const AT_FIRST = 5;

/** What the case stirs in its author: chosen from words, weighed, and theirs alone until they share it. */
export function EmotionsSheet() {
  const { t } = useTranslation();
  const { content, change, canEdit } = useEditor();
  const { emotions } = content;

  function choose(chosen: readonly Emotion[]): void {
    const felt = chosen.map(
      (emotion): CaseEmotion =>
        emotions.find((one) => one.emotion === emotion) ?? {
          id: uuid(),
          emotion,
          intensity: AT_FIRST,
          isShared: false,
        },
    );
    change({ emotions: felt });
  }

  function alter(id: string, part: Partial<CaseEmotion>): void {
    change({ emotions: emotions.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  }

  return (
    <div className={editor.hypotheses}>
      <p className={styles.promise}>
        <IconLock size={20} stroke={1.75} aria-hidden />
        <span>{t('emotions.promise')}</span>
      </p>
      <ManyChoices
        legend={t('emotions.question')}
        hint={t('emotions.hint')}
        options={EMOTIONS.map((value) => ({ value, label: t(`enums.Emotion.${value}`) }))}
        values={emotions.map(({ emotion }) => emotion)}
        disabled={!canEdit}
        onChange={choose}
      />
      <ul className={styles.felt}>
        {emotions.map(({ id, emotion, intensity, isShared }) => (
          <li key={id}>
            <span className={styles.name}>{t(`enums.Emotion.${emotion}`)}</span>
            <Slider
              value={intensity}
              min={0}
              max={LIMITS.intensity}
              step={1}
              label={null}
              thumbLabel={t('emotions.intensityOf', { emotion: t(`enums.Emotion.${emotion}`) })}
              disabled={!canEdit}
              onChange={(value) => alter(id, { intensity: value })}
            />
            <span className={styles.intensity} aria-hidden>
              {t('emotions.intensity', { intensity })}
            </span>
            <Switch
              checked={isShared}
              disabled={!canEdit}
              aria-label={t('emotions.shareOf', { emotion: t(`enums.Emotion.${emotion}`) })}
              label={t('emotions.share')}
              thumbIcon={
                isShared ? (
                  <IconUsers size={12} stroke={2} aria-hidden />
                ) : (
                  <IconLock size={12} stroke={2} aria-hidden />
                )
              }
              onChange={({ currentTarget }) => alter(id, { isShared: currentTarget.checked })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
