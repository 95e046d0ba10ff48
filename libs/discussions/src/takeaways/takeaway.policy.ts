import { reviewsIn, type Actor } from '@second-chair/platform';
import { threadPolicy } from '../discussion.policy';
import type { Thread } from '../thread.entity';
import type { Commitment } from './commitment.entity';

type TakeawayThread = Pick<
  Thread,
  'teamId' | 'isOpen' | 'subjectId' | 'takesPosts' | 'takeawayId' | 'mergedIntoId'
>;

/**
 * Whoever may write in a thread may say what it came to, and take it up again: a discussion belongs to all who hold it.
 * A commitment is done when whoever made it, or somebody who leads or supervises the team, says so.
 */
export const takeawayPolicy = {
  resolve: (actor: Actor, thread: TakeawayThread): boolean =>
    threadPolicy.post(actor, thread) && thread.takeawayId === null,
  reopen: (actor: Actor, thread: TakeawayThread): boolean =>
    threadPolicy.post(actor, thread) && thread.takeawayId !== null,
  setDone: (
    actor: Actor,
    thread: Pick<Thread, 'teamId' | 'isOpen' | 'subjectId'>,
    commitment: Pick<Commitment, 'ownerId'>,
  ): boolean =>
    threadPolicy.reads(actor, thread) &&
    (commitment.ownerId === actor.personId || reviewsIn(actor, thread.teamId)),
};
