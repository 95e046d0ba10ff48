import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RevokeClearedWordDocument, type ClearedWordRowFragment } from '../../data/generated';
import { Card } from '../../ui/card';
import { RelativeTime } from '../../ui/relative-time';
import { ClassTag } from '../de-identification/class-tag';
import { useWordChange } from './use-word-change';
import styles from './words.module.css';

interface ClearedWordsProps {
  words: readonly ClearedWordRowFragment[];
  canRevoke: boolean;
}

export function ClearedWords({ words, canRevoke }: ClearedWordsProps) {
  const { t } = useTranslation();
  const { busy, change } = useWordChange();
  return (
    <Card padding="none" aria-labelledby="cleared-words">
      <h2 id="cleared-words" className={styles.heading}>
        {t('words.cleared.title')}
      </h2>
      {words.length === 0 && <p className={styles.none}>{t('words.cleared.none')}</p>}
      <ul className={styles.rows}>
        {words.map(({ id, text, class: ofClass, reason, proposedBy, decidedBy, decidedAt }) => (
          <li key={id} className={styles.row}>
            <div className={styles.words}>
              <span className={styles.word} dir="auto">
                {text}
              </span>
              <span dir="auto">{t('words.because', { reason })}</span>
              <span className={styles.fact}>
                {t('words.cleared.by', { proposer: proposedBy.name, lead: decidedBy?.name ?? '' })}
                {decidedAt !== null && (
                  <>
                    {' '}
                    · <RelativeTime at={decidedAt} />
                  </>
                )}
              </span>
            </div>
            <ClassTag of={ofClass} />
            {canRevoke && (
              <Button
                size="sm"
                variant="subtle"
                loading={busy === id}
                aria-label={t('words.cleared.revokeOf', { text })}
                onClick={() =>
                  void change(
                    id,
                    RevokeClearedWordDocument,
                    { input: { id } },
                    t('words.cleared.revoked', { text }),
                  )
                }
              >
                {t('words.cleared.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
