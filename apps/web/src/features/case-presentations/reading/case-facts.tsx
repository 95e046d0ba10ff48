import { useTranslation } from 'react-i18next';
import { useFieldName, useValueInWords } from '../editor/value-in-words';
import { FACT_FIELDS, type CaseContent, type ContentField } from '../writing/content';
import styles from './case-account.module.css';

/** The facts as words; what was left open is left out. */
export function CaseFacts({ content }: { content: CaseContent }) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const inWords = useValueInWords();
  const {
    therapySessionsAttended: attended,
    therapySessionsPlanned: planned,
    weeksSinceLastContact: weeks,
  } = content;

  const rows: { name: string; words: string }[] = FACT_FIELDS.flatMap((field: ContentField) => {
    if (content[field] === null || field === 'therapySessionsPlanned') return [];
    if (field === 'therapySessionsAttended' && attended !== null) {
      const words =
        planned === null
          ? t('cases.reading.sessions', { count: attended })
          : t('cases.reading.sessionsOf', { attended, count: planned });
      return [{ name: t('cases.reading.therapySessions'), words }];
    }
    if (field === 'weeksSinceLastContact' && weeks !== null)
      return [{ name: nameOf(field), words: t('cases.reading.weeks', { count: weeks }) }];
    return [{ name: nameOf(field), words: inWords(field, content[field]) }];
  });
  if (attended === null && planned !== null)
    rows.push({ name: nameOf('therapySessionsPlanned'), words: String(planned) });
  if (rows.length === 0) return null;
  return (
    <dl className={styles.facts} aria-label={t('cases.pages.facts')}>
      {rows.map(({ name, words }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
