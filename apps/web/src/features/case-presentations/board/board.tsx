import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFilter } from '../../../data/generated';
import type { CasesSearch } from '../../../searches';
import { FailureNotice } from '../../../ui/failure-notice';
import { LoadMore } from '../../../ui/load-more';
import { SkeletonLines } from '../../../ui/skeleton-lines';
import styles from './board.module.css';
import { CaseCard } from './case-card';
import { COLUMNS, columnsOf, type Column } from './columns';
import { useCases } from './use-cases';

const IN_A_COLUMN = 12;

interface BoardProps {
  search: CasesSearch;
  filter: Pick<CaseFilter, 'teamId' | 'presentedByMe'>;
  withTeam: boolean;
}

export function Board({ search, filter, withTeam }: BoardProps) {
  const isPhone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  if (isPhone) return <Tabs search={search} filter={filter} withTeam={withTeam} />;
  const columns = columnsOf(search.states);
  return (
    <div className={styles.board}>
      {columns.map((column) => (
        <BoardColumn key={column.name} column={column} filter={filter} withTeam={withTeam} />
      ))}
    </div>
  );
}

/** On phones one column at a time; which one stays in the address, as a filter does. */
function Tabs({ search, filter, withTeam }: BoardProps) {
  const { t } = useTranslation();
  const [shown = { name: 'writing', states: [] } satisfies Column] = columnsOf(search.states);
  const isWhole = columnsOf(search.states).length > 1;
  const active: Column = isWhole ? (COLUMNS[0] ?? shown) : shown;
  return (
    <>
      <nav className={styles.tabs} aria-label={t('cases.board.columns')}>
        {COLUMNS.map(({ name, states }) => (
          <Link
            key={name}
            to="/cases"
            search={{ ...search, states: [...states] }}
            replace
            aria-current={name === active.name ? 'page' : undefined}
          >
            {t(`cases.board.column.${name}`)}
          </Link>
        ))}
      </nav>
      <BoardColumn key={active.name} column={active} filter={filter} withTeam={withTeam} />
    </>
  );
}

interface BoardColumnProps {
  column: Column;
  filter: BoardProps['filter'];
  withTeam: boolean;
}

function BoardColumn({ column, filter, withTeam }: BoardColumnProps) {
  const { t } = useTranslation();
  const heading = useId();
  const found = useCases({ ...filter, states: [...column.states] }, IN_A_COLUMN);
  // What was put away takes no room until there is something in it.
  if (column.name === 'away' && found.cases.length === 0 && column.states.length === 2 && !found.error)
    return null;
  return (
    <section className={styles.column} aria-labelledby={heading}>
      <h2 id={heading}>{t(`cases.board.column.${column.name}`)}</h2>
      {found.error !== undefined && <FailureNotice error={found.error} onRetry={found.again} />}
      {found.isLoading && <SkeletonLines lines={2} shape="rows" />}
      {!found.isLoading && found.error === undefined && found.cases.length === 0 && (
        <p className={styles.none}>{t(`cases.board.none.${column.name}`)}</p>
      )}
      <ul className={styles.cards}>
        {found.cases.map((presentation) => (
          <li key={presentation.id}>
            <CaseCard presentation={presentation} withTeam={withTeam} />
          </li>
        ))}
      </ul>
      <LoadMore hasMore={found.hasMore} isLoading={found.isLoadingMore} onMore={found.more} />
    </section>
  );
}
