import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastSearch } from '../../data/last-search';
import type { SearchSearch } from '../../searches';
import { Card } from '../../ui/card';
import { useNow } from '../../ui/clock';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadMore } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { SkeletonLines } from '../../ui/skeleton-lines';
import { asFilter } from './as-filter';
import { FoundItem, placeOf } from './found-item';
import { keepRecent, recentFilters } from './recent-filters';
import { SearchFilters } from './search-filters';
import { SearchHelp } from './search-help';
import styles from './search.module.css';
import { isWorthAsking, useSearch } from './use-search';

const PAGE = 20;
const route = getRouteApi('/inside/search');

/** Everything that was found, with filters. The filters are in the address; what is looked for is not. */
export function SearchPage() {
  const { t } = useTranslation();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const now = useNow();
  const [text, setText] = useState(lastSearch.recall);
  const [recent, setRecent] = useState(recentFilters);
  const asked = useMemo(() => asFilter(filter, now), [filter, now]);
  const { answer, isLoading, isLoadingMore, error, more, again } = useSearch(text, asked, PAGE);

  function type(next: string): void {
    setText(next);
    lastSearch.keep(next);
  }

  function narrow(next: SearchSearch): void {
    keepRecent(next);
    setRecent(recentFilters());
    void navigate({ search: next, replace: true });
  }

  const found = answer?.found ?? [];
  return (
    <Page title={t('search.title')} width="reading">
      <PageHeader title={t('search.title')} facts={t('search.lead')} />
      <TextInput
        type="search"
        size="md"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      <SearchFilters filter={filter} recent={recent} onChange={narrow} />
      <p role="status" className={styles.count}>
        {found.length > 0 && !isLoading
          ? t(answer?.after ? 'search.countMore' : 'search.count', { count: found.length })
          : ''}
      </p>
      {Boolean(error) && <FailureNotice error={error} onRetry={again} />}
      {!isWorthAsking(text) && <SearchHelp />}
      {!answer && isLoading && <SkeletonLines shape="rows" lines={5} />}
      {found.length > 0 && (
        <Card padding="none">
          <ul className={styles.list} aria-label={t('search.results')} data-waits={isLoading}>
            {found.map((item) => (
              <li key={item.id}>
                <Link {...placeOf(item)} className={styles.item}>
                  <FoundItem item={item} passages={3} />
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {answer && found.length === 0 && !isLoading && (
        <SearchHelp answer={answer} isFiltered={Object.keys(filter).length > 0} onSuggestion={type} />
      )}
      <LoadMore hasMore={Boolean(answer?.after)} isLoading={isLoadingMore} onMore={more} />
    </Page>
  );
}
