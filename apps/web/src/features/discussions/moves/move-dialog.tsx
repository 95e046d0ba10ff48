import { Button, Modal, NativeSelect } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice';
import { SharedWordsField } from '../../de-identification/shared-words-field';
import styles from './moves.module.css';
import { useMoving, type MoveChoice } from './use-moving';

interface MoveDialogProps {
  choice: MoveChoice;
  threadId: string;
  postIds: readonly string[];
  onClose: () => void;
  onMoved: (toThreadId: string) => void;
}

const SUBMIT = { move: 'submitMove', split: 'submitSplit', merge: 'submitMerge' } as const;

/** Where ticked posts, or a whole thread, belong. */
export function MoveDialog({ choice, threadId, postIds, onClose, onMoved }: MoveDialogProps) {
  const { t } = useTranslation();
  const { beside, problem, isBusy, submit } = useMoving(choice, threadId, postIds);
  const [chosen, setChosen] = useState<string>();
  const [title, setTitle] = useState('');
  const to = chosen ?? beside?.[0]?.id ?? '';
  const isNew = choice === 'split';
  const isReady = isNew ? title.trim() !== '' : to !== '';

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const moved = await submit({ threadId: to, title: title.trim() });
    if (moved !== undefined) onMoved(moved);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`threads.moves.dialog.${choice}`)}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        {choice === 'merge' && <p className={styles.hint}>{t('threads.moves.dialog.mergeHint')}</p>}
        {isNew && (
          <SharedWordsField
            field="title"
            label={t('threads.moves.dialog.title')}
            words={title}
            limit={LIMITS.threadTitle}
            server={NOTHING_FOUND}
            onChange={setTitle}
          />
        )}
        {!isNew && beside?.length === 0 && <p>{t('threads.moves.dialog.nowhere')}</p>}
        {!isNew && beside && beside.length > 0 && (
          <NativeSelect
            label={t('threads.moves.dialog.where')}
            value={to}
            data={beside.map((one) => ({ value: one.id, label: one.title }))}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
        )}
        {problem && (
          <Notice tone="honey" live="assertive">
            {problem}
          </Notice>
        )}
        <div className={styles.buttons}>
          <Button type="submit" loading={isBusy} disabled={!isReady}>
            {t(`threads.moves.dialog.${SUBMIT[choice]}`)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

const NOTHING_FOUND = { found: [], words: '' };
