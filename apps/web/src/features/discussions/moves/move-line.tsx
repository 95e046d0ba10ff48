import { IconArrowsExchange } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../../ui/relative-time';
import type { MoveToTell } from '../thread/use-sides';
import { UndoForAMinute } from '../undo-for-a-minute';
import styles from './moves.module.css';

interface MoveLineProps {
  move: MoveToTell;
  isBusy: boolean;
  onUndo: (moveId: string) => void;
}

/** What happened at this place in the thread, in a line of its own. */
export function MoveLine({ move, isBusy, onUndo }: MoveLineProps) {
  const { t } = useTranslation();
  const { id, kind, count, isArrival, movedAt, movedBy, other, undoUntil } = move;
  const which = isArrival ? 'came' : 'went';
  return (
    <div className={styles.line}>
      <IconArrowsExchange size={16} stroke={1.75} aria-hidden />
      <span>
        <Link to="/threads/$threadId" params={{ threadId: other.id }}>
          {t(`threads.moves.${which}.${kind}`, { count, name: movedBy.name, title: other.title })}
        </Link>{' '}
        <RelativeTime at={movedAt} />
      </span>
      {undoUntil && (
        <UndoForAMinute doneAt={movedAt} undoUntil={undoUntil} isBusy={isBusy} onUndo={() => onUndo(id)} />
      )}
    </div>
  );
}
