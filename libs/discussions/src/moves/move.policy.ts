import { reviewsIn, type Actor } from '@second-chair/platform';
import { threadPolicy } from '../discussion.policy';
import type { Thread } from '../thread.entity';

type MoveThread = Pick<
  Thread,
  | 'teamId'
  | 'isOpen'
  | 'subjectId'
  | 'takesPosts'
  | 'openedById'
  | 'presenterId'
  | 'mergedIntoId'
  | 'phasePlace'
>;

/**
 * Whoever opened a thread, presents its subject, or leads or supervises the team puts it in order; not while a round is
 * held, whose phases say what stands where.
 */
export const movePolicy = {
  moveFrom: (actor: Actor, thread: MoveThread): boolean =>
    threadPolicy.post(actor, thread) &&
    thread.phasePlace === null &&
    (thread.openedById === actor.personId ||
      thread.presenterId === actor.personId ||
      reviewsIn(actor, thread.teamId)),
};
