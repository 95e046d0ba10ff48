import { IconCornerDownRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mentionable } from '../composer/mention-text';
import type { PostShown } from '../thread/use-thread';
import { useAuthorName } from './author-name';
import { excerptOf } from './excerpt';
import styles from './quoted-post.module.css';

interface QuotedPostProps {
  quote: { id: string; author: PostShown['author']; excerpt: string };
  people: readonly Mentionable[];
  onGoTo: (postId: string) => void;
}

/** What a reply answers, with the way there. */
export function QuotedPost({ quote, people, onGoTo }: QuotedPostProps) {
  const { t } = useTranslation();
  const { author } = quote;
  const nameOf = useAuthorName();
  const excerpt = excerptOf(quote.excerpt, people);
  return (
    <button type="button" className={styles.quote} onClick={() => onGoTo(quote.id)}>
      <IconCornerDownRight size={16} stroke={1.75} aria-hidden className={styles.icon} />
      <span>
        <span className={styles.name}>{t('discussions.post.answers', { name: nameOf(author) })}</span>
        {excerpt !== '' && <span className={styles.words}>{excerpt}</span>}
      </span>
    </button>
  );
}
