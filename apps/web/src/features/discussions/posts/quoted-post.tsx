import { IconCornerDownRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mentionable } from '../composer/mention-text';
import { excerptOf } from './excerpt';
import styles from './quoted-post.module.css';

interface QuotedPostProps {
  quote: { id: string; author: { name: string }; excerpt: string };
  people: readonly Mentionable[];
  onGoTo: (postId: string) => void;
}

/** What a reply answers, with the way there. */
export function QuotedPost({ quote, people, onGoTo }: QuotedPostProps) {
  const { t } = useTranslation();
  const { author } = quote;
  const excerpt = excerptOf(quote.excerpt, people);
  return (
    <button type="button" className={styles.quote} onClick={() => onGoTo(quote.id)}>
      <IconCornerDownRight size={16} stroke={1.75} aria-hidden className={styles.icon} />
      <span>
        <span className={styles.name}>{t('discussions.post.answers', { name: author.name })}</span>
        {excerpt !== '' && <span className={styles.words}>{excerpt}</span>}
      </span>
    </button>
  );
}
