/** Team roles and what each may do live in `people`; `platform` only carries the words, so that every lib can read an actor. */
export enum TeamRole {
  MEMBER = 'MEMBER',
  TRAINEE = 'TRAINEE',
  SUPERVISOR = 'SUPERVISOR',
  LEAD = 'LEAD',
}

export interface ActorTeam {
  membershipId: string;
  teamId: string;
  teamName: string;
  role: TeamRole;
}

/** The person who is calling, with all that policies ask about them; loaded once a request, in one statement. */
export interface Actor {
  personId: string;
  name: string;
  email: string;
  organisationId: string;
  organisationName: string;
  isAdmin: boolean;
  teams: readonly ActorTeam[];
  /** Subjects that this person has stepped away from: for them, these do not exist. */
  recusedFrom: readonly string[];
}

export function roleIn(actor: Actor, teamId: string): TeamRole | undefined {
  return actor.teams.find((team) => team.teamId === teamId)?.role;
}

export function reviewsIn(actor: Actor, teamId: string): boolean {
  const role = roleIn(actor, teamId);
  return role === TeamRole.LEAD || role === TeamRole.SUPERVISOR;
}

export function teamIdsOf(actor: Actor): string[] {
  return actor.teams.map(({ teamId }) => teamId);
}
