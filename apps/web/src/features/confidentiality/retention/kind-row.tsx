import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { RETENTION_BOUNDS } from '@second-chair/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RetentionKind, RetentionWholeFragment } from '../../../data/generated';
import { useNow } from '../../../ui/clock';
import { Notice } from '../../../ui/notice';
import { useRetentionWords } from './in-words';
import styles from './retention.module.css';
import { useDecision } from './use-decision';
import { WouldGo } from './would-go';

const SUGGESTED = { PUT_AWAY_CASES: 24, IDLE_DRAFTS: 180, MAILS: 90, INVITATIONS: 90 } as const;

interface KindRowProps {
  kind: RetentionKind;
  rule: RetentionWholeFragment['rules'][number] | undefined;
}

/** How long one kind is kept, and the choice of another time. A shorter one first says what it would remove. */
export function KindRow({ kind, rule }: KindRowProps) {
  const { t } = useTranslation();
  const words = useRetentionWords();
  const now = useNow();
  const set = rule?.keepFor ?? null;
  const isPending = rule !== undefined && Date.parse(rule.effectiveFrom) > now;
  const inForce = isPending ? rule.keptBefore : set;
  const [chosen, setChosen] = useState<number | null>(set);
  const [isLookedAt, setIsLookedAt] = useState(false);
  const { isBusy, problem, decide } = useDecision(kind, set);
  const name = t(`retention.kinds.${kind}.name`);
  const { unit, least, most } = RETENTION_BOUNDS[kind];
  const isShorter = chosen !== null && (inForce === null || chosen < inForce);

  function choose(keepFor: number | null): void {
    setChosen(keepFor);
    setIsLookedAt(false);
  }

  async function save(keepFor: number | null): Promise<void> {
    if (await decide(keepFor)) choose(keepFor);
  }

  return (
    <li className={styles.kind}>
      <div className={styles.about}>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.what}>{t(`retention.kinds.${kind}.what`)}</p>
        {isPending ? (
          <p className={styles.pending}>
            {t('retention.pending', {
              day: words.day(rule.effectiveFrom),
              time: words.time(kind, set),
              before: words.time(kind, inForce),
            })}{' '}
            <Button size="compact-sm" variant="subtle" loading={isBusy} onClick={() => void save(inForce)}>
              {t('retention.takeBack')}
            </Button>
          </p>
        ) : (
          <p className={styles.now}>{t('retention.now', { time: words.time(kind, inForce) })}</p>
        )}
      </div>
      <div className={styles.choice}>
        <NativeSelect
          aria-label={t('retention.choice.label', { kind: name })}
          value={chosen === null ? 'keep' : 'remove'}
          onChange={({ currentTarget }) =>
            choose(currentTarget.value === 'keep' ? null : (set ?? SUGGESTED[kind]))
          }
          data={[
            { value: 'keep', label: t('retention.choice.keep') },
            { value: 'remove', label: t('retention.choice.remove') },
          ]}
        />
        {chosen !== null && (
          <NumberInput
            aria-label={t(`retention.choice.${unit}`, { kind: name })}
            description={t(
              unit === 'months' ? 'retention.choice.boundsMonths' : 'retention.choice.boundsDays',
              { least, most },
            )}
            value={chosen}
            min={least}
            max={most}
            allowDecimal={false}
            allowNegative={false}
            onChange={(value) => typeof value === 'number' && choose(value)}
          />
        )}
        {chosen !== set &&
          (isShorter && !isLookedAt ? (
            <Button variant="default" onClick={() => setIsLookedAt(true)}>
              {t('retention.look')}
            </Button>
          ) : (
            !isShorter && (
              <Button loading={isBusy} onClick={() => void save(chosen)}>
                {t('common.save')}
              </Button>
            )
          ))}
      </div>
      {problem !== null && (
        <div className={styles.wide}>
          <Notice live="assertive">{problem}</Notice>
        </div>
      )}
      {isLookedAt && chosen !== set && chosen !== null && (
        <div className={styles.wide}>
          <WouldGo kind={kind} keepFor={chosen}>
            <Button loading={isBusy} onClick={() => void save(chosen)}>
              {t('retention.decide')}
            </Button>
          </WouldGo>
        </div>
      )}
    </li>
  );
}
