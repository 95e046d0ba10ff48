import { Injectable } from '@nestjs/common';
import type { Ctx } from '@second-chair/platform';
import { fitsAmong } from './alike-cases';
import { CaseParts } from './case-parts';
import type { CasePresentation } from './case-presentation.entity';
import { casePolicy } from './case-presentation.policy';
import { COMBINED, ENOUGH, waysToCoarsen, type CombinedField } from './rare-combination';
import { CombinedFact, RareCombination } from './rare-combination.model';

const factOf: Readonly<Record<CombinedField, CombinedFact>> = {
  setting: CombinedFact.SETTING,
  deliveryMode: CombinedFact.DELIVERY_MODE,
  ageBand: CombinedFact.AGE_BAND,
  modality: CombinedFact.MODALITY,
  unitOfTreatment: CombinedFact.UNIT_OF_TREATMENT,
};

/** Whether what a case says of a patient, put together, could tell who it is. It warns and keeps nothing back. */
@Injectable()
export class RareCombinations {
  constructor(private readonly parts: CaseParts) {}

  /** For author and reviewers; null where enough cases fit, or nothing is said. */
  async find(ctx: Ctx, presentation: CasePresentation): Promise<RareCombination | null> {
    if (!casePolicy.seeReview(ctx.actor, presentation)) return null;
    const { alike } = await this.parts.of(ctx, presentation.id);
    const ways = waysToCoarsen(presentation, fitsAmong(presentation, alike));
    if (ways.length === 0) return null;
    return Object.assign(new RareCombination(), {
      fewerThan: ENOUGH,
      facts: COMBINED.filter((field) => presentation[field] !== null).map((field) => factOf[field]),
      ways: ways.map((way) => ({
        steps: way.map(({ field, to }) => ({ fact: factOf[field], ageBand: to })),
      })),
    });
  }
}
