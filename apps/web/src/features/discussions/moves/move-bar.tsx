import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './moves.module.css';
import type { Ticking } from './use-ticking';
import type { MoveChoice } from './use-moving';

interface MoveBarProps {
  ticking: Ticking;
  onChoose: (choice: MoveChoice) => void;
}

/** Stands in reach while posts are ticked. */
export function MoveBar({ ticking: { ticked, end }, onChoose }: MoveBarProps) {
  const { t } = useTranslation();
  if (ticked === null) return null;
  const isEmpty = ticked.size === 0;
  return (
    <div className={styles.bar} role="group" aria-label={t('threads.moves.bar')}>
      <span role="status">
        {isEmpty ? t('threads.moves.none') : t('threads.moves.ticked', { count: ticked.size })}
      </span>
      <span className={styles.buttons}>
        <Button size="sm" disabled={isEmpty} onClick={() => onChoose('move')}>
          {t('threads.moves.move')}
        </Button>
        <Button size="sm" variant="default" disabled={isEmpty} onClick={() => onChoose('split')}>
          {t('threads.moves.split')}
        </Button>
        <Button size="sm" variant="subtle" onClick={end}>
          {t('threads.moves.cancel')}
        </Button>
      </span>
    </div>
  );
}
