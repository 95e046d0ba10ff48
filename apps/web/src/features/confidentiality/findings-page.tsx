import { useQuery } from '@apollo/client/react';
import { NativeSelect, SegmentedControl } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FindingTrendsDocument, type FindingOutcome } from '../../data/generated';
import { NoAccessPage } from '../../frame/no-access-page';
import { PageFailure } from '../../frame/page-failure';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { SkeletonLines } from '../../ui/skeleton-lines';
import styles from './findings-page.module.css';
import { TrendFigures } from './trend-figures';
import { trendTable, type Trend } from './trend-table';

const WEEKS = 12;
const OUTCOMES: readonly FindingOutcome[] = ['FOUND', 'REPLACED', 'OVERRULED', 'STOPPED'];

const TrendChart = lazy(async () => ({ default: (await import('./trend-chart')).TrendChart }));

/** What the gate found in a team over time: classes and numbers, nothing of any text or person. */
export function FindingsPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(FindingTrendsDocument, { variables: { weeks: WEEKS } });
  if (!data) {
    if (error) return <PageFailure error={error} onRetry={() => void refetch()} />;
    return (
      <Page title={t('findings.title')}>
        <SkeletonLines lines={8} />
      </Page>
    );
  }
  const [first] = data.findingTrends;
  if (!first) return <NoAccessPage />;
  return <Trends trends={data.findingTrends} first={first} />;
}

function Trends({ trends, first }: { trends: readonly Trend[]; first: Trend }) {
  const { t } = useTranslation();
  const [teamId, setTeamId] = useState(trends.find(({ tallies }) => tallies !== null)?.id ?? first.id);
  const [outcome, setOutcome] = useState<FindingOutcome>('FOUND');
  const trend = trends.find(({ id }) => id === teamId) ?? first;
  const table = useMemo(() => trendTable(trend, outcome), [trend, outcome]);
  return (
    <Page title={t('findings.title')}>
      <PageHeader title={t('findings.title')} facts={<span>{t('findings.facts', { count: WEEKS })}</span>} />
      <p className={styles.lead}>{t('findings.lead')}</p>
      <div className={styles.choices}>
        <NativeSelect
          label={t('findings.team')}
          value={trend.id}
          data={trends.map(({ id, team }) => ({ value: id, label: team.name }))}
          onChange={({ currentTarget }) => setTeamId(currentTarget.value)}
        />
        <SegmentedControl
          className={styles.outcomes ?? ''}
          aria-label={t('findings.outcome')}
          value={outcome}
          data={OUTCOMES.map((value) => ({ value, label: t(`findings.outcomes.${value}`) }))}
          onChange={(value) => setOutcome(OUTCOMES.find((one) => one === value) ?? 'FOUND')}
        />
      </div>
      <Card aria-labelledby="trend">
        <h2 id="trend" className={styles.heading}>
          {t(`findings.headings.${outcome}`, { team: trend.team.name })}
        </h2>
        <p className={styles.soft}>{t(`findings.meanings.${outcome}`)}</p>
        {trend.tallies === null ? (
          <EmptyState icon={<IconChartBar />} title={t('findings.small.title')}>
            <p>{t('findings.small.text')}</p>
          </EmptyState>
        ) : table.classes.length === 0 ? (
          <EmptyState icon={<IconChartBar />} title={t('findings.none.title')}>
            <p>{t('findings.none.text')}</p>
          </EmptyState>
        ) : (
          <>
            <Suspense fallback={<div className={styles.chartToCome} />}>
              <TrendChart table={table} />
            </Suspense>
            <TrendFigures
              table={table}
              caption={t(`findings.headings.${outcome}`, { team: trend.team.name })}
            />
          </>
        )}
      </Card>
    </Page>
  );
}
