import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchPeopleDocument } from '../../data/generated';
import { useMe } from '../../data/session';
import { PERIODS, type SearchSearch } from '../../searches';
import { ALL_STATES } from '../case-presentations/board/columns';
import { KINDS } from './found-item';
import styles from './search.module.css';

interface SearchFiltersProps {
  filter: SearchSearch;
  recent: readonly SearchSearch[];
  onChange: (filter: SearchSearch) => void;
}

/** Every choice is in the address; the words are not. */
export function SearchFilters({ filter, recent, onChange }: SearchFiltersProps) {
  const { t } = useTranslation();
  const { teams } = useMe();
  const people = usePeople(filter.team);
  const set = (part: { [K in keyof SearchSearch]: string }): void =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...filter, ...part }).filter(([, value]) => value !== ''),
      ) as SearchSearch,
    );
  const others = recent.filter((one) => JSON.stringify(one) !== JSON.stringify(filter));

  return (
    <div role="group" aria-label={t('search.filters')}>
      <div className={styles.filters}>
        <NativeSelect
          aria-label={t('search.kindLabel')}
          value={filter.kind ?? ''}
          data={[
            { value: '', label: t('search.anyKind') },
            ...KINDS.map((value) => ({ value, label: t(`search.kinds.${value}`) })),
          ]}
          onChange={({ currentTarget }) => set({ kind: currentTarget.value })}
        />
        {teams.length > 1 && (
          <NativeSelect
            aria-label={t('search.team')}
            value={filter.team ?? ''}
            data={[
              { value: '', label: t('search.anyTeam') },
              ...teams.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget }) => set({ team: currentTarget.value })}
          />
        )}
        <NativeSelect
          aria-label={t('search.person')}
          value={filter.person ?? ''}
          data={[
            { value: '', label: t('search.anyPerson') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => set({ person: currentTarget.value })}
        />
        <NativeSelect
          aria-label={t('search.state')}
          title={t('search.stateHint')}
          value={filter.state ?? ''}
          data={[
            { value: '', label: t('search.anyState') },
            ...ALL_STATES.map((value) => ({ value, label: t(`enums.CasePresentationState.${value}`) })),
          ]}
          onChange={({ currentTarget }) => set({ state: currentTarget.value })}
        />
        <NativeSelect
          aria-label={t('search.period')}
          value={filter.period ?? ''}
          data={[
            { value: '', label: t('search.anyTime') },
            ...PERIODS.map((value) => ({ value, label: t(`search.periods.${value}`) })),
          ]}
          onChange={({ currentTarget }) => set({ period: currentTarget.value })}
        />
        {Object.keys(filter).length > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            className={styles.clear ?? ''}
            onClick={() => onChange({})}
          >
            {t('search.clear')}
          </Button>
        )}
      </div>
      {filter.state && <p className={styles.hint}>{t('search.stateHint')}</p>}
      {others.length > 0 && (
        <p className={styles.recent}>
          {t('search.recent')}{' '}
          {others.map((one) => (
            <button
              key={JSON.stringify(one)}
              type="button"
              className={styles.suggestion}
              onClick={() => onChange(one)}
            >
              {inWords(one)}
            </button>
          ))}
        </p>
      )}
    </div>
  );

  function inWords({ kind, team, person, state, period }: SearchSearch): string {
    return [
      kind && t(`search.kinds.${kind}`),
      team && teams.find(({ id }) => id === team)?.name,
      person && people.find(({ id }) => id === person)?.name,
      state && t(`enums.CasePresentationState.${state}`),
      period && t(`search.periods.${period}`),
    ]
      .filter((word) => word)
      .join(', ');
  }
}

/** Everyone in the viewer’s teams, or in one of them, by name. */
function usePeople(teamId: string | undefined): { id: string; name: string }[] {
  const { data } = useQuery(SearchPeopleDocument);
  const teams = (data?.me?.teams ?? []).filter(({ id }) => !teamId || id === teamId);
  const people = new Map(
    teams.flatMap(({ memberships }) => memberships.map(({ person }) => [person.id, person.name] as const)),
  );
  return [...people].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}
