import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccessFilter } from '../../../data/generated';
import { accessLogSearch, PERIODS, type AccessLogSearch, type Period } from '../../../searches';
import styles from './access-log.module.css';

const DAY = 24 * 60 * 60_000;
const DAYS: Record<Period, number> = { week: 7, month: 30, year: 365 };

/** What of the log to show, and its export. */
export function AccessChoice({
  search,
  people,
  onShow,
  saving,
}: {
  search: AccessLogSearch;
  people: readonly { id: string; name: string }[];
  onShow: (next: AccessLogSearch) => void;
  /** Null while there is nothing to save. */
  saving: { isSaving: boolean; save: () => void } | null;
}) {
  const { t } = useTranslation();
  const { kind, person, period } = search;
  const show = (key: keyof AccessLogSearch, value: string): void =>
    onShow(accessLogSearch({ ...search, [key]: value }));
  return (
    <div className={styles.choice}>
      <SegmentedControl
        aria-label={t('accessLog.filter')}
        value={kind ?? ''}
        data={[
          { value: '', label: t('accessLog.all') },
          { value: 'READ', label: t('accessLog.read') },
          { value: 'CHANGED', label: t('accessLog.changed') },
        ]}
        onChange={(value) => show('kind', value)}
      />
      <NativeSelect
        aria-label={t('accessLog.person')}
        value={person ?? ''}
        data={[
          { value: '', label: t('accessLog.everyone') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => show('person', currentTarget.value)}
      />
      <NativeSelect
        aria-label={t('accessLog.period')}
        value={period ?? ''}
        data={[
          { value: '', label: t('accessLog.periods.all') },
          ...PERIODS.map((value) => ({ value, label: t(`accessLog.periods.${value}`) })),
        ]}
        onChange={({ currentTarget }) => show('period', currentTarget.value)}
      />
      <Button variant="default" loading={saving?.isSaving ?? false} disabled={!saving} onClick={saving?.save}>
        {t('accessLog.save')}
      </Button>
    </div>
  );
}

/** To the hour: the same question is asked again when the page is drawn again. */
export function accessFilter({ kind, person, period }: AccessLogSearch, now: number): AccessFilter {
  const hour = Math.floor(now / (DAY / 24)) * (DAY / 24);
  return {
    ...(kind && { kind }),
    ...(person && { personId: person }),
    ...(period && { since: new Date(hour - DAYS[period] * DAY).toISOString() }),
  };
}
