import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice';
import { useEditor } from '../editor/editor-context';
import { contentOf } from '../writing/content';
import { isLookedAt } from './coarser';
import { useRareWords } from './use-rare-words';

/** The last look before it goes out: one may go back to the facts, or submit as it is. */
export function RareBeforeSubmission({ onGoThere }: { onGoThere: () => void }) {
  const { t } = useTranslation();
  const { presentation, content } = useEditor();
  const wordsOf = useRareWords();
  const { rareCombination: rare } = presentation;
  const saved = contentOf(presentation);
  if (!rare || !isLookedAt(content, saved)) return null;
  return (
    <Notice
      tone="sky"
      live="off"
      title={t('rareCombinations.title')}
      actions={
        <Button size="sm" variant="default" onClick={onGoThere}>
          {t('rareCombinations.look')}
        </Button>
      }
    >
      <p>{wordsOf(rare, saved)}</p>
      <p>{t('rareCombinations.beforeSubmission')}</p>
    </Notice>
  );
}
