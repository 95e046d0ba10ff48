import { Link } from '@tanstack/react-router';
import { IconAt, IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HomeQuery } from '../../data/generated';
import { TextLink } from '../../ui/links';
import { RelativeTime } from '../../ui/relative-time';
import { Tag } from '../../ui/tag';
import { excerptOf } from './excerpt';
import styles from './home-page.module.css';
import { WaitingList } from './waiting-list';

export function MentionList({ posts }: { posts: HomeQuery['home']['mentions'] }) {
  const { t } = useTranslation();
  if (posts.length === 0) return null;
  return (
    <WaitingList title={t('home.mentions.title')} icon={IconAt}>
      {posts.map((post) => (
        <li key={post.id} className={styles.row}>
          <Link
            to="/threads/$threadId"
            params={{ threadId: post.threadId }}
            search={{ post: post.id }}
            className={styles.link}
          >
            <span className={styles.facts}>
              <span>{t('home.mentions.wrote', { name: post.author.name })}</span>
              <RelativeTime at={post.createdAt} />
            </span>
            <span className={`${styles.words} ${styles.excerpt}`}>{excerptOf(post.body, post.mentions)}</span>
          </Link>
        </li>
      ))}
    </WaitingList>
  );
}

export function UnreadList({ threads }: { threads: HomeQuery['home']['unread'] }) {
  const { t } = useTranslation();
  if (threads.length === 0) return null;
  return (
    <WaitingList
      title={t('home.unread.title')}
      icon={IconMessages}
      all={<TextLink to="/discussions">{t('home.unread.all')}</TextLink>}
    >
      {threads.map((thread) => (
        <li key={thread.id} className={styles.row}>
          <Link to="/threads/$threadId" params={{ threadId: thread.id }} className={styles.link}>
            <span className={styles.words}>{thread.title}</span>
            <span className={styles.facts}>
              <Tag tone="primary">{t('home.unread.posts', { count: thread.unreadCount })}</Tag>
              <span>{thread.subjectTitle}</span>
              <RelativeTime at={thread.lastActivityAt} />
            </span>
          </Link>
        </li>
      ))}
    </WaitingList>
  );
}
