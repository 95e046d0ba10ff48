import { useTranslation } from 'react-i18next';
import { useLine } from '../../../data/rooms';
import { useLate } from '../../../ui/late';
import { Notice } from '../../../ui/notice';

/** A line that is away for a moment is nobody's concern; one that stays away is. */
const PATIENCE = 4_000;

export function WaitingLine() {
  const { t } = useTranslation();
  const isAway = useLate(useLine() === 'waiting', PATIENCE);
  if (!isAway) return null;
  return (
    <div style={{ marginBottom: 16 }}>
      <Notice tone="honey">{t('discussions.thread.line.waiting')}</Notice>
    </div>
  );
}
