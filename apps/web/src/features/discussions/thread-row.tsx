import { Link } from '@tanstack/react-router';
import { IconBellOff, IconFlag, IconMessageCircleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ThreadsQuery } from '../../data/generated';
import { RelativeTime } from '../../ui/relative-time';
import { Tag } from '../../ui/tag';
import styles from './discussions-page.module.css';

interface ThreadRowProps {
  thread: ThreadsQuery['threads']['nodes'][number];
}

export function ThreadRow({ thread }: ThreadRowProps) {
  const { t } = useTranslation();
  const { id, title, subjectTitle, team, lastActivityAt, unreadCount, lastPosition } = thread;
  const { casePresentationId, isResolved, followLevel } = thread;
  return (
    <li className={styles.row} data-unread={unreadCount > 0 && followLevel !== 'MUTED'}>
      <Link to="/threads/$threadId" params={{ threadId: id }} className={styles.link}>
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          <span className={styles.facts}>
            <span>
              {casePresentationId === null
                ? t('threads.team.about')
                : t('discussions.page.onCase', { title: subjectTitle })}
            </span>
          </span>
          <span className={styles.facts}>
            <span>{team.name}</span>
            <span>
              {lastPosition === 0
                ? t('discussions.page.noPosts')
                : t('discussions.page.postCount', { count: lastPosition })}
            </span>
            <span>
              {t('discussions.page.lastActivity')} <RelativeTime at={lastActivityAt} />
            </span>
          </span>
        </span>
        <span className={styles.unread}>
          {isResolved && <Tag icon={<IconFlag stroke={1.75} />}>{t('takeaways.resolved')}</Tag>}
          {followLevel === 'MUTED' && (
            <Tag icon={<IconBellOff stroke={1.75} />}>{t('threads.standing.MUTED.name')}</Tag>
          )}
          {followLevel !== 'MUTED' && unreadCount > 0 && (
            <Tag tone="primary" icon={<IconMessageCircleFilled />}>
              {t('discussions.page.unreadPosts', { count: unreadCount })}
            </Tag>
          )}
        </span>
      </Link>
    </li>
  );
}
