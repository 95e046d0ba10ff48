import { Button } from '@mantine/core';
import { IconClock, IconHandStop } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeeping } from '../../../data/keeping';
import { useMe } from '../../../data/session';
import { PersonMark } from '../../../ui/person-mark';
import { useLate } from '../../../ui/late';
import { say } from '../../../ui/toasts-store';
import { toBody, type Mentionable } from '../composer/mention-text';
import { KindTag } from '../kinds/kind-tag';
import { PostBody } from '../markdown/post-body';
import { addOutgoing, sendAgain, takeOutgoing } from '../outgoing/outgoing';
import type { OutgoingPost } from '../outgoing/outgoing-post';
import styles from './pending-post.module.css';

interface PendingPostProps {
  post: OutgoingPost;
  people: readonly Mentionable[];
  /** Under which the viewer takes part. */
  alias: { id: string; name: string } | null;
  onTakeBack: (post: OutgoingPost) => void;
}

/** A post that is on its way, waits for the line, or was held back. */
export function PendingPost({ post, people, alias, onTakeBack }: PendingPostProps) {
  const { t } = useTranslation();
  const me = useMe().person;
  const keeping = useKeeping();
  const person = alias ?? me;
  const body = useMemo(() => toBody(post.typed), [post.typed]);
  const isHeld = post.state === 'refused';
  // A post that arrives at once should look as if it had always been there.
  const isSlow = useLate(post.state === 'sending');

  const discard = (): void => {
    takeOutgoing(post.id);
    say(t('discussions.pending.discarded'), {
      action: { label: t('common.undo'), run: () => addOutgoing(post) },
    });
  };

  return (
    <article className={styles.pending} data-state={post.state} aria-label={t('discussions.pending.label')}>
      <PersonMark id={person.id} name={person.name} />
      <div className={styles.main}>
        <div className={styles.name}>
          {person.name} <KindTag kind={post.kind} />
        </div>
        <PostBody id={post.id} body={body} mentions={people} />
        <div className={styles.foot}>
          <span className={styles.state} role="status">
            {isHeld && <IconHandStop size={16} stroke={1.75} aria-hidden />}
            {post.state === 'waiting' && <IconClock size={16} stroke={1.75} aria-hidden />}
            {isHeld && held(post)}
            {post.state === 'waiting' && t(`discussions.pending.waiting.${keeping}`)}
            {isSlow && t('discussions.pending.sending')}
          </span>
          {post.state === 'waiting' && (
            <Button size="compact-sm" variant="default" onClick={() => onTakeBack(post)}>
              {t('discussions.pending.cancel')}
            </Button>
          )}
          {isHeld && (
            <>
              <Button size="compact-sm" variant="default" onClick={() => onTakeBack(post)}>
                {t('discussions.pending.takeBack')}
              </Button>
              {post.refusal?.code === 'INTERNAL' && (
                <Button size="compact-sm" variant="default" onClick={() => sendAgain(post.id)}>
                  {t('discussions.pending.sendAgain')}
                </Button>
              )}
              <Button size="compact-sm" variant="subtle" onClick={discard}>
                {t('discussions.pending.discard')}
              </Button>
            </>
          )}
        </div>
      </div>
    </article>
  );

  function held({ refusal }: OutgoingPost): string {
    if (refusal?.findings.length) return t('discussions.pending.findings');
    if (refusal?.code === 'notFound') return t('discussions.pending.unreachable');
    if (refusal?.code === 'INTERNAL' || !refusal?.message) return t('discussions.pending.broken');
    return t('discussions.pending.refused', { message: refusal.message });
  }
}
