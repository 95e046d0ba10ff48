import { IconAlertTriangle, IconCheck, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useKeeping } from '../../../data/keeping';
import { RelativeTime } from '../../../ui/relative-time';
import { saveWord, type SaveWord as Word } from '../writing/autosave-state';
import { unsavedFields } from '../writing/autosave-state';
import { tooLong } from '../writing/texts';
import { useEditor } from './editor-context';
import styles from './editor.module.css';

const ICONS: Partial<Record<Word, typeof IconCheck>> = {
  saved: IconCheck,
  kept: IconCloudOff,
  refused: IconAlertTriangle,
  held: IconAlertTriangle,
  conflict: IconAlertTriangle,
};

/** A quiet word about where the text is. Only trouble is read out: every "saved" would drown the writer's own words. */
export function SaveWord() {
  const { t } = useTranslation();
  const keeping = useKeeping();
  const { saving, isDraft, canEdit } = useEditor();
  const word = saveWord(saving);
  if (!canEdit) return null;
  if (!isDraft) return <PublishWord />;
  const Icon = ICONS[word];
  const isTrouble = word === 'kept' || word === 'refused' || word === 'held' || word === 'conflict';
  return (
    <span className={styles.save} data-trouble={isTrouble}>
      {Icon && <Icon size={16} stroke={1.75} aria-hidden />}
      <span role={isTrouble ? 'status' : undefined}>
        {word === 'saved' && saving.savedAt !== null ? (
          <>
            {t('cases.saving.saved')} <RelativeTime at={new Date(saving.savedAt).toISOString()} />
          </>
        ) : word === 'refused' && saving.trouble?.kind === 'refused' ? (
          t('cases.saving.refused', { message: saving.trouble.message })
        ) : word === 'held' ? (
          t(tooLong(saving.mine).length > 0 ? 'cases.saving.tooLong' : 'cases.saving.held')
        ) : (
          t(word === 'kept' ? `cases.saving.kept.${keeping}` : `cases.saving.${word}`)
        )}
      </span>
    </span>
  );
}

function PublishWord() {
  const { t } = useTranslation();
  const { saving } = useEditor();
  if (saving.sending) return <span>{t('cases.publish.publishing')}</span>;
  const unpublished = unsavedFields(saving).length;
  return (
    <span className={styles.save} data-trouble={unpublished > 0}>
      {unpublished > 0 ? t('cases.publish.unpublished') : t('cases.publish.nothing')}
    </span>
  );
}
