import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSectionKey, type CaseContent, type ContentField } from '../writing/content';
import { useEditor } from './editor-context';
import styles from './editor.module.css';
import { useFieldName, useValueInWords } from './value-in-words';

/** Both texts beside each other, one field after the other. Closing decides nothing: both are still there. */
export function ConflictDialog() {
  const { t } = useTranslation();
  const { saving } = useEditor();
  const [isPutOff, setIsPutOff] = useState(false);
  const [field] = saving.conflicts;
  const count = saving.conflicts.length;
  if (field === undefined) return null;
  if (isPutOff)
    return (
      <div className={styles.conflictBar} role="status">
        <span>{t('cases.conflict.waiting', { count })}</span>
        <Button size="sm" onClick={() => setIsPutOff(false)}>
          {t('cases.conflict.open')}
        </Button>
      </div>
    );
  return (
    <Modal
      opened
      onClose={() => setIsPutOff(true)}
      size="xl"
      title={t('cases.conflict.title')}
      closeButtonProps={{ 'aria-label': t('cases.conflict.later') }}
    >
      <ConflictOf key={field} field={field} left={count - 1} />
    </Modal>
  );
}

function isText(field: ContentField): boolean {
  return isSectionKey(field) || field === 'headline' || field === 'focusQuestion';
}

function ConflictOf({ field, left }: { field: ContentField; left: number }) {
  const { t } = useTranslation();
  const { saving, autosave, presentation } = useEditor();
  const nameOf = useFieldName(presentation.kind);
  const inWords = useValueInWords();
  const [merged, setMerged] = useState<string | null>(null);
  const mine = saving.mine[field];
  const theirs = saving.base[field];

  function choose(value: CaseContent[ContentField]): void {
    autosave.settle(field, value as never);
  }

  return (
    <div className={styles.conflict}>
      <p>{t('cases.conflict.text', { name: nameOf(field) })}</p>
      {left > 0 && <p className={styles.hint}>{t('cases.conflict.left', { count: left })}</p>}
      <div className={styles.sides}>
        <section aria-label={t('cases.conflict.mine')}>
          <h3>{t('cases.conflict.mine')}</h3>
          <div className={`people-words ${styles.side}`}>{inWords(field, mine)}</div>
          <Button onClick={() => choose(mine)}>{t('cases.conflict.keepMine')}</Button>
        </section>
        <section aria-label={t('cases.conflict.theirs')}>
          <h3>{t('cases.conflict.theirs')}</h3>
          <div className={`people-words ${styles.side}`}>{inWords(field, theirs)}</div>
          <Button variant="default" onClick={() => choose(theirs)}>
            {t('cases.conflict.takeTheirs')}
          </Button>
        </section>
      </div>
      {isText(field) &&
        (merged === null ? (
          <Button variant="subtle" onClick={() => setMerged(`${String(mine)}\n\n${String(theirs)}`)}>
            {t('cases.conflict.merge')}
          </Button>
        ) : (
          <div className={styles.merge}>
            <Textarea
              label={t('cases.conflict.mergeLabel')}
              description={t('cases.conflict.mergeHint')}
              value={merged}
              autosize
              minRows={6}
              maxRows={16}
              data-autofocus
              onChange={({ currentTarget }) => setMerged(currentTarget.value)}
            />
            <Button
              onClick={() =>
                choose(field === 'headline' || field === 'focusQuestion' ? oneLine(merged) : merged)
              }
            >
              {t('cases.conflict.useMerged')}
            </Button>
          </div>
        ))}
    </div>
  );
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
