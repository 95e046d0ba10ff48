import { useTranslation } from 'react-i18next';
import type { CaseWholeFragment } from '../../../data/generated';
import { Notice } from '../../../ui/notice';
import { contentOf } from '../writing/content';
import { useRareWords } from './use-rare-words';

/** A reviewer weighs it as they weigh a detail in the text; nothing waits for it. */
export function RareForReviewer({ presentation }: { presentation: CaseWholeFragment }) {
  const { t } = useTranslation();
  const wordsOf = useRareWords();
  const { rareCombination: rare } = presentation;
  if (!rare) return null;
  return (
    <Notice tone="sky" live="off" title={t('rareCombinations.title')}>
      <p>{wordsOf(rare, contentOf(presentation))}</p>
      <p>{t('rareCombinations.reviewer')}</p>
    </Notice>
  );
}
