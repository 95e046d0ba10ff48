import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFilter } from '../../../data/generated';
import { FailureNotice } from '../../../ui/failure-notice';
import { LoadMore } from '../../../ui/load-more';
import { SkeletonLines } from '../../../ui/skeleton-lines';
import styles from './board.module.css';
import { CaseCard } from './case-card';
import { useCases } from './use-cases';

const ON_A_PAGE = 30;

interface CaseListProps {
  filter: CaseFilter;
  withTeam: boolean;
  whenThereAreNone: ReactNode;
}

/** The same cards one under the other, the newest change first. */
export function CaseList({ filter, withTeam, whenThereAreNone }: CaseListProps) {
  const { t } = useTranslation();
  const found = useCases(filter, ON_A_PAGE);
  if (found.error !== undefined) return <FailureNotice error={found.error} onRetry={found.again} />;
  if (found.isLoading) return <SkeletonLines lines={5} shape="rows" />;
  if (found.cases.length === 0 && Object.keys(filter).length === 0) return whenThereAreNone;
  if (found.cases.length === 0) return <p className={styles.none}>{t('cases.list.noneForFilter')}</p>;
  return (
    <>
      <h2 className="visually-hidden">{t('cases.list.newestFirst')}</h2>
      <ul className={styles.list}>
        {found.cases.map((presentation) => (
          <li key={presentation.id}>
            <CaseCard presentation={presentation} among={found.cases} withTeam={withTeam} />
          </li>
        ))}
      </ul>
      <LoadMore hasMore={found.hasMore} isLoading={found.isLoadingMore} onMore={found.more} />
    </>
  );
}
