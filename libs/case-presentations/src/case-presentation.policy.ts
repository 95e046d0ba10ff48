import { opensByGlass, reviewsIn, roleIn, teamIdsOf, TeamRole, type Actor } from '@second-chair/platform';
import { CasePresentationKind as Kind, CasePresentationState as State } from './case-presentation.enums';
import type { CasePresentation } from './case-presentation.entity';
import {
  discussedStates,
  draftStates,
  nextState,
  teamStates,
  type CaseAction,
} from './case-presentation.status';

type Row = Pick<CasePresentation, 'id' | 'teamId' | 'presenterId' | 'state' | 'asksOrganisation'>;

const supervisesSomewhere = (actor: Actor): boolean =>
  actor.teams.some(({ role }) => role === TeamRole.SUPERVISOR);

/** Whoever knows the patient has stepped away: the case does not exist for them. */
const isRecused = (actor: Actor, row: Row): boolean => actor.recusedFrom.includes(row.id);

const isMember = (actor: Actor, row: Row): boolean =>
  roleIn(actor, row.teamId) !== undefined && !isRecused(actor, row);

const isMine = (actor: Actor, row: Row): boolean =>
  row.presenterId === actor.personId && isMember(actor, row);

/** Its team's leads and supervisors, never its author; where nobody else reviews in the team, the organisation's supervisors. */
const reviews = (actor: Actor, row: Row): boolean =>
  row.presenterId !== actor.personId &&
  !isRecused(actor, row) &&
  (reviewsIn(actor, row.teamId) ||
    (row.asksOrganisation && row.state === State.IN_REVIEW && supervisesSomewhere(actor)));

const leadsTeamOf = (actor: Actor, row: Row): boolean =>
  reviewsIn(actor, row.teamId) && !isRecused(actor, row);

const leads = (state: State, action: CaseAction): boolean => nextState(state, action) !== undefined;

/**
 * Until a case is ready, its author and its reviewers can open it and to anyone else it does not exist; from then on its
 * team reads it. Only its author writes it. The author never approves it. A reader who knows the patient steps away,
 * and from then on is anyone else; the author cannot. An admin who gave a reason reads it for an hour, and does no more.
 */
export const casePolicy = {
  /** By their place in the team; lists show these and no others. */
  reads: (actor: Actor, row: Row): boolean =>
    isMine(actor, row) || reviews(actor, row) || (teamStates.includes(row.state) && isMember(actor, row)),
  see: (actor: Actor, row: Row): boolean => casePolicy.reads(actor, row) || opensByGlass(actor, row.id),
  /** Findings, decisions and review comments. */
  seeReview: (actor: Actor, row: Row): boolean => isMine(actor, row) || reviews(actor, row),
  edit: (actor: Actor, row: Row): boolean =>
    isMine(actor, row) && (draftStates.includes(row.state) || discussedStates.includes(row.state)),
  recordDropout: (actor: Actor, row: Row & { kind: Kind }): boolean =>
    row.kind === Kind.AT_RISK_ENGAGEMENT && casePolicy.edit(actor, row),
  submit: (actor: Actor, row: Row): boolean =>
    isMine(actor, row) && nextState(row.state, 'submit') !== undefined,
  withdraw: (actor: Actor, row: Row): boolean =>
    isMine(actor, row) && nextState(row.state, 'withdraw') !== undefined,
  reopen: (actor: Actor, row: Row): boolean =>
    isMine(actor, row) && nextState(row.state, 'reopen') !== undefined,
  review: (actor: Actor, row: Row): boolean => reviews(actor, row) && row.state === State.IN_REVIEW,
  /** That a case was presented, and what came of it, is said by those who lead the team's sessions; also of their own. */
  advance: (actor: Actor, row: Row): boolean =>
    leadsTeamOf(actor, row) && (leads(row.state, 'present') || leads(row.state, 'followUp')),
  /** Once it was presented its author may put it away, too. */
  putAway: (actor: Actor, row: Row): boolean =>
    (leadsTeamOf(actor, row) || isMine(actor, row)) && leads(row.state, 'archive'),
  /** The author and the reviewers talk about passages until the case is put away. */
  answerComments: (actor: Actor, row: Row): boolean =>
    casePolicy.seeReview(actor, row) && row.state !== State.ARCHIVED && row.state !== State.WITHDRAWN,
  discuss: (actor: Actor, row: Row): boolean => discussedStates.includes(row.state) && isMember(actor, row),
  /** Leaked words are taken out by a lead of the case's team, whoever wrote them. */
  purge: (actor: Actor, row: Row): boolean =>
    casePolicy.reads(actor, row) && roleIn(actor, row.teamId) === TeamRole.LEAD,
  /** Who read a case is for whoever wrote it, and for those who answer for the team. */
  seeAccess: (actor: Actor, row: Row): boolean => isMine(actor, row) || casePolicy.purge(actor, row),
  recuse: (actor: Actor, row: Row): boolean =>
    casePolicy.reads(actor, row) && row.presenterId !== actor.personId,
  isMine,
  reviews,
  leadsTeamOf,
};

export interface Scope {
  sql: string;
  parameters: Record<string, unknown>;
}

/** `reads`, for lists: the condition on `case_presentations` aliased as `presentation`. */
export function caseScope(actor: Actor): Scope {
  const reviewTeams = actor.teams
    .filter(({ teamId }) => reviewsIn(actor, teamId))
    .map(({ teamId }) => teamId);
  return {
    sql: `(presentation.id <> all(:scopeRecused) and (
      (presentation.team_id = any(:scopeTeams)
        and (presentation.presenter_id = :scopeMe or presentation.state = any(:scopeTeamStates)))
      or presentation.team_id = any(:scopeReviewTeams)
      or (:scopeSupervises and presentation.asks_organisation and presentation.state = 'IN_REVIEW'
        and presentation.presenter_id <> :scopeMe)
    ))`,
    parameters: {
      scopeRecused: actor.recusedFrom,
      scopeTeams: teamIdsOf(actor),
      scopeMe: actor.personId,
      scopeTeamStates: teamStates,
      scopeReviewTeams: reviewTeams,
      scopeSupervises: supervisesSomewhere(actor),
    },
  };
}

/** `review`, for lists. */
export function reviewScope(actor: Actor): Scope {
  const { sql, parameters } = caseScope(actor);
  return {
    sql: `${sql} and presentation.state = 'IN_REVIEW' and presentation.presenter_id <> :scopeMe
      and (presentation.team_id = any(:scopeReviewTeams) or (:scopeSupervises and presentation.asks_organisation))`,
    parameters,
  };
}
