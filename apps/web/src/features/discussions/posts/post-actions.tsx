import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconDots,
  IconLink,
  IconMailOpened,
  IconMasksTheater,
  IconNotebook,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DeletePostDocument } from '../../../data/generated';
import { say } from '../../../ui/toasts-store';
import { ReactionMenu } from '../reactions/reaction-menu';
import { focusPost } from '../thread/use-place';
import type { PostShown } from '../thread/use-thread';
import { useAuthorName } from './author-name';
import styles from './post-actions.module.css';

interface PostActionsProps {
  post: PostShown;
  canReply: boolean;
  onReply: () => void;
  onEdit: () => void;
  onAskWho?: () => void;
  onMarkUnread?: () => void;
  onAdopt?: () => void;
}

export function PostActions(props: PostActionsProps) {
  const { post, canReply, onReply, onEdit, onAskWho, onMarkUnread, onAdopt } = props;
  const { t } = useTranslation();
  const router = useRouter();
  const [deletePost] = useMutation(DeletePostDocument);
  const name = useAuthorName()(post.author);

  const copyLink = async (): Promise<void> => {
    const { href } = router.buildLocation({
      to: '/threads/$threadId',
      params: { threadId: post.threadId },
      search: { post: post.id },
    });
    try {
      await navigator.clipboard.writeText(new URL(href, window.location.href).href);
      say(t('discussions.post.linkCopied'));
    } catch {
      say(t('discussions.post.linkNotCopied'));
    }
  };

  const remove = async (): Promise<void> => {
    try {
      const { data } = await deletePost({ variables: { input: { id: post.id } } });
      const answer = data?.deletePost;
      if (answer?.__typename !== 'Post') return void say(answer?.message ?? '');
      say(t('discussions.post.deletedNow'));
      focusPost(post.id);
    } catch {
      say(t('common.failure.offline.title'));
    }
  };

  return (
    <span className={styles.actions}>
      {canReply && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.reply ?? ''}
          leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />}
          onClick={onReply}
          aria-label={t('discussions.post.replyTo', { name })}
        >
          {t('discussions.post.reply')}
        </Button>
      )}
      {canReply && <ReactionMenu post={post} />}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" size={28} aria-label={t('discussions.post.more', { name })}>
            <IconDots size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconLink size={16} stroke={1.75} aria-hidden />}
            onClick={() => void copyLink()}
          >
            {t('discussions.post.copyLink')}
          </Menu.Item>
          {onMarkUnread && (
            <Menu.Item
              leftSection={<IconMailOpened size={16} stroke={1.75} aria-hidden />}
              onClick={onMarkUnread}
            >
              {t('threads.standing.unreadFrom')}
            </Menu.Item>
          )}
          {onAdopt && (
            <Menu.Item leftSection={<IconNotebook size={16} stroke={1.75} aria-hidden />} onClick={onAdopt}>
              {t('threads.adopt.action')}
            </Menu.Item>
          )}
          {onAskWho && (
            <Menu.Item
              leftSection={<IconMasksTheater size={16} stroke={1.75} aria-hidden />}
              onClick={onAskWho}
            >
              {t('aliases.askWho')}
            </Menu.Item>
          )}
          {post.viewerCan.edit && (
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />} onClick={onEdit}>
              {t('discussions.post.edit')}
            </Menu.Item>
          )}
          {post.viewerCan.delete && (
            <Menu.Item
              leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
              onClick={() => void remove()}
            >
              {t('discussions.post.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
