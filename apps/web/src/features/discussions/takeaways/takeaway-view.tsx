import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../../ui/relative-time';
import { useAuthorName } from '../posts/author-name';
import type { TakeawayToShow } from '../thread/use-sides';
import { dayInWords, isPast } from './due-day';
import styles from './takeaways.module.css';

interface TakeawayViewProps {
  takeaway: TakeawayToShow;
  isBusy?: boolean;
  /** Absent where it is only looked at. */
  onSetDone?: (commitmentId: string, isDone: boolean) => void;
}

/** One takeaway: its words, who kept it, and who does what. */
export function TakeawayView({ takeaway, isBusy = false, onSetDone }: TakeawayViewProps) {
  const { t } = useTranslation();
  const nameOf = useAuthorName();
  const { body, keptAt, keptBy, reopenedAt, reopenedBy, commitments } = takeaway;
  return (
    <div className={styles.takeaway}>
      <p className={`people-words ${styles.body}`}>{body}</p>
      {commitments.length > 0 && (
        <ul className={styles.commitments} aria-label={t('takeaways.commitments.title')}>
          {commitments.map((commitment) => (
            <li key={commitment.id}>
              <Commitment commitment={commitment} isBusy={isBusy} onSetDone={onSetDone} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.facts}>
        <span>{t('takeaways.kept', { name: nameOf(keptBy) })}</span> <RelativeTime at={keptAt} />
        {reopenedAt && reopenedBy && (
          <>
            {' · '}
            <span>{t('takeaways.takenUpAgain', { name: nameOf(reopenedBy) })}</span>{' '}
            <RelativeTime at={reopenedAt} />
          </>
        )}
      </p>
    </div>
  );
}

interface CommitmentProps {
  commitment: TakeawayToShow['commitments'][number];
  isBusy: boolean;
  onSetDone: TakeawayViewProps['onSetDone'];
}

function Commitment({ commitment, isBusy, onSetDone }: CommitmentProps) {
  const { t, i18n } = useTranslation();
  const { id, what, owner, dueOn, doneAt, viewerCan } = commitment;
  const isLate = dueOn !== null && doneAt === null && isPast(dueOn);
  const words = (
    <span className={styles.what} data-done={doneAt !== null}>
      <span>{t('takeaways.commitments.line', { what, name: owner.name })}</span>
      {dueOn !== null && (
        <span className={styles.due} data-late={isLate}>
          {t(isLate ? 'takeaways.commitments.overdue' : 'takeaways.commitments.due', {
            day: dayInWords(dueOn, i18n.language),
          })}
        </span>
      )}
    </span>
  );
  return (
    <Checkbox
      checked={doneAt !== null}
      disabled={isBusy || !onSetDone || !viewerCan.setDone}
      onChange={({ currentTarget }) => onSetDone?.(id, currentTarget.checked)}
      label={words}
    />
  );
}
