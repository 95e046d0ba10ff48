import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftShownFragment } from '../../../data/generated';
import { Notice } from '../../../ui/notice';
import styles from './drafts.module.css';

interface OtherDraftProps {
  draft: DraftShownFragment;
  onTake: () => void;
  onKeep: () => void;
}

/** Two devices hold two texts: the writer chooses, and sees what the other one says. */
export function OtherDraft({ draft, onTake, onKeep }: OtherDraftProps) {
  const { t } = useTranslation();
  return (
    <Notice tone="honey" live="polite">
      <p>{t('threads.drafts.other')}</p>
      <blockquote className={`people-words ${styles.words}`}>{draft.body}</blockquote>
      <span className={styles.buttons}>
        <Button size="compact-sm" onClick={onTake}>
          {t('threads.drafts.take')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onKeep}>
          {t('threads.drafts.keep')}
        </Button>
      </span>
    </Notice>
  );
}
