import { ActionIcon, Menu } from '@mantine/core';
import { reactionKinds } from '@second-chair/wire';
import { IconCheck, IconMoodPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../data/session';
import { useAuthorName } from '../posts/author-name';
import type { PostShown } from '../thread/use-thread';
import { REACTION_LOOKS } from './reaction-look';
import { saidBy, useReact } from './use-react';

/** What one can say to a post without words. */
export function ReactionMenu({ post }: { post: Pick<PostShown, 'id' | 'author' | 'reactions'> }) {
  const { t } = useTranslation();
  const me = useMe().person.id;
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
        {reactionKinds.map((kind) => {
          const Shape = REACTION_LOOKS[kind];
          return (
            <Menu.Item
              key={kind}
              role="menuitemcheckbox"
              aria-checked={saidBy(me, post, kind)}
              leftSection={<Shape size={18} stroke={1.75} aria-hidden />}
              rightSection={saidBy(me, post, kind) && <IconCheck size={16} stroke={1.75} aria-hidden />}
              onClick={() => void react(kind, !saidBy(me, post, kind))}
            >
              {t(`discussions.reactions.${kind}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
