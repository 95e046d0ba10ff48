import type { Actor } from '@second-chair/platform';
import type { CasePresentation } from '../case-presentation.entity';
import { casePolicy } from '../case-presentation.policy';

/** A hypothesis said in a discussion is added by whoever said it under their name, or by the case's author. */
export const adoptionPolicy = {
  adopt: (actor: Actor, presentation: CasePresentation, saidById: string | null): boolean =>
    casePolicy.discuss(actor, presentation) &&
    (casePolicy.isMine(actor, presentation) || saidById === actor.personId),
};
