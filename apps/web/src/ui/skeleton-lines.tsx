import { useTranslation } from 'react-i18next';
import { useLate } from './late';
import styles from './skeleton-lines.module.css';

interface SkeletonLinesProps {
  lines?: number;
  /** `text` for paragraphs, `rows` for a list, `cards` for a board. */
  shape?: 'text' | 'rows' | 'cards';
}

/** Shows nothing for the first 400 ms, then the shape of what is coming. */
export function SkeletonLines({ lines = 4, shape = 'text' }: SkeletonLinesProps) {
  const { t } = useTranslation();
  const isLate = useLate(true);
  if (!isLate) return null;
  return (
    <div role="status" className={styles.lines} data-shape={shape}>
      <span className="visually-hidden">{t('common.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={styles.line} aria-hidden />
      ))}
    </div>
  );
}
