import { roleIn, TeamRole, type Actor } from '@second-chair/platform';
import { threadPolicy } from '../discussion.policy';
import type { Thread } from '../thread.entity';

type AliasThread = Pick<Thread, 'teamId' | 'isOpen' | 'subjectId' | 'takesPosts' | 'mergedIntoId'>;

/** Whoever presents a case is known by it. Only a lead of the team may ask who is behind an alias, and not their own. */
export const aliasPolicy = {
  take: (actor: Actor, thread: AliasThread, presenterId: string | null): boolean =>
    threadPolicy.post(actor, thread) && presenterId !== actor.personId,
  break: (actor: Actor, thread: AliasThread): boolean =>
    threadPolicy.reads(actor, thread) && roleIn(actor, thread.teamId) === TeamRole.LEAD,
};
