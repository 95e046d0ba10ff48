import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { reactionKinds } from '@second-chair/wire';
import { IconCheck, IconMoodPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../data/session';
import type { PostShown } from '../thread/use-thread';
import { REACTION_LOOKS } from './reaction-look';
import styles from './reaction-bar.module.css';
import { useReact } from './use-react';

interface ReactionBarProps {
  post: Pick<PostShown, 'id' | 'author' | 'reactions'>;
  canReact: boolean;
}

/** What others said to a post without words: each by its word, its shape and how many; who, on request. */
export function ReactionBar({ post, canReact }: ReactionBarProps) {
  const { t } = useTranslation();
  const me = useMe().person.id;
  const react = useReact(post.id);
  const mine = (kind: (typeof reactionKinds)[number]): boolean =>
    post.reactions.some((one) => one.kind === kind && one.people.some(({ id }) => id === me));
  if (post.reactions.length === 0 && !canReact) return null;
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
              aria-pressed={mine(kind)}
              aria-label={t('discussions.reactions.said', {
                word: t(`discussions.reactions.${kind}`),
                names,
              })}
              disabled={!canReact}
              onClick={() => void react(kind, !mine(kind))}
            >
              <Shape size={16} stroke={1.75} aria-hidden />
              <span>{t(`discussions.reactions.${kind}`)}</span>
              <span className={styles.count}>{people.length}</span>
            </button>
          </Tooltip>
        );
      })}
      {canReact && (
        <Menu position="bottom-start">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              size={28}
              aria-label={t('discussions.reactions.add', { name: post.author.name })}
            >
              <IconMoodPlus size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {reactionKinds.map((kind) => {
              const Shape = REACTION_LOOKS[kind];
              return (
                <Menu.Item
                  key={kind}
                  role="menuitemcheckbox"
                  aria-checked={mine(kind)}
                  leftSection={<Shape size={18} stroke={1.75} aria-hidden />}
                  rightSection={mine(kind) && <IconCheck size={16} stroke={1.75} aria-hidden />}
                  onClick={() => void react(kind, !mine(kind))}
                >
                  {t(`discussions.reactions.${kind}`)}
                </Menu.Item>
              );
            })}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
