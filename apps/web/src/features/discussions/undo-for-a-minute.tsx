import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCountdown } from '../../ui/use-countdown';
import styles from './undo-for-a-minute.module.css';

interface UndoForAMinuteProps {
  /** When it was done and until when it can be undone, both by the server's clock. */
  doneAt: string;
  undoUntil: string;
  isBusy: boolean;
  onUndo: () => void;
}

/** The way back, as long as there is one. */
export function UndoForAMinute({ doneAt, undoUntil, isBusy, onUndo }: UndoForAMinuteProps) {
  const { t } = useTranslation();
  const left = useCountdown(Math.round((Date.parse(undoUntil) - Date.parse(doneAt)) / 1_000));
  if (left <= 0) return null;
  return (
    <span className={styles.undo}>
      <Button size="compact-sm" variant="default" loading={isBusy} onClick={onUndo}>
        {t('takeaways.undo')}
      </Button>
      <span className={styles.left} aria-hidden>
        {left}
      </span>
      <span className="visually-hidden">{t('takeaways.undoLeft', { count: left })}</span>
    </span>
  );
}
