import { kindAsks } from '@second-chair/wire';
import { useTranslation } from 'react-i18next';
import type { CasePresentationKind } from '../../../data/generated';
import { useDefinitionWords } from '../kinds/definition-words';
import { useFieldName, useValueInWords } from '../editor/value-in-words';
import { FACT_FIELDS, isUnsaid, type CaseContent, type ContentField } from '../writing/content';
import styles from './case-account.module.css';

/** Part of what another fact says. */
const SAID_WITH_ANOTHER: readonly ContentField[] = ['therapySessionsPlanned', 'belowNSessions'];

/** The facts as words; what was left open is left out. */
export function CaseFacts({ content, kind }: { content: CaseContent; kind: CasePresentationKind }) {
  const { t } = useTranslation();
  const nameOf = useFieldName(kind);
  const definitionWords = useDefinitionWords();
  const inWords = useValueInWords();
  const {
    therapySessionsAttended: attended,
    therapySessionsPlanned: planned,
    weeksSinceLastContact: weeks,
  } = content;

  function wordsOf(field: ContentField): string[] {
    switch (field) {
      case 'dropoutDefinitions':
        return content.dropoutDefinitions.map((one) => definitionWords(one, content.belowNSessions));
      case 'engagementSigns':
        return content.engagementSigns.map((one) => t(`enums.EngagementSign.${one}`));
      case 'therapySessionsAttended':
        if (attended === null) return [];
        return planned === null
          ? [t('cases.reading.sessions', { count: attended })]
          : [t('cases.reading.sessionsOf', { attended, count: planned })];
      case 'weeksSinceLastContact':
        return weeks === null ? [] : [t('cases.reading.weeks', { count: weeks })];
      default:
        return isUnsaid(content[field]) ? [] : [inWords(field, content[field])];
    }
  }

  function titleOf(field: ContentField): string {
    if (field === 'therapySessionsAttended') return t('cases.reading.therapySessions');
    if (field === 'engagementSigns' && !kindAsks(kind, field)) return t('caseKinds.hadSuggested');
    return nameOf(field);
  }

  const rows = FACT_FIELDS.filter((field) => !SAID_WITH_ANOTHER.includes(field))
    .map((field) => ({ name: titleOf(field), words: wordsOf(field) }))
    .filter(({ words }) => words.length > 0);
  if (attended === null && planned !== null)
    rows.push({ name: nameOf('therapySessionsPlanned'), words: [String(planned)] });
  if (rows.length === 0) return null;
  return (
    <dl className={styles.facts} aria-label={t('cases.pages.facts')}>
      {rows.map(({ name, words }) => (
        <div key={name}>
          <dt>{name}</dt>
          {words.map((word) => (
            <dd key={word}>{word}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
