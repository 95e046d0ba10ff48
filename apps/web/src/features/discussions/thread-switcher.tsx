import { IconFlag, IconMessageCircleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseDiscussionThreadFragment } from '../../data/generated';
import { Tag } from '../../ui/tag';
import styles from './case-discussion.module.css';

interface ThreadSwitcherProps {
  threads: readonly CaseDiscussionThreadFragment[];
  shownId: string | undefined;
  onShow: (threadId: string) => void;
}

export function ThreadSwitcher({ threads, shownId, onShow }: ThreadSwitcherProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles.switcher} aria-label={t('discussions.onCase.threads')}>
      {threads.map(({ id, title, unreadCount, isResolved }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.choice}
            aria-current={id === shownId}
            onClick={() => onShow(id)}
          >
            <span className={styles.choiceTitle}>{title}</span>
            {isResolved && <Tag icon={<IconFlag stroke={1.75} />}>{t('takeaways.resolved')}</Tag>}
            {unreadCount > 0 && id !== shownId && (
              <Tag tone="primary" icon={<IconMessageCircleFilled />}>
                {t('discussions.page.unreadPosts', { count: unreadCount })}
              </Tag>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
