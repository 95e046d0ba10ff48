import { useTranslation } from 'react-i18next';
import type { RetentionPageQuery } from '../../../data/generated';
import { Card } from '../../../ui/card';
import { useRetentionWords } from './in-words';
import styles from './retention.module.css';

/** What the next run removes, as things are now. */
export function NextRun({ preview: { at, counts } }: { preview: RetentionPageQuery['retentionPreview'] }) {
  const { t } = useTranslation();
  const words = useRetentionWords();
  const told = counts.filter(({ due, heldBack }) => due + heldBack > 0);
  return (
    <Card aria-labelledby="next-run">
      <h2 id="next-run" className={styles.heading}>
        {t('retention.next.title')}
      </h2>
      {at === null && <p className={styles.text}>{t('retention.next.never')}</p>}
      {at !== null && told.length === 0 && (
        <p className={styles.text}>{t('retention.next.nothing', { day: words.day(at) })}</p>
      )}
      {at !== null && told.length > 0 && (
        <>
          <p className={styles.text}>{t('retention.next.intro', { day: words.day(at) })}</p>
          <ul className={styles.lines}>
            {told.map(({ kind, due, heldBack }) => (
              <li key={kind}>
                {t('retention.next.line', { kind: t(`retention.kinds.${kind}.name`), count: due })}
                {heldBack > 0 && <>, {t('retention.next.held', { count: heldBack })}</>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
