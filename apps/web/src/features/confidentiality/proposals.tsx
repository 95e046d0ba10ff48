import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  AcceptClearedWordDocument,
  DeclineClearedWordDocument,
  type ClearedWordRowFragment,
} from '../../data/generated';
import { Card } from '../../ui/card';
import { RelativeTime } from '../../ui/relative-time';
import { ClassTag } from '../de-identification/class-tag';
import { useWordChange } from './use-word-change';
import styles from './words.module.css';

interface ProposalsProps {
  proposals: readonly ClearedWordRowFragment[];
  /** Others see only what they proposed themselves. */
  canDecide: boolean;
}

export function Proposals({ proposals, canDecide }: ProposalsProps) {
  const { t } = useTranslation();
  const { busy, change } = useWordChange();
  return (
    <Card padding="none" aria-labelledby="proposals">
      <h2 id="proposals" className={styles.heading}>
        {t(canDecide ? 'words.proposals.title' : 'words.proposals.mine')}
      </h2>
      {canDecide && <p className={styles.none}>{t('words.proposals.hint')}</p>}
      <ul className={styles.rows}>
        {proposals.map(({ id, text, class: ofClass, reason, proposedBy, proposedAt }) => (
          <li key={id} className={styles.row}>
            <div className={styles.words}>
              <span className={styles.word} dir="auto">
                {text}
              </span>
              <span dir="auto">{t('words.because', { reason })}</span>
              <span className={styles.fact}>
                {proposedBy.name} · <RelativeTime at={proposedAt} />
              </span>
            </div>
            <ClassTag of={ofClass} />
            {canDecide && (
              <div className={styles.tools}>
                <Button
                  size="sm"
                  variant="default"
                  disabled={busy === id}
                  aria-label={t('words.proposals.declineOf', { text })}
                  onClick={() =>
                    void change(
                      id,
                      DeclineClearedWordDocument,
                      { input: { id } },
                      t('words.proposals.declined'),
                    )
                  }
                >
                  {t('words.proposals.decline')}
                </Button>
                <Button
                  size="sm"
                  loading={busy === id}
                  aria-label={t('words.proposals.acceptOf', { text })}
                  onClick={() =>
                    void change(
                      id,
                      AcceptClearedWordDocument,
                      { input: { id } },
                      t('words.proposals.accepted', { text }),
                    )
                  }
                >
                  {t('words.proposals.accept')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
