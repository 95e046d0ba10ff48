import { useTranslation } from 'react-i18next';
import type {
  AllianceMarkerKind,
  CasePresentationKind,
  Emotion,
  GoalReached,
  RevisionOccasion,
  TerminationReason,
} from '../../../data/generated';
import { useFieldName, useValueInWords } from '../editor/value-in-words';
import { isContentField, type CaseContent, type ContentField } from '../writing/content';
import type { VersionField } from './differences';

interface VersionWords {
  nameOf: (field: string) => string;
  inWords: (field: VersionField) => string;
}

const NUMBER = /^\d+$/;
/** Fields that hold several choices; a version keeps them with a comma between. */
const SEVERAL: readonly string[] = ['dropoutDefinitions', 'engagementSigns'];

/** The fields of a version as a reader calls them. What a later release calls otherwise still reads as what it is. */
export function useVersionWords(kind: CasePresentationKind): VersionWords {
  const { t } = useTranslation();
  const nameOf = useFieldName(kind);
  const valueInWords = useValueInWords();

  const partName = (list: string, part: string): string => {
    if (list === 'hypotheses' && (part === 'reason' || part === 'confidence' || part === 'evidence'))
      return t('versions.hypothesis', { part: t(`cases.hypotheses.${part}`) });
    if (list === 'hypotheses' && part === 'occasion')
      return t('versions.hypothesis', { part: t('versions.movedAfter') });
    if (list === 'hypotheses' && part === 'why')
      return t('versions.hypothesis', { part: t('versions.movedBecause') });
    if (list === 'goals' && part === 'reached')
      return t('versions.goal', { part: t('goalsAndAlliance.goals.reached') });
    if (list === 'allianceMarkers' && (part === 'kind' || part === 'strength' || part === 'note'))
      return t('versions.moment', { part: t(`goalsAndAlliance.markers.${part}`) });
    if (list === 'allianceMarkers' && part === 'moment')
      return t('versions.moment', { part: t('versions.when') });
    if (list === 'emotions' && part === 'intensity')
      return t('versions.feeling', { part: t('versions.howStrong') });
    return isContentField(list) ? nameOf(list) : list;
  };

  return {
    nameOf(field) {
      const [list = '', , part] = field.split(':');
      if (part !== undefined) return partName(list, part);
      if (field === 'kind') return t('versions.kind');
      return isContentField(field) ? nameOf(field) : field;
    },
    inWords({ field, value }) {
      const [list = '', , part] = field.split(':');
      if (field === 'kind') return t(`enums.CasePresentationKind.${value as CasePresentationKind}`);
      if (part === 'reason') return t(`enums.TerminationReason.${value as TerminationReason}`);
      if (part === 'confidence') return t('cases.hypotheses.percent', { confidence: value });
      if (part === 'occasion') return t(`enums.RevisionOccasion.${value as RevisionOccasion}`);
      if (part === 'reached') return t(`enums.GoalReached.${value as GoalReached}`);
      if (part === 'emotion') return t(`enums.Emotion.${value as Emotion}`);
      if (part === 'intensity') return t('emotions.intensity', { intensity: value });
      if (part === 'kind') return t(`enums.AllianceMarkerKind.${value as AllianceMarkerKind}`);
      if (part !== undefined || !isContentField(list)) return value;
      return valueInWords(list, valueOf(list, value));
    },
  };
}

function valueOf(field: ContentField, value: string): CaseContent[ContentField] {
  if (SEVERAL.includes(field)) return value.split(', ') as CaseContent[ContentField];
  return NUMBER.test(value) ? Number(value) : (value as CaseContent[ContentField]);
}
