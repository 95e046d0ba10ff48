import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemoveOrganisationWordDocument, type OwnWordFragment } from '../../data/generated';
import { Card } from '../../ui/card';
import { RelativeTime } from '../../ui/relative-time';
import { ClassTag } from '../de-identification/class-tag';
import { useWordChange } from './use-word-change';
import styles from './words.module.css';

/** Long lists are looked through by typing; so many rows stand there at first. */
const SHOWN_AT_FIRST = 50;
const WORTH_A_FILTER = 10;

interface OwnWordsProps {
  words: readonly OwnWordFragment[];
  canEdit: boolean;
}

export function OwnWords({ words, canEdit }: OwnWordsProps) {
  const { t } = useTranslation();
  const { busy, change } = useWordChange();
  const [filter, setFilter] = useState('');
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const matching = useMemo(() => {
    const wanted = filter.trim().toLocaleLowerCase();
    return wanted === '' ? words : words.filter(({ text }) => text.toLocaleLowerCase().includes(wanted));
  }, [words, filter]);
  return (
    <Card padding="none" aria-labelledby="own-words">
      <div className={styles.head}>
        <h2 id="own-words" className={styles.heading}>
          {t('words.own.title')}
        </h2>
        {words.length >= WORTH_A_FILTER && (
          <TextInput
            size="sm"
            aria-label={t('words.own.filter')}
            placeholder={t('words.own.filter')}
            leftSection={<IconSearch size={17} stroke={1.75} aria-hidden />}
            value={filter}
            onChange={({ currentTarget }) => setFilter(currentTarget.value)}
          />
        )}
      </div>
      {words.length === 0 && (
        <p className={styles.none}>{t(canEdit ? 'words.own.noneForLeads' : 'words.own.none')}</p>
      )}
      <ul className={styles.rows}>
        {matching.slice(0, shown).map(({ id, text, class: ofClass, addedBy, addedAt }) => (
          <li key={id} className={styles.row}>
            <div className={styles.words}>
              <span className={styles.word} dir="auto">
                {text}
              </span>
              <span className={styles.fact}>
                {addedBy.name} · <RelativeTime at={addedAt} />
              </span>
            </div>
            <ClassTag of={ofClass} />
            {canEdit && (
              <Button
                size="sm"
                variant="subtle"
                loading={busy === id}
                aria-label={t('words.own.removeOf', { text })}
                onClick={() =>
                  void change(
                    id,
                    RemoveOrganisationWordDocument,
                    { input: { id } },
                    t('words.own.removed', { text }),
                  )
                }
              >
                {t('words.own.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {words.length > 0 && matching.length === 0 && (
        <p className={styles.none} role="status">
          {t('words.own.nothingLike', { text: filter.trim() })}
        </p>
      )}
      {matching.length > shown && (
        <div className={styles.more}>
          <Button variant="default" onClick={() => setShown(shown + SHOWN_AT_FIRST)}>
            {t('common.showMore')}
          </Button>
        </div>
      )}
    </Card>
  );
}
