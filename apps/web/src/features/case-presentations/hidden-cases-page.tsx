import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HiddenCasesDocument } from '../../data/generated';
import { useMe } from '../../data/session';
import { NoAccessPage } from '../../frame/no-access-page';
import { PageFailure } from '../../frame/page-failure';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { LoadMore } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { SkeletonLines } from '../../ui/skeleton-lines';
import styles from './break-glass/glass.module.css';
import { HiddenCaseRow } from './break-glass/hidden-case-row';

export function HiddenCasesPage() {
  return useMe().isAdmin ? <HiddenCases /> : <NoAccessPage />;
}

/** What an admin may open with a reason. The team stays in the address. */
function HiddenCases() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { organisation } = useMe();
  const { team } = useSearch({ from: '/inside/organisation/hidden-cases' });
  const { data, previousData, error, refetch, fetchMore } = useQuery(HiddenCasesDocument, {
    variables: { first: 30, ...(team && { filter: { teamId: team } }) },
    fetchPolicy: 'cache-and-network',
  });
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const found = data?.hiddenCases;
  const teams = (found ?? previousData?.hiddenCases)?.teams ?? [];
  if (error && !found) return <PageFailure error={error} onRetry={() => void refetch()} />;

  const more = async (): Promise<void> => {
    setIsLoadingMore(true);
    await fetchMore({ variables: { after: found?.pageInfo.endCursor } }).catch(() => undefined);
    setIsLoadingMore(false);
  };

  return (
    <Page title={t('breakGlass.title')}>
      <PageHeader title={t('breakGlass.title')} facts={<span>{organisation.name}</span>} />
      <p className={styles.lead}>{t('breakGlass.lead')}</p>
      {(teams.length > 1 || team !== undefined) && (
        <div className={styles.choice}>
          <NativeSelect
            label={t('breakGlass.team')}
            value={team ?? ''}
            data={[
              { value: '', label: t('breakGlass.allTeams') },
              ...teams.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              void navigate({
                to: '/organisation/hidden-cases',
                search: value ? { team: value } : {},
                replace: true,
                resetScroll: false,
              })
            }
          />
        </div>
      )}
      {!found && <SkeletonLines shape="rows" lines={6} />}
      {found?.nodes.length === 0 &&
        (team === undefined ? (
          <EmptyState icon={<IconEye size={36} stroke={1.5} />} title={t('breakGlass.empty.title')}>
            {t('breakGlass.empty.text')}
          </EmptyState>
        ) : (
          <p className={styles.none}>{t('breakGlass.noneInTeam')}</p>
        ))}
      {found && found.nodes.length > 0 && (
        <Card padding="none" aria-label={t('breakGlass.newestFirst')}>
          <ul className={styles.list}>
            {found.nodes.map((hidden) => (
              <HiddenCaseRow key={hidden.id} hidden={hidden} />
            ))}
          </ul>
        </Card>
      )}
      <LoadMore
        hasMore={found?.pageInfo.hasNextPage ?? false}
        isLoading={isLoadingMore}
        onMore={() => void more()}
      />
    </Page>
  );
}
