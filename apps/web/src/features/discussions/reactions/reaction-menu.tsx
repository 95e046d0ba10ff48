import { ActionIcon, Menu } from '@mantine/core';
import { mayReact, reactionKinds } from '@second-chair/wire';
import { IconCheck, IconMoodPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAuthorName } from '../posts/author-name';
import { useThreadTools } from '../thread/thread-tools';
import type { PostShown } from '../thread/use-thread';
import { REACTION_LOOKS } from './reaction-look';
import { saidBy, useReact } from './use-react';

/** What one can say to a post without words. */
export function ReactionMenu({ post }: { post: Pick<PostShown, 'id' | 'author' | 'kind' | 'reactions'> }) {
  const { t } = useTranslation();
  const { selves, presents } = useThreadTools();
  const name = useAuthorName()(post.author);
  const react = useReact(post.id);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon variant="subtle" size={28} aria-label={t('discussions.reactions.add', { name })}>
          <IconMoodPlus size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {reactionKinds
          .filter((kind) => mayReact(kind, post.kind, presents))
          .map((kind) => {
            const Shape = REACTION_LOOKS[kind];
            const isSaid = saidBy(selves, post, kind);
            return (
              <Menu.CheckboxItem
                key={kind}
                checked={isSaid}
                closeMenuOnClick
                checkIcon={<IconCheck size={16} stroke={1.75} aria-hidden />}
                rightSection={<Shape size={18} stroke={1.75} aria-hidden />}
                onChange={() => void react(kind, !isSaid)}
              >
                {t(`discussions.reactions.${kind}`)}
              </Menu.CheckboxItem>
            );
          })}
      </Menu.Dropdown>
    </Menu>
  );
}
