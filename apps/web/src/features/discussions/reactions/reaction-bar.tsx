import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayReact } from '@second-chair/wire';
import { useThreadTools } from '../thread/thread-tools';
import type { PostShown } from '../thread/use-thread';
import { REACTION_LOOKS } from './reaction-look';
import styles from './reaction-bar.module.css';
import { saidBy, useReact } from './use-react';

interface ReactionBarProps {
  post: Pick<PostShown, 'id' | 'kind' | 'reactions'>;
  canReact: boolean;
}

/** What others said to a post without words: each by its word, its shape and how many; who, on request. */
export function ReactionBar({ post, canReact }: ReactionBarProps) {
  const { t } = useTranslation();
  const { selves, presents } = useThreadTools();
  const react = useReact(post.id);
  if (post.reactions.length === 0) return null;
  return (
    <div className={styles.bar}>
      {post.reactions.map(({ kind, people }) => {
        const Shape = REACTION_LOOKS[kind];
        const names = people.map(({ name }) => name).join(', ');
        return (
          <Tooltip key={kind} label={names} events={{ hover: true, focus: true, touch: false }}>
            <button
              type="button"
              className={styles.reaction}
              aria-pressed={saidBy(selves, post, kind)}
              aria-label={t('discussions.reactions.said', {
                word: t(`discussions.reactions.${kind}`),
                number: people.length,
                names,
              })}
              disabled={!canReact || !mayReact(kind, post.kind, presents)}
              onClick={() => void react(kind, !saidBy(selves, post, kind))}
            >
              <Shape size={16} stroke={1.75} aria-hidden />
              <span>{t(`discussions.reactions.${kind}`)}</span>{' '}
              <span className={styles.count}>{people.length}</span>
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}
