import { useTranslation } from 'react-i18next';
import type { CasePresentationKind } from '../../../data/generated';
import { isSectionKey, type CaseContent, type ContentField } from '../writing/content';
import { useSectionName } from '../writing/kind-words';

export function useFieldName(kind: CasePresentationKind): (field: ContentField) => string {
  const { t } = useTranslation();
  const sectionName = useSectionName(kind);
  return (field) => {
    if (isSectionKey(field)) return sectionName(field);
    if (field === 'goals') return t('cases.pages.goals');
    if (field === 'allianceUnit' || field === 'allianceMarkers') return t('cases.pages.alliance');
    if (field === 'hypotheses' || field === 'emotions' || field === 'safetyConcern')
      return t(`cases.pages.${field}`);
    if (field === 'engagementSigns') return t('caseKinds.engagementSigns');
    return t(`cases.fields.${field}`);
  };
}

/** Any value of a case as a person would say it. */
export function useValueInWords(): (field: ContentField, value: CaseContent[ContentField]) => string {
  const { t } = useTranslation();
  const answer = <V>(value: unknown, say: (value: V) => string): string =>
    value === null || value === '' ? t('cases.editor.notSaid') : say(value as V);
  const goalWords = (goal: string, reached: CaseContent['goals'][number]['reached']): string =>
    reached ? t('goalsAndAlliance.goalInWords', { goal, reached: t(`enums.GoalReached.${reached}`) }) : goal;
  const several = (words: string[], between = ' · '): string =>
    words.join(between) || t('cases.editor.notSaid');
  return (field, value) => {
    switch (field) {
      case 'unitOfTreatment':
        return answer<NonNullable<CaseContent['unitOfTreatment']>>(value, (one) =>
          t(`enums.UnitOfTreatment.${one}`),
        );
      case 'deliveryMode':
        return answer<NonNullable<CaseContent['deliveryMode']>>(value, (one) =>
          t(`enums.DeliveryMode.${one}`),
        );
      case 'modality':
        return answer<NonNullable<CaseContent['modality']>>(value, (one) =>
          t(`enums.TherapyModality.${one}`),
        );
      case 'ageBand':
        return answer<NonNullable<CaseContent['ageBand']>>(value, (one) => t(`enums.AgeBand.${one}`));
      case 'setting':
        return answer<NonNullable<CaseContent['setting']>>(value, (one) => t(`enums.CareSetting.${one}`));
      case 'endedBy':
        return answer<NonNullable<CaseContent['endedBy']>>(value, (one) => t(`enums.EndedBy.${one}`));
      case 'dropoutDefinitions':
        return several(
          (value as CaseContent['dropoutDefinitions']).map((one) => t(`enums.DropoutDefinition.${one}`)),
        );
      case 'mannerOfEnding':
        return answer<NonNullable<CaseContent['mannerOfEnding']>>(value, (one) =>
          t(`enums.MannerOfEnding.${one}`),
        );
      case 'engagementSigns':
        return several(
          (value as CaseContent['engagementSigns']).map((one) => t(`enums.EngagementSign.${one}`)),
        );
      case 'goals':
        return several(
          (value as CaseContent['goals']).map(({ goal, reached }) => goalWords(goal, reached)),
          '\n',
        );
      case 'allianceUnit':
        return t(`goalsAndAlliance.units.${value as CaseContent['allianceUnit']}`);
      case 'allianceMarkers':
        return several(
          (value as CaseContent['allianceMarkers']).map(({ kind, moment, note }) =>
            t('goalsAndAlliance.markerInWords', {
              kind: t(`enums.AllianceMarkerKind.${kind}`),
              moment,
              note,
            }),
          ),
          '\n',
        );
      case 'emotions':
        return several(
          (value as CaseContent['emotions']).map(({ emotion, intensity, isShared }) =>
            t(isShared ? 'emotions.inWords' : 'emotions.inWordsPrivate', {
              emotion: t(`enums.Emotion.${emotion}`),
              intensity,
            }),
          ),
          '\n',
        );
      case 'safetyConcern':
        return t(`enums.SafetyConcern.${value as CaseContent['safetyConcern']}`);
      case 'hypotheses':
        return (
          (value as CaseContent['hypotheses'])
            .map((one) =>
              t('cases.hypotheses.inWords', {
                reason: t(`enums.TerminationReason.${one.reason}`),
                confidence: one.confidence,
                evidence: one.evidence,
              }),
            )
            .join('\n\n') || t('cases.hypotheses.none')
        );
      default:
        return answer<string | number>(value, String);
    }
  };
}
