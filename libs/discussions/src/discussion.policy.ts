import { roleIn, type Actor } from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';
import type { Post } from './post.entity';
import type { Thread } from './thread.entity';

/**
 * A thread is read by the members of its team while its subject is open to them, and by nobody else, admins included.
 * Only its author changes a post; a deletion can be undone for a minute.
 */
export const threadPolicy = {
  see: (actor: Actor, thread: Pick<Thread, 'teamId' | 'isOpen'>): boolean =>
    thread.isOpen && roleIn(actor, thread.teamId) !== undefined,
  post: (actor: Actor, thread: Pick<Thread, 'teamId' | 'isOpen' | 'takesPosts'>): boolean =>
    threadPolicy.see(actor, thread) && thread.takesPosts,
  /** The same rule as `see`, for lists. Parameter: the actor's team ids. */
  scope: (teamIds: string): string => `thread.is_open and thread.team_id = any(${teamIds})`,
};

export function undoUntil(post: Pick<Post, 'deletedAt'>): Date | null {
  return post.deletedAt && new Date(post.deletedAt.getTime() + LIMITS.undoSeconds * 1000);
}

export const postPolicy = {
  edit: (actor: Actor, post: Post): boolean => post.authorId === actor.personId && !post.deletedAt,
  delete: (actor: Actor, post: Post): boolean => postPolicy.edit(actor, post),
  undoDelete: (actor: Actor, post: Post, now: Date): boolean => {
    const until = undoUntil(post);
    return post.authorId === actor.personId && until !== null && now <= until;
  },
};
