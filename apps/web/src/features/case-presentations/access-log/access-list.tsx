import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import { TextLink } from '../../../ui/links';
import { PersonMark } from '../../../ui/person-mark';
import { RelativeTime } from '../../../ui/relative-time';
import styles from './access-log.module.css';
import { messageOf, placeOf, type Entry } from './in-words';

/** Who did what, when and from where, the newest first. */
export function AccessList({ label, entries }: { label: string; entries: readonly Entry[] }) {
  return (
    <Card padding="none">
      <ul className={styles.list} aria-label={label}>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </ul>
    </Card>
  );
}

function EntryRow({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { by, byAlias, count, action, at, casePresentation } = entry;
  const name = by
    ? by.hasLeft
      ? t('common.personWhoLeft', { name: by.name })
      : by.name
    : (byAlias?.name ?? null);
  const place = placeOf(entry);
  return (
    <li>
      {by && <PersonMark name={by.name} id={by.id} size="small" />}
      <span className={styles.what}>
        <strong>{name ?? t('accessLog.workspace')}</strong>{' '}
        {t(messageOf(entry) as never, { count, defaultValue: action })}
        {casePresentation && (
          <span className={styles.about}>
            <TextLink to="/cases/$caseId" params={{ caseId: casePresentation.id }}>
              {casePresentation.headline || t('cases.untitled')}
            </TextLink>
          </span>
        )}
      </span>
      <span className={styles.when}>
        <RelativeTime at={at} />
        {place && <span className={styles.place}>{place}</span>}
      </span>
    </li>
  );
}
