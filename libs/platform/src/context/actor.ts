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
  /** Subjects that this admin has opened with a reason, and that have not closed again. */
  brokeGlassFor: readonly string[];
}

/** An actor as the database tells of them: when what they opened closes is for the clock of whoever asks. */
export interface StoredActor extends Omit<Actor, 'brokeGlassFor'> {
  brokeGlass: readonly { subjectId: string; until: string }[];
}

export function actorAt({ brokeGlass, ...actor }: StoredActor, now: Date): Actor {
  const open = brokeGlass.filter(({ until }) => new Date(until) > now);
  return { ...actor, brokeGlassFor: open.map(({ subjectId }) => subjectId) };
}

export function roleIn(actor: Actor, teamId: string): TeamRole | undefined {
  return actor.teams.find((team) => team.teamId === teamId)?.role;
}

/** Whether the subject is open to this admin for the reason they gave; never to somebody who stepped away from it. */
export function opensByGlass(actor: Actor, subjectId: string): boolean {
  return actor.isAdmin && actor.brokeGlassFor.includes(subjectId) && !actor.recusedFrom.includes(subjectId);
}

export function reviewsIn(actor: Actor, teamId: string): boolean {
  const role = roleIn(actor, teamId);
  return role === TeamRole.LEAD || role === TeamRole.SUPERVISOR;
}

export function teamIdsOf(actor: Actor): string[] {
  return actor.teams.map(({ teamId }) => teamId);
}
