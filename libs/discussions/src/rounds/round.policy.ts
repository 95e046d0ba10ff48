import type { Role } from '@second-chair/facilitation';
import { reviewsIn, type Actor } from '@second-chair/platform';
import { threadPolicy } from '../discussion.policy';
import type { Thread } from '../thread.entity';
import type { WrittenRound } from './written-round.entity';

type RoundThread = Pick<
  Thread,
  'teamId' | 'isOpen' | 'subjectId' | 'takesPosts' | 'openedById' | 'mergedIntoId'
>;
type Roles = Pick<WrittenRound, 'facilitatorId' | 'presenterId'>;

/**
 * A round is begun by whoever opened the thread, presents its subject, or leads or supervises the team. Its facilitator
 * closes phases; so that a round never waits for somebody who has gone, leads and supervisors may as well, but for the
 * presenter.
 */
export const roundPolicy = {
  start: (actor: Actor, thread: RoundThread, presenterId: string | null): boolean =>
    threadPolicy.post(actor, thread) &&
    (thread.openedById === actor.personId ||
      presenterId === actor.personId ||
      reviewsIn(actor, thread.teamId)),
  closePhase: (actor: Actor, thread: RoundThread, round: Roles): boolean =>
    threadPolicy.post(actor, thread) &&
    round.presenterId !== actor.personId &&
    (round.facilitatorId === actor.personId || reviewsIn(actor, thread.teamId)),
  signal: (actor: Actor, thread: RoundThread): boolean => threadPolicy.post(actor, thread),
};

export function roleInRound(personId: string, { facilitatorId, presenterId }: Roles): Role {
  if (personId === facilitatorId) return 'FACILITATOR';
  return personId === presenterId ? 'PRESENTER' : 'MEMBER';
}
