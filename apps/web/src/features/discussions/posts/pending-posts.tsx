import type { Mentionable } from '../composer/mention-text';
import { useOutgoing } from '../outgoing/outgoing';
import type { OutgoingPost } from '../outgoing/outgoing-post';
import { PendingPost } from './pending-post';

interface PendingPostsProps {
  threadId: string;
  /** What the thread shows already: a post that came over the socket before its own answer is not shown twice. */
  arrived: readonly { id: string }[];
  people: readonly Mentionable[];
  alias: { id: string; name: string } | null;
  onTakeBack: (post: OutgoingPost) => void;
}

export function PendingPosts({ threadId, arrived, people, alias, onTakeBack }: PendingPostsProps) {
  const pending = useOutgoing().filter(
    (text): text is OutgoingPost =>
      text.act === 'add' && text.threadId === threadId && !arrived.some(({ id }) => id === text.id),
  );
  return pending.map((post) => (
    <PendingPost key={post.id} post={post} people={people} alias={alias} onTakeBack={onTakeBack} />
  ));
}
