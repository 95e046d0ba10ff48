import { useTranslation } from 'react-i18next';
import type { TerminationReason } from '../../../data/generated';
import { useFieldName, useValueInWords } from '../editor/value-in-words';
import { isContentField, type CaseContent, type ContentField } from '../writing/content';
import type { VersionField } from './differences';

interface VersionWords {
  nameOf: (field: string) => string;
  inWords: (field: VersionField) => string;
}

const NUMBER = /^\d+$/;

/** The fields of a version as a reader calls them. What a later release calls otherwise still reads as what it is. */
export function useVersionWords(): VersionWords {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const valueInWords = useValueInWords();
  return {
    nameOf(field) {
      const [list = '', , part = ''] = field.split(':');
      if (isContentField(field)) return nameOf(field);
      if (list !== 'hypotheses') return list;
      if (part === 'reason' || part === 'confidence' || part === 'evidence')
        return t('versions.hypothesis', { part: t(`cases.hypotheses.${part}`) });
      return t('cases.pages.hypotheses');
    },
    inWords({ field, value }) {
      const part = field.split(':')[2];
      if (part === 'reason') return t(`enums.TerminationReason.${value as TerminationReason}`);
      if (part === 'confidence') return t('cases.hypotheses.percent', { confidence: value });
      if (!isContentField(field) || field === 'hypotheses') return value;
      return valueInWords(field, valueOf(field, value));
    },
  };
}

function valueOf(_field: ContentField, value: string): CaseContent[ContentField] {
  return NUMBER.test(value) ? Number(value) : (value as CaseContent[ContentField]);
}
