import { useTranslation } from 'react-i18next';
import type { RetentionRunRowFragment } from '../../../data/generated';
import { Card } from '../../../ui/card';
import { LoadMore } from '../../../ui/load-more';
import { KINDS, useRetentionWords } from './in-words';
import styles from './retention.module.css';

interface PastRunsProps {
  runs: readonly RetentionRunRowFragment[];
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => void;
}

/** The reports: how many of what were removed, and when. */
export function PastRuns({ runs, hasMore, isLoading, onMore }: PastRunsProps) {
  const { t } = useTranslation();
  return (
    <Card aria-labelledby="past-runs">
      <h2 id="past-runs" className={styles.heading}>
        {t('retention.runs.title')}
      </h2>
      {runs.length === 0 && <p className={styles.empty}>{t('retention.runs.none')}</p>}
      {runs.length > 0 && (
        <>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls has to be reached by the keyboard */}
          <div className={styles.frame} tabIndex={0} role="region" aria-label={t('retention.runs.caption')}>
            <table className={styles.table}>
              <caption className="visually-hidden">{t('retention.runs.caption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('retention.runs.when')}</th>
                  {KINDS.map((kind) => (
                    <th key={kind} scope="col">
                      {t(`retention.kinds.${kind}.name`)}
                    </th>
                  ))}
                  <th scope="col">{t('retention.runs.held')}</th>
                  <th scope="col">{t('retention.runs.failed')}</th>
                </tr>
              </thead>
              <tbody>
                {runs.map((run) => (
                  <RunRow key={run.id} run={run} />
                ))}
              </tbody>
            </table>
          </div>
          <LoadMore hasMore={hasMore} isLoading={isLoading} onMore={onMore} />
        </>
      )}
    </Card>
  );
}

function RunRow({ run: { startedAt, endedAt, erasedAt, counts } }: { run: RetentionRunRowFragment }) {
  const { t } = useTranslation();
  const words = useRetentionWords();
  const sum = (of: 'removed' | 'heldBack' | 'failed'): number =>
    counts.reduce((total, one) => total + one[of], 0);
  const isInFiles = endedAt !== null && erasedAt === null && sum('removed') > 0;
  return (
    <tr>
      <th scope="row">
        {words.day(startedAt)} {endedAt === null && <>({t('retention.runs.running')})</>}
        {isInFiles && <span className={styles.fact}>{t('retention.runs.notErased')}</span>}
      </th>
      {KINDS.map((kind) => (
        <td key={kind}>
          {counts.find((one) => one.kind === kind)?.removed ?? t('retention.runs.notDecided')}
        </td>
      ))}
      <td>{sum('heldBack')}</td>
      <td title={sum('failed') > 0 ? t('retention.runs.failedHint') : undefined}>{sum('failed')}</td>
    </tr>
  );
}
