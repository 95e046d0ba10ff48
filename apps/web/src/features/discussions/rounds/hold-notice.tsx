import { admission, protocolOf, writtenPhases } from '@second-chair/facilitation';
import { IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PostKind } from '../../../data/generated';
import { usePhaseName } from './phase-name';
import styles from './rounds.module.css';
import type { RoundShown, UseRound } from './use-round';

interface HoldNoticeProps {
  round: UseRound;
  kind: PostKind;
}

/** Says before it is sent that a post of this kind will wait, and until when. */
export function HoldNotice({ round: { round, phase }, kind }: HoldNoticeProps) {
  const protocol = round && protocolOf(round.protocol);
  if (!protocol || !phase) return null;
  const admitted = admission(writtenPhases(protocol), phase.place, round.viewerRole, kind);
  return admitted.isHeld ? <Held round={round} place={admitted.place} /> : null;
}

function Held({ round, place }: { round: RoundShown; place: number }) {
  const { t } = useTranslation();
  const nameOf = usePhaseName(round);
  return (
    <p className={styles.why} role="status">
      <IconClockPause size={16} stroke={1.75} aria-hidden />
      {place < round.phases.length
        ? t('rounds.willBeHeld', { phase: nameOf(place) })
        : t('rounds.willBeHeldUntilOver')}
    </p>
  );
}
