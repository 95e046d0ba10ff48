import { opensByGlass, roleIn, TeamRole, type Actor } from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';
import type { Post } from './post.entity';
import type { Thread } from './thread.entity';

type ThreadRow = Pick<Thread, 'teamId' | 'isOpen' | 'subjectId'>;

/**
 * A thread is read by the members of its team while its subject is open to them, and by nobody else; nor by a member
 * who has stepped away from its subject. An admin who opened the subject with a reason sees it meanwhile, and writes nothing.
 * Only its author changes a post; a deletion can be undone for a minute. What nobody wrote a lead can take away.
 */
export const threadPolicy = {
  /** By their place in the team; lists show these and no others. */
  reads: (actor: Actor, thread: ThreadRow): boolean =>
    thread.isOpen &&
    roleIn(actor, thread.teamId) !== undefined &&
    !actor.recusedFrom.includes(thread.subjectId),
  see: (actor: Actor, thread: ThreadRow): boolean =>
    threadPolicy.reads(actor, thread) || (thread.isOpen && opensByGlass(actor, thread.subjectId)),
  post: (actor: Actor, thread: ThreadRow & Pick<Thread, 'takesPosts' | 'mergedIntoId'>): boolean =>
    threadPolicy.reads(actor, thread) && thread.takesPosts && thread.mergedIntoId === null,
  /** The same rule as `reads`, for lists. Parameters: the actor's team ids, and what the actor has stepped away from. */
  scope: (teamIds: string, recusedFrom: string): string =>
    `thread.is_open and thread.team_id = any(${teamIds}) and thread.subject_id <> all(${recusedFrom})`,
  /** The same rule as `see`, for the threads of a subject that the actor was given. */
  scopeOfSubject: (teamIds: string, recusedFrom: string, openByGlass: string): string =>
    `thread.is_open and (thread.team_id = any(${teamIds}) or thread.subject_id = any(${openByGlass}))
     and thread.subject_id <> all(${recusedFrom})`,
};

export function undoUntil(post: Pick<Post, 'deletedAt'>): Date | null {
  return post.deletedAt && new Date(post.deletedAt.getTime() + LIMITS.undoSeconds * 1000);
}

export const postPolicy = {
  edit: (isAuthor: boolean, post: Pick<Post, 'deletedAt'>): boolean => isAuthor && !post.deletedAt,
  /** `isTheirs`: their own, or theirs to take away. */
  delete: (isTheirs: boolean, post: Pick<Post, 'deletedAt'>): boolean => isTheirs && !post.deletedAt,
  /** A lead learns no more than anybody else of who wrote it. */
  takesAway: (actor: Actor, thread: ThreadRow, post: Pick<Post, 'authorId' | 'aliasId'>): boolean =>
    post.authorId === null &&
    post.aliasId === null &&
    threadPolicy.reads(actor, thread) &&
    roleIn(actor, thread.teamId) === TeamRole.LEAD,
  undoDelete: (isTheirs: boolean, post: Pick<Post, 'deletedAt'>, now: Date): boolean => {
    const until = undoUntil(post);
    return isTheirs && until !== null && now <= until;
  },
};
