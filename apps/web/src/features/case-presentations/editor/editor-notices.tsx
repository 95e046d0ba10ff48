import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice';
import { RelativeTime } from '../../../ui/relative-time';
import { heldFields } from '../writing/autosave-state';
import { tooLong } from '../writing/texts';
import { useEditor } from './editor-context';
import styles from './editor.module.css';
import { useFieldName } from './value-in-words';

/** What the writer should know before going on, above the sheet. */
export function EditorNotices() {
  const { t } = useTranslation();
  const { presentation, saving, autosave, wasRestored, isDraft } = useEditor();
  const nameOf = useFieldName(presentation.kind);
  const [isSeen, setIsSeen] = useState(false);
  const returned =
    presentation.state === 'RETURNED'
      ? presentation.review.findLast((one) => one.action === 'RETURNED')
      : null;
  const long = tooLong(saving.mine);
  const held = isDraft ? heldFields(saving).filter((field) => !long.includes(field)) : [];
  return (
    <div className={styles.notices}>
      {returned && (
        <Notice tone="honey" live="off" title={t('cases.returned.title', { name: returned.by.name })}>
          <blockquote className="people-words">{returned.comment}</blockquote>
          <p>
            <RelativeTime at={returned.at} /> · {t('cases.returned.text')}
          </p>
        </Notice>
      )}
      {wasRestored && !isSeen && (
        <Notice
          tone="primary"
          title={t('cases.restored.title')}
          actions={
            <Button size="sm" variant="default" onClick={() => setIsSeen(true)}>
              {t('cases.restored.fine')}
            </Button>
          }
        >
          <p>{isDraft ? t('cases.restored.text') : t('cases.restored.unpublished')}</p>
        </Notice>
      )}
      {saving.taken.length > 0 && (
        <Notice
          tone="sky"
          title={t('cases.taken.title')}
          actions={
            <Button size="sm" variant="default" onClick={() => autosave.noticed()}>
              {t('cases.taken.fine')}
            </Button>
          }
        >
          <p>{t('cases.taken.text', { fields: saving.taken.map(nameOf).join(', ') })}</p>
        </Notice>
      )}
      {held.length > 0 && (
        <Notice tone="honey" title={t('cases.held.title', { fields: held.map(nameOf).join(', ') })}>
          <p>{t('cases.held.text')}</p>
        </Notice>
      )}
    </div>
  );
}
