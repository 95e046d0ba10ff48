import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PreviewRetentionDocument, type RetentionKind } from '../../../data/generated';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import { SkeletonLines } from '../../../ui/skeleton-lines';
import { useRetentionWords } from './in-words';

interface WouldGoProps {
  kind: RetentionKind;
  keepFor: number;
  /** To decide so, once it is seen. */
  children: ReactNode;
}

/** What a choice would remove on the day on which it begins to count. */
export function WouldGo({ kind, keepFor, children }: WouldGoProps) {
  const { t } = useTranslation();
  const words = useRetentionWords();
  const { data, error } = useQuery(PreviewRetentionDocument, {
    variables: { choice: { kind, keepFor } },
    fetchPolicy: 'no-cache',
  });
  if (error) return <FailureNotice error={error} />;
  if (!data) return <SkeletonLines lines={2} />;
  const { at, counts } = data.retentionPreview;
  const { due = 0, heldBack = 0 } = counts[0] ?? {};
  const day = at === null ? '' : words.day(at);
  return (
    <Notice tone="honey" actions={children}>
      {due === 0 ? t('retention.wouldGo.none', { day }) : t('retention.wouldGo.some', { count: due, day })}{' '}
      {heldBack > 0 && t('retention.wouldGo.held', { count: heldBack })} {t('retention.wouldGo.undo')}
    </Notice>
  );
}
