import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice';
import { say } from '../../../ui/toasts-store';
import { useEditor } from '../editor/editor-context';
import { contentOf } from '../writing/content';
import { coarserAnswers, isLookedAt, needsSeveral, type Coarser } from './coarser';
import { useRareWords } from './use-rare-words';

interface RareNoticeProps {
  /** The button that was used is gone afterwards: something has to take the focus. */
  onChanged: () => void;
}

/** Beside the facts that are rare together: what could be said more coarsely, one answer at a time. It stops nothing. */
export function RareNotice({ onChanged }: RareNoticeProps) {
  const { t } = useTranslation();
  const { presentation, content, change, canEdit, isDraft } = useEditor();
  const wordsOf = useRareWords();
  const { rareCombination: rare } = presentation;
  if (!rare) return null;
  const saved = contentOf(presentation);
  const isCurrent = isLookedAt(content, saved);

  const wordsFor = ({ field, to }: Coarser): string =>
    to === null
      ? t(`rareCombinations.leaveOut.${field}`)
      : t('rareCombinations.widen', { band: t(`enums.AgeBand.${to}`) });

  function coarsen({ field, to }: Coarser): void {
    const before = content[field];
    change({ [field]: to });
    onChanged();
    say(
      to === null
        ? t(`rareCombinations.leftOut.${field}`)
        : t('rareCombinations.widened', { band: t(`enums.AgeBand.${to}`) }),
      { action: { label: t('common.undo'), run: () => change({ [field]: before }) } },
    );
  }

  if (!isCurrent)
    return (
      <Notice tone="sky" title={t('rareCombinations.title')}>
        <p>{t(isDraft ? 'rareCombinations.again' : 'rareCombinations.againPublished')}</p>
      </Notice>
    );
  return (
    <Notice
      tone="sky"
      title={t('rareCombinations.title')}
      actions={
        canEdit &&
        coarserAnswers(rare).map((one) => (
          <Button key={`${one.field} ${one.to}`} size="sm" variant="default" onClick={() => coarsen(one)}>
            {wordsFor(one)}
          </Button>
        ))
      }
    >
      <p>{wordsOf(rare, saved)}</p>
      <p>{t(needsSeveral(rare) ? 'rareCombinations.several' : 'rareCombinations.one')}</p>
    </Notice>
  );
}
