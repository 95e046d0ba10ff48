import { Button } from '@mantine/core';
import { IconCheck, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../../ui/relative-time';
import { usePhaseName } from './phase-name';
import styles from './rounds.module.css';
import type { UseRound } from './use-round';

/** Where the round stands: its phases, what is asked now and of whom, and the way on. */
export function RoundBar({ live }: { live: UseRound }) {
  const { round } = live;
  return round && <Shown live={live} round={round} />;
}

function Shown({ live, round }: { live: UseRound; round: NonNullable<UseRound['round']> }) {
  const { t } = useTranslation();
  const nameOf = usePhaseName(round);
  const { phase, isBusy, closePhase, signal } = live;
  const isReady = round.viewerIsReady;
  const role = round.viewerRole;
  return (
    <section className={styles.bar} aria-label={t('rounds.label')}>
      <p className={styles.protocol}>
        {t(`facilitation.${round.protocol}.name`)}
        <span>{t('rounds.facilitatedBy', { name: round.facilitator.name })}</span>
      </p>
      <ol className={styles.phases}>
        {round.phases.map(({ place, closedAt }) => (
          <li
            key={place}
            data-state={place === phase?.place ? 'open' : closedAt ? 'closed' : 'ahead'}
            aria-current={place === phase?.place ? 'step' : undefined}
          >
            {closedAt && <IconCheck size={14} stroke={2} aria-hidden />}
            {nameOf(place)}
            {closedAt && <span className="visually-hidden">{t('rounds.closed')}</span>}
          </li>
        ))}
      </ol>
      {phase ? (
        <>
          <p className={styles.asked}>
            {t(
              `facilitation.${round.protocol}.phases.${phase.key}.${role}` as 'facilitation.THREE_STEPS.phases.questions.MEMBER',
            )}
          </p>
          <div className={styles.foot}>
            <span className={styles.due}>
              <IconHourglass size={16} stroke={1.75} aria-hidden />
              {phase.dueAt && (
                <>
                  {t('rounds.until')} <RelativeTime at={phase.dueAt} />
                </>
              )}
              {round.ready.length > 0 && (
                <span>
                  {t('rounds.ready', {
                    count: round.ready.length,
                    names: round.ready.map(({ name }) => name).join(', '),
                  })}
                </span>
              )}
            </span>
            <span className={styles.steps}>
              {round.viewerCan.signal && (
                <Button
                  size="compact-sm"
                  variant={isReady ? 'light' : 'default'}
                  aria-pressed={isReady}
                  disabled={isBusy}
                  leftSection={isReady && <IconCheck size={16} stroke={1.75} aria-hidden />}
                  onClick={() => void signal(!isReady)}
                >
                  {t('rounds.iAmReady')}
                </Button>
              )}
              {round.viewerCan.closePhase && (
                <Button size="compact-sm" loading={isBusy} onClick={() => void closePhase()}>
                  {phase.place + 1 < round.phases.length
                    ? t('rounds.goOnTo', { name: nameOf(phase.place + 1) })
                    : t('rounds.end')}
                </Button>
              )}
            </span>
          </div>
        </>
      ) : (
        <p className={styles.asked}>{t('rounds.over')}</p>
      )}
    </section>
  );
}
