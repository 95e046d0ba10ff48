import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccessLogDocument, type AccessFilter } from '../../data/generated';
import { PageFailure } from '../../frame/page-failure';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { TextLink } from '../../ui/links';
import { LoadMore } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { PersonMark } from '../../ui/person-mark';
import { RelativeTime } from '../../ui/relative-time';
import { SkeletonLines } from '../../ui/skeleton-lines';
import styles from './access-log/access-log.module.css';
import { messageOf, type Entry } from './access-log/in-words';
import { useExport } from './access-log/use-export';

const PAGE = 50;

/** Who read or changed a case, for its author and the leads of its team. The filter stays in the address. */
export function AccessLogPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { caseId } = useParams({ from: '/inside/cases/$caseId/access' });
  const { kind, person } = useSearch({ from: '/inside/cases/$caseId/access' });
  const filter: AccessFilter = { ...(kind && { kind }), ...(person && { personId: person }) };
  const { data, previousData, error, refetch, fetchMore } = useQuery(AccessLogDocument, {
    variables: { id: caseId, first: PAGE, filter },
    fetchPolicy: 'cache-and-network',
  });
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const saving = useExport(caseId, filter);
  const presentation = data?.casePresentation;
  const named = presentation ?? previousData?.casePresentation;
  if (error && !presentation) return <PageFailure error={error} onRetry={() => void refetch()} />;

  const show = (next: { kind?: 'READ' | 'CHANGED' | undefined; person?: string | undefined }): void =>
    void navigate({
      to: '/cases/$caseId/access',
      params: { caseId },
      search: { kind, person, ...next },
      replace: true,
      resetScroll: false,
    });
  const more = async (): Promise<void> => {
    setIsLoadingMore(true);
    await fetchMore({ variables: { after: presentation?.accessLog.pageInfo.endCursor } }).catch(
      () => undefined,
    );
    setIsLoadingMore(false);
  };

  return (
    <Page title={t('accessLog.title')} width="reading">
      <PageHeader
        breadcrumb={
          named && (
            <>
              <TextLink to="/cases">{t('cases.list.title')}</TextLink> {'›'}{' '}
              <TextLink to="/cases/$caseId" params={{ caseId }}>
                {named.headline}
              </TextLink>
            </>
          )
        }
        title={t('accessLog.title')}
        facts={t('accessLog.lead')}
      />
      <div className={styles.choice}>
        <SegmentedControl
          aria-label={t('accessLog.filter')}
          value={kind ?? ''}
          data={[
            { value: '', label: t('accessLog.all') },
            { value: 'READ', label: t('accessLog.read') },
            { value: 'CHANGED', label: t('accessLog.changed') },
          ]}
          onChange={(value) => show({ kind: value === 'READ' || value === 'CHANGED' ? value : undefined })}
        />
        <NativeSelect
          aria-label={t('accessLog.person')}
          value={person ?? ''}
          data={[
            { value: '', label: t('accessLog.everyone') },
            ...(named?.team.memberships ?? []).map((one) => ({
              value: one.person.id,
              label: one.person.name,
            })),
          ]}
          onChange={({ currentTarget }) => show({ person: currentTarget.value || undefined })}
        />
        <Button
          variant="default"
          loading={saving.isSaving}
          disabled={!presentation?.accessLog.nodes.length}
          onClick={saving.save}
        >
          {t('accessLog.save')}
        </Button>
      </div>
      {!presentation && <SkeletonLines shape="rows" lines={6} />}
      {presentation?.accessLog.nodes.length === 0 && (
        <EmptyState icon={<IconEye size={36} stroke={1.5} />} title={t('accessLog.empty.title')}>
          {t('accessLog.empty.text')}
        </EmptyState>
      )}
      {presentation && presentation.accessLog.nodes.length > 0 && (
        <Card padding="none">
          <ul className={styles.list} aria-label={t('accessLog.title')}>
            {presentation.accessLog.nodes.map((entry) => (
              <EntryRow key={entry.id} entry={entry} />
            ))}
          </ul>
        </Card>
      )}
      <LoadMore
        hasMore={presentation?.accessLog.pageInfo.hasNextPage ?? false}
        isLoading={isLoadingMore}
        onMore={() => void more()}
      />
    </Page>
  );
}

function EntryRow({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { by, count, action, at } = entry;
  const name = by ? (by.hasLeft ? t('common.personWhoLeft', { name: by.name }) : by.name) : null;
  return (
    <li>
      {by && <PersonMark name={by.name} id={by.id} size="small" />}
      <span className={styles.what}>
        <strong>{name ?? t('accessLog.workspace')}</strong>{' '}
        {t(messageOf(entry) as never, { count, defaultValue: action })}
      </span>
      <span className={styles.when}>
        <RelativeTime at={at} />
      </span>
    </li>
  );
}
