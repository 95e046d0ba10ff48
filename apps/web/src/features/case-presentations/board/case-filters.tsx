import { Button, Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CasePresentationState } from '../../../data/generated';
import type { CasesSearch } from '../../../searches';
import { CHOOSE_BUTTON, useChoosing } from '../choosing/choosing';
import styles from './board.module.css';
import { ALL_STATES } from './columns';

interface CaseFiltersProps {
  search: CasesSearch;
  teams: readonly { id: string; name: string }[];
  /** Who leads a team has something to do with several cases. */
  mayChoose: boolean;
}

/** Every choice is a new address, so that a filtered list can be kept and sent. */
export function CaseFilters({ search, teams, mayChoose }: CaseFiltersProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choosing = useChoosing();

  function set(part: { [K in keyof CasesSearch]: CasesSearch[K] | undefined }): void {
    const next = Object.fromEntries(
      Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined && value !== false),
    ) as CasesSearch;
    void navigate({ to: '/cases', search: next, replace: true, resetScroll: false });
  }

  const [only] = search.states?.length === 1 ? search.states : [];
  return (
    <div className={styles.filters} role="group" aria-label={t('cases.filters.label')}>
      <SegmentedControl
        aria-label={t('cases.filters.view')}
        value={search.view ?? 'board'}
        data={[
          { value: 'board', label: t('cases.filters.board') },
          { value: 'list', label: t('cases.filters.list') },
        ]}
        onChange={(value) => set({ view: value === 'list' ? 'list' : undefined })}
      />
      <NativeSelect
        aria-label={t('cases.filters.state')}
        value={only ?? (search.states ? 'several' : '')}
        data={[
          { value: '', label: t('cases.filters.anyState') },
          ...(search.states && !only ? [{ value: 'several', label: t('cases.filters.severalStates') }] : []),
          ...ALL_STATES.map((value) => ({ value, label: t(`enums.CasePresentationState.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          if (value !== 'several')
            set({ states: value === '' ? undefined : [value as CasePresentationState] });
        }}
      />
      {teams.length > 1 && (
        <NativeSelect
          aria-label={t('cases.filters.team')}
          value={search.team ?? ''}
          data={[
            { value: '', label: t('cases.filters.anyTeam') },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => set({ team: value === '' ? undefined : value })}
        />
      )}
      <Checkbox
        label={t('cases.filters.mine')}
        checked={search.mine ?? false}
        onChange={({ currentTarget }) => set({ mine: currentTarget.checked || undefined })}
      />
      {mayChoose && (
        <Button
          id={CHOOSE_BUTTON}
          variant="default"
          size="sm"
          className={styles.choose ?? ''}
          aria-pressed={choosing.isOn}
          onClick={choosing.isOn ? choosing.leave : choosing.begin}
        >
          {t('choosing.begin')}
        </Button>
      )}
    </div>
  );
}
