import { useTranslation } from 'react-i18next';
import { useValueInWords } from '../editor/value-in-words';
import type { CaseContent } from '../writing/content';
import { fieldsOf, type Rare } from './coarser';

/** What is rare, and how rare: a number of cases that there are fewer than, never how many or which. */
export function useRareWords(): (rare: Rare, saved: CaseContent) => string {
  const { t } = useTranslation();
  const inWords = useValueInWords();
  return (rare, saved) =>
    t('rareCombinations.text', {
      number: rare.fewerThan === 5 ? t('rareCombinations.five') : rare.fewerThan,
      facts: fieldsOf(rare)
        .reverse()
        .map((field) => inWords(field, saved[field]))
        .join(' · '),
    });
}
