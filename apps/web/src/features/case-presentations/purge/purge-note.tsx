import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePurgesFragment, CaseWholeFragment } from '../../../data/generated';
import { Card } from '../../../ui/card';
import { TextLink } from '../../../ui/links';
import { RelativeTime } from '../../../ui/relative-time';
import styles from './purge.module.css';

const MARK = '▇▇▇';

/** That words were removed, by whom and when, for every reader; and for a lead, the way to do it. */
export function PurgeNote({ presentation }: { presentation: CasePurgesFragment & CaseWholeFragment }) {
  const { t } = useTranslation();
  const heading = useId();
  const { id, purges, viewerCan } = presentation;
  if (purges.length === 0 && !viewerCan.purge) return null;
  return (
    <Card aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {t('purge.noteTitle')}
      </h2>
      {purges.map(({ id: purgeId, at, by, places, erasedAt }) => (
        <p key={purgeId} className={styles.note}>
          {t('purge.note', { count: places, name: by.name })} · <RelativeTime at={at} />.{' '}
          {t('purge.marked', { mark: MARK })} {erasedAt === null && t('purge.inFiles')}
        </p>
      ))}
      {viewerCan.purge && (
        <p className={styles.note}>
          <TextLink to="/cases/$caseId/purge" params={{ caseId: id }}>
            {t('purge.link')}
          </TextLink>
        </p>
      )}
    </Card>
  );
}
