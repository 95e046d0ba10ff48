import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useCallback, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseCardFragment, CaseFilter } from '../../../data/generated';
import type { CasesSearch } from '../../../searches';
import { FailureNotice } from '../../../ui/failure-notice';
import { LoadMore } from '../../../ui/load-more';
import { SkeletonLines } from '../../../ui/skeleton-lines';
import styles from './board.module.css';
import { CaseCard } from './case-card';
import { COLUMNS, columnsOf, type Column } from './columns';
import { useColumnDoor, useHand } from './dragged';
import type { Move } from './moves';
import { useCases } from './use-cases';
import { useMoves } from './use-moves';

const IN_A_COLUMN = 12;

interface BoardProps {
  search: CasesSearch;
  filter: Pick<CaseFilter, 'teamId' | 'presentedByMe'>;
  withTeam: boolean;
}

export function Board({ search, filter, withTeam }: BoardProps) {
  const isPhone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  useHand();
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
      <BoardColumn key={active.name} column={active} filter={filter} withTeam={withTeam} isAlone />
    </>
  );
}

interface BoardColumnProps {
  column: Column;
  filter: BoardProps['filter'];
  withTeam: boolean;
  /** No other column is in sight to move a card into. */
  isAlone?: boolean;
}

function BoardColumn({ column, filter, withTeam, isAlone = false }: BoardColumnProps) {
  const { t } = useTranslation();
  const heading = useId();
  const found = useCases({ ...filter, states: [...column.states] }, IN_A_COLUMN);
  // A card that was just moved leaves at once; the list is asked for again a moment later.
  const cases = found.cases.filter(({ state }) => column.states.includes(state));
  const section = useRef<HTMLElement>(null);
  const move = useMoves();
  const moveRef = useRef(move);
  moveRef.current = move;
  const onDrop = useCallback((card: CaseCardFragment, to: Move) => void moveRef.current(card, to), []);
  const door = useColumnDoor(column.name, section, onDrop);
  return (
    <section className={styles.column} aria-labelledby={heading} data-door={door} ref={section}>
      <div className={styles.columnHead}>
        <h2 id={heading}>{t(`cases.board.column.${column.name}`)}</h2>
        {door && <span>{t(door === 'shut' ? 'board.shut' : 'board.open')}</span>}
      </div>
      {found.error !== undefined && <FailureNotice error={found.error} onRetry={found.again} />}
      {found.isLoading && <SkeletonLines lines={2} shape="rows" />}
      {!found.isLoading && found.error === undefined && cases.length === 0 && (
        <p className={styles.none}>{t(`cases.board.none.${column.name}`)}</p>
      )}
      <ul className={styles.cards}>
        {cases.map((presentation) => (
          <li key={presentation.id}>
            <CaseCard presentation={presentation} among={cases} withTeam={withTeam} isOnBoard={!isAlone} />
          </li>
        ))}
      </ul>
      <LoadMore hasMore={found.hasMore} isLoading={found.isLoadingMore} onMore={found.more} />
    </section>
  );
}
