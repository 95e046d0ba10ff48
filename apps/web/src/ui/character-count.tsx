import { useTranslation } from 'react-i18next';
import styles from './character-count.module.css';

interface CharacterCountProps {
  length: number;
  limit: number;
}

/** Silent until the limit comes near. */
export function CharacterCount({ length, limit }: CharacterCountProps) {
  const { t } = useTranslation();
  const left = limit - length;
  if (left > Math.max(20, limit * 0.15)) return null;
  return (
    <span className={styles.count} data-over={left < 0} role={left < 0 ? 'status' : undefined}>
      {left < 0 ? t('common.counter.over', { count: -left }) : t('common.counter.left', { count: left })}
    </span>
  );
}
