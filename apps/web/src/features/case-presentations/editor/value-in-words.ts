import { useTranslation } from 'react-i18next';
import { isSectionKey, type CaseContent, type ContentField } from '../writing/content';

export function useFieldName(): (field: ContentField) => string {
  const { t } = useTranslation();
  return (field) => {
    if (isSectionKey(field)) return t(`enums.NarrativeSectionKey.${field}`);
    if (field === 'hypotheses' || field === 'safetyConcern') return t(`cases.pages.${field}`);
    return t(`cases.fields.${field}`);
  };
}

/** Any value of a case as a person would say it. */
export function useValueInWords(): (field: ContentField, value: CaseContent[ContentField]) => string {
  const { t } = useTranslation();
  const answer = <V>(value: unknown, say: (value: V) => string): string =>
    value === null || value === '' ? t('cases.editor.notSaid') : say(value as V);
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
      case 'endedBy':
        return answer<NonNullable<CaseContent['endedBy']>>(value, (one) => t(`enums.EndedBy.${one}`));
      case 'dropoutDefinition':
        return answer<NonNullable<CaseContent['dropoutDefinition']>>(value, (one) =>
          t(`enums.DropoutDefinition.${one}`),
        );
      case 'mannerOfEnding':
        return answer<NonNullable<CaseContent['mannerOfEnding']>>(value, (one) =>
          t(`enums.MannerOfEnding.${one}`),
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
