import type { Actor } from '@second-chair/platform';
import type { CasePresentation } from '../case-presentation.entity';
import { casePolicy, caseScope, type Scope } from '../case-presentation.policy';
import type { GlassBreak } from './glass-break.entity';

type Row = Parameters<typeof casePolicy.see>[1];

/**
 * An admin may open, with a reason, what their place in the teams hides from them; never a case from which they stepped
 * away, since they know the patient. Who opened a case is for its author and those who answer for its team, and an
 * admin knows what they did themselves.
 */
export const glassPolicy = {
  listHidden: (actor: Actor): boolean => actor.isAdmin,
  break: (actor: Actor, row: Row): boolean =>
    actor.isAdmin && !actor.recusedFrom.includes(row.id) && !casePolicy.reads(actor, row),
  seeBreak: (actor: Actor, row: CasePresentation, glassBreak: Pick<GlassBreak, 'byId'>): boolean =>
    casePolicy.seeAccess(actor, row) || (actor.isAdmin && glassBreak.byId === actor.personId),
};

/** `break`, for lists. */
export function hiddenScope(actor: Actor): Scope {
  const { sql, parameters } = caseScope(actor);
  return {
    sql: `(:scopeIsAdmin and presentation.id <> all(:scopeRecused) and not ${sql})`,
    parameters: { ...parameters, scopeIsAdmin: actor.isAdmin },
  };
}
