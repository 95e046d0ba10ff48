import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccessLogSearch } from '../../../searches';
import { EmptyState } from '../../../ui/empty-state';
import { LoadMore } from '../../../ui/load-more';
import { SkeletonLines } from '../../../ui/skeleton-lines';
import { AccessChoice } from './access-choice';
import { AccessList } from './access-list';
import { useExport, type LoadLog, type LogPage } from './use-export';

/** A log with what to show of it, its export and its further pages. `log` is undefined until it has come. */
export function AccessSheet({
  search,
  people,
  log,
  load,
  onShow,
  onMore,
}: {
  search: AccessLogSearch;
  people: readonly { id: string; name: string }[];
  log: LogPage | undefined;
  load: LoadLog;
  onShow: (next: AccessLogSearch) => void;
  onMore: (after: string | null) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const saving = useExport(load);
  const isEmpty = log?.nodes.length === 0;
  const more = async (): Promise<void> => {
    setIsLoadingMore(true);
    await onMore(log?.pageInfo.endCursor ?? null).catch(() => undefined);
    setIsLoadingMore(false);
  };
  return (
    <>
      <AccessChoice
        search={search}
        people={people}
        onShow={onShow}
        saving={log && !isEmpty ? saving : null}
      />
      {!log && <SkeletonLines shape="rows" lines={6} />}
      {isEmpty && !log.pageInfo.hasNextPage && (
        <EmptyState icon={<IconEye size={36} stroke={1.5} />} title={t('accessLog.empty.title')}>
          {t('accessLog.empty.text')}
        </EmptyState>
      )}
      {log && !isEmpty && <AccessList label={t('accessLog.title')} entries={log.nodes} />}
      <LoadMore
        hasMore={log?.pageInfo.hasNextPage ?? false}
        isLoading={isLoadingMore}
        onMore={() => void more()}
      />
    </>
  );
}
