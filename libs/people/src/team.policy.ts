import { roleIn, reviewsIn, TeamRole, type Actor } from '@second-chair/platform';

/**
 * A team is seen by its members and by the organisation's admins. Leads (and admins) invite, change roles and remove;
 * everyone may leave. Members of every role present cases.
 */
export const teamPolicy = {
  see: (actor: Actor, teamId: string): boolean => actor.isAdmin || roleIn(actor, teamId) !== undefined,
  manage: (actor: Actor, teamId: string): boolean => actor.isAdmin || roleIn(actor, teamId) === TeamRole.LEAD,
  presentCases: (actor: Actor, teamId: string): boolean => roleIn(actor, teamId) !== undefined,
  review: reviewsIn,
  /** Who read and changed the team’s cases is for those who answer for them. */
  seeAccess: (actor: Actor, teamId: string): boolean => roleIn(actor, teamId) === TeamRole.LEAD,
};
