import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { UseSides } from '../thread/use-sides';
import { UndoForAMinute } from '../undo-for-a-minute';
import { TakeawayView } from './takeaway-view';
import { useSeenTakeaway } from './use-seen-takeaway';
import styles from './takeaways.module.css';

/** What the thread came to, above its posts; and what it had come to before it was taken up again. */
export function TakeawayCard({ live }: { live: UseSides }) {
  const { t } = useTranslation();
  const { sides, isBusy } = live;
  const seen = useSeenTakeaway(sides);
  if (!sides || (!sides.takeaway && sides.earlierTakeaways.length === 0)) return null;
  const { takeaway, earlierTakeaways, viewerCan } = sides;
  const setDone = (id: string, isDone: boolean): void => void live.setDone(id, isDone);
  return (
    <section
      ref={seen}
      className={styles.card}
      data-open={takeaway === null}
      aria-label={t('takeaways.title')}
    >
      {takeaway && (
        <>
          <div className={styles.head}>
            <h2 className={styles.title}>
              <IconFlag size={18} stroke={1.75} aria-hidden />
              {t('takeaways.title')}
            </h2>
            {takeaway.undoUntil && (
              <UndoForAMinute
                doneAt={takeaway.keptAt}
                undoUntil={takeaway.undoUntil}
                isBusy={isBusy}
                onUndo={() => void live.undoResolve(takeaway.id)}
              />
            )}
            {viewerCan.reopen && (
              <Button
                variant="subtle"
                size="compact-sm"
                disabled={isBusy}
                onClick={() => void live.reopen(takeaway.id)}
              >
                {t('takeaways.reopen')}
              </Button>
            )}
          </div>
          <TakeawayView takeaway={takeaway} isBusy={isBusy} onSetDone={setDone} />
        </>
      )}
      {earlierTakeaways.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t('takeaways.earlier', { count: earlierTakeaways.length })}</summary>
          {earlierTakeaways.map((earlier) => (
            <TakeawayView key={earlier.id} takeaway={earlier} isBusy={isBusy} onSetDone={setDone} />
          ))}
        </details>
      )}
    </section>
  );
}
