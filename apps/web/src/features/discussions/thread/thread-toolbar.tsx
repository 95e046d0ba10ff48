import { Button } from '@mantine/core';
import { IconFlag, IconListNumbers } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostKind } from '../../../data/generated';
import { KindFilter } from '../kinds/kind-filter';
import { ThreadMenu } from '../moves/thread-menu';
import { FollowMenu } from '../standing/follow-menu';
import styles from './thread-view.module.css';
import type { UseSides } from './use-sides';

interface ThreadToolbarProps {
  sides: UseSides;
  mayStartRound: boolean;
  /** Whoever only looks in follows nothing. */
  mayFollow: boolean;
  only: PostKind | null;
  onOnly: (only: PostKind | null) => void;
  onStartRound: () => void;
  onResolve: () => void;
  onTick: () => void;
  onMerge: () => void;
}

/** What can be done with the thread as a whole, and which of it one looks at. */
export const ThreadToolbar = memo(function ThreadToolbar(props: ThreadToolbarProps) {
  const {
    sides: live,
    mayStartRound,
    mayFollow,
    only,
    onOnly,
    onStartRound,
    onResolve,
    onTick,
    onMerge,
  } = props;
  const { t } = useTranslation();
  const can = live.sides?.viewerCan;
  return (
    <div className={styles.filter}>
      {mayStartRound && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconListNumbers size={16} stroke={1.75} aria-hidden />}
          onClick={onStartRound}
        >
          {t('rounds.start.action')}
        </Button>
      )}
      {can?.resolve && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconFlag size={16} stroke={1.75} aria-hidden />}
          onClick={onResolve}
        >
          {t('takeaways.resolve')}
        </Button>
      )}
      <KindFilter only={only} onChange={onOnly} />
      {mayFollow && <FollowMenu live={live} />}
      {can?.movePosts && <ThreadMenu onTick={onTick} onMerge={onMerge} />}
    </div>
  );
});
