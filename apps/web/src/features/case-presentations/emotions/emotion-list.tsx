import { LIMITS } from '@second-chair/wire';
import { useTranslation } from 'react-i18next';
import type { CaseEmotion } from '../writing/content';
import styles from './emotions.module.css';

/** What the author shares, and to the author alone the rest, said to be so. The strongest first. */
export function EmotionList({ emotions }: { emotions: readonly CaseEmotion[] }) {
  const { t } = useTranslation();
  const strongest = [...emotions].sort((a, b) => b.intensity - a.intensity);
  return (
    <ul className={styles.read}>
      {strongest.map(({ id, emotion, intensity, isShared }) => (
        <li key={id}>
          <span className={styles.name}>{t(`enums.Emotion.${emotion}`)}</span>
          <div className={styles.bar} aria-hidden>
            <div style={{ width: `${(intensity / LIMITS.intensity) * 100}%` }} />
          </div>
          <span className={styles.intensity}>{t('emotions.intensity', { intensity })}</span>
          {!isShared && <span className={styles.private}>{t('emotions.onlyYou')}</span>}
        </li>
      ))}
    </ul>
  );
}
