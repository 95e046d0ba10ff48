import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PostBody } from '../markdown/post-body';
import { toBody, type Mentionable, type MentionText } from './mention-text';
import styles from './preview.module.css';

interface PreviewProps {
  typed: MentionText;
  people: readonly Mentionable[];
}

export function Preview({ typed, people }: PreviewProps) {
  const { t } = useTranslation();
  const body = useMemo(() => toBody(typed), [typed]);
  return (
    <div className={styles.preview} role="region" aria-label={t('discussions.composer.previewLabel')}>
      <PostBody id="preview" body={body} mentions={people} />
    </div>
  );
}
