import { Button } from '@mantine/core';
import { IconClock, IconHandStop } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeeping } from '../../../data/keeping';
import { useLate } from '../../../ui/late';
import { say } from '../../../ui/toasts-store';
import { toBody, type Mentionable } from '../composer/mention-text';
import { PostBody } from '../markdown/post-body';
import { addOutgoing, sendAgain, takeOutgoing } from '../outgoing/outgoing';
import { STALE_POST, type OutgoingEdit } from '../outgoing/outgoing-post';
import { focusPost } from '../thread/use-place';
import type { PostShown } from '../thread/use-thread';
import { EditChoice } from './edit-choice';
import styles from './pending-edit.module.css';

interface PendingEditProps {
  post: PostShown;
  edit: OutgoingEdit;
  people: readonly Mentionable[];
  onEditFurther: (edit: OutgoingEdit) => void;
}

/** In place of a post's words: the new ones, on their way, waiting for the line, or held back. */
export function PendingEdit({ post, edit, people, onEditFurther }: PendingEditProps) {
  const { t } = useTranslation();
  const keeping = useKeeping();
  const isSlow = useLate(edit.state === 'sending');
  const body = useMemo(() => toBody(edit.typed), [edit.typed]);
  const isHeld = edit.state === 'refused';

  const giveUp = (): void => {
    takeOutgoing(edit.id);
    focusPost(post.id);
    say(t('discussions.edit.pending.givenUp'), {
      action: { label: t('common.undo'), run: () => addOutgoing(edit) },
    });
  };

  if (isHeld && edit.refusal?.code === STALE_POST && post.deletedAt === null)
    return (
      <EditChoice
        post={post}
        edit={edit}
        people={people}
        onKeepNow={giveUp}
        onEditFurther={() => onEditFurther({ ...edit, expectedVersion: post.version })}
      />
    );
  return (
    <div className={styles.pending} data-state={edit.state}>
      <PostBody id={`${post.id}-mine`} body={body} mentions={people} />
      <div className={styles.foot}>
        <span className={styles.state} role="status">
          {isHeld && <IconHandStop size={16} stroke={1.75} aria-hidden />}
          {edit.state === 'waiting' && <IconClock size={16} stroke={1.75} aria-hidden />}
          {isHeld && held(edit)}
          {edit.state === 'waiting' && t(`discussions.edit.pending.waiting.${keeping}`)}
          {isSlow && t('discussions.edit.pending.sending')}
        </span>
        {edit.state !== 'sending' && post.deletedAt === null && (
          <Button size="compact-sm" variant="default" onClick={() => onEditFurther(edit)}>
            {t('discussions.edit.further')}
          </Button>
        )}
        {edit.refusal?.code === 'INTERNAL' && (
          <Button size="compact-sm" variant="default" onClick={() => sendAgain(edit.id)}>
            {t('discussions.pending.sendAgain')}
          </Button>
        )}
        {edit.state !== 'sending' && (
          <Button size="compact-sm" variant="subtle" onClick={giveUp}>
            {t('discussions.edit.pending.giveUp')}
          </Button>
        )}
      </div>
    </div>
  );

  function held({ refusal }: OutgoingEdit): string {
    if (refusal?.findings.length) return t('discussions.edit.pending.findings');
    if (refusal?.code === 'notFound') return t('discussions.pending.unreachable');
    if (refusal?.code === 'INTERNAL' || !refusal?.message) return t('discussions.edit.pending.broken');
    return t('discussions.edit.pending.refused', { message: refusal.message });
  }
}
