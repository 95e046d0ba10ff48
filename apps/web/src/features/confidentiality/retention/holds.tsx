import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LegalHoldRowFragment } from '../../../data/generated';
import { useNow } from '../../../ui/clock';
import { Card } from '../../../ui/card';
import { TextLink } from '../../../ui/links';
import { Notice } from '../../../ui/notice';
import { RelativeTime } from '../../../ui/relative-time';
import { useRetentionWords } from './in-words';
import { PlaceHold } from './place-hold';
import styles from './retention.module.css';
import { useHolds, type NewHold } from './use-holds';

interface HoldsProps {
  standing: readonly LegalHoldRowFragment[];
  lifted: readonly LegalHoldRowFragment[];
  teams: readonly { id: string; name: string }[];
}

/** What must not be removed: the holds that stand, those that were lifted, and placing another. */
export function Holds({ standing, lifted, teams }: HoldsProps) {
  const { t } = useTranslation();
  const words = useRetentionWords();
  const now = useNow();
  const [isPlacing, setIsPlacing] = useState(false);
  const { isBusy, problem, place, lift } = useHolds();
  return (
    <Card aria-labelledby="holds">
      <h2 id="holds" className={styles.heading}>
        {t('retention.holds.title')}
      </h2>
      <p className={styles.text}>{t('retention.holds.intro')}</p>
      {problem !== null && <Notice live="assertive">{problem}</Notice>}
      {standing.length === 0 && !isPlacing && <p className={styles.empty}>{t('retention.holds.none')}</p>}
      {standing.length > 0 && (
        <ul className={styles.list}>
          {standing.map((hold) => (
            <HoldRow key={hold.id} hold={hold}>
              <Button
                size="sm"
                variant="default"
                disabled={isBusy}
                aria-label={t('retention.holds.liftOf', { reason: hold.reason })}
                onClick={() => void lift(hold.id, anew(hold))}
              >
                {t('retention.holds.lift')}
              </Button>
            </HoldRow>
          ))}
        </ul>
      )}
      {isPlacing ? (
        <PlaceHold teams={teams} isBusy={isBusy} onPlace={place} onClose={() => setIsPlacing(false)} />
      ) : (
        <Button variant="default" onClick={() => setIsPlacing(true)}>
          {t('retention.holds.place')}
        </Button>
      )}
      {lifted.length > 0 && (
        <details className={styles.past}>
          <summary>{t('retention.holds.past')}</summary>
          <ul className={styles.list}>
            {lifted.map((hold) => (
              <HoldRow key={hold.id} hold={hold}>
                {hold.protectsUntil !== null && Date.parse(hold.protectsUntil) > now && (
                  <>
                    <span className={styles.fact}>
                      {t('retention.holds.protects', { day: words.day(hold.protectsUntil) })}
                    </span>
                    <Button
                      size="sm"
                      variant="default"
                      disabled={isBusy}
                      aria-label={t('retention.holds.againOf', { reason: hold.reason })}
                      onClick={() => void place(anew(hold))}
                    >
                      {t('retention.holds.again')}
                    </Button>
                  </>
                )}
              </HoldRow>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function HoldRow({ hold, children }: { hold: LegalHoldRowFragment; children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <li className={styles.hold}>
      <div className={styles.about}>
        <span className={styles.name}>
          <Covered hold={hold} />
        </span>
        {hold.reason !== '' && <span className={styles.reason}>{hold.reason}</span>}
        <span className={styles.fact}>
          {t('retention.holds.placed', { name: hold.placedBy.name })} <RelativeTime at={hold.placedAt} />
          {hold.liftedAt !== null && (
            <>
              {' · '}
              {t('retention.holds.lifted', { name: hold.liftedBy?.name ?? '' })}{' '}
              <RelativeTime at={hold.liftedAt} />
            </>
          )}
        </span>
      </div>
      <div className={styles.buttons}>{children}</div>
    </li>
  );
}

function Covered({ hold: { scope, team, casePresentationId } }: { hold: LegalHoldRowFragment }) {
  const { t } = useTranslation();
  if (scope === 'ORGANISATION') return t('retention.holds.scope.ORGANISATION');
  if (scope === 'TEAM') return t('retention.holds.ofTeam', { name: team?.name ?? '' });
  if (casePresentationId === null) return t('retention.holds.goneCase');
  return (
    <>
      {t('retention.holds.ofCase')}{' '}
      <TextLink to="/cases/$caseId" params={{ caseId: casePresentationId }}>
        …{casePresentationId.slice(-8)}
      </TextLink>
    </>
  );
}

function anew({ scope, team, casePresentationId, reason }: LegalHoldRowFragment): NewHold {
  return { scope, reason, teamId: team?.id ?? null, casePresentationId };
}
