import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditProfile } from '../../data/profile';
import { useMe } from '../../data/session';
import { LOCALE } from '../../i18n';
import { useNow } from '../../ui/clock';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { say } from '../../ui/toasts-store';
import { deviceZone, useReaderZone } from '../../ui/zone';

const AS_DEVICE = 'device';

/** Saved as it is chosen: every time on the screen changes with it. */
export function ZoneForm() {
  const { t } = useTranslation();
  const { timeZone } = useMe().person;
  const { choose, loading, error, refused } = useEditProfile();
  const now = useNow();
  const zone = useReaderZone();
  const there = new Intl.DateTimeFormat(LOCALE, {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(now);
  const zones = useMemo(
    () => [
      { value: AS_DEVICE, label: t('people.account.zoneDevice', { zone: inWords(deviceZone()) }) },
      ...[...new Set([...Intl.supportedValuesOf('timeZone'), ...(timeZone ? [timeZone] : [])])]
        .sort()
        .map((value) => ({ value, label: inWords(value) })),
    ],
    [t, timeZone],
  );

  async function set(value: string | null) {
    if (value === null || value === (timeZone ?? AS_DEVICE)) return;
    if (await choose({ timeZone: value === AS_DEVICE ? null : value })) say(t('people.account.saved'));
  }

  return (
    <>
      {error && <FailureNotice error={error} />}
      {refused && <Notice>{refused}</Notice>}
      <Select
        label={t('people.account.zoneLabel')}
        description={t('people.account.zoneText', { now: there })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        searchable
        data={zones}
        value={timeZone ?? AS_DEVICE}
        onChange={(value) => void set(value)}
        disabled={loading}
        selectFirstOptionOnChange
        comboboxProps={{ withinPortal: false }}
        nothingFoundMessage={t('people.account.zoneNone')}
        maxDropdownHeight={280}
      />
    </>
  );
}

function inWords(zone: string): string {
  return zone.replaceAll('_', ' ');
}
