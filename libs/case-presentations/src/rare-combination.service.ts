import { Injectable } from '@nestjs/common';
import type { Ctx } from '@second-chair/platform';
import { CasePresentation } from './case-presentation.entity';
import type { AgeBand } from './case-presentation.enums';
import { casePolicy } from './case-presentation.policy';
import {
  bandsWithin,
  COMBINED,
  ENOUGH,
  waysToCoarsen,
  widerBand,
  type Combination,
  type CombinedField,
} from './rare-combination';
import { CombinedFact, RareCombination } from './rare-combination.model';

const factOf: Readonly<Record<CombinedField, CombinedFact>> = {
  setting: CombinedFact.SETTING,
  deliveryMode: CombinedFact.DELIVERY_MODE,
  ageBand: CombinedFact.AGE_BAND,
  modality: CombinedFact.MODALITY,
  unitOfTreatment: CombinedFact.UNIT_OF_TREATMENT,
};

/** One bit for each fact that a case shares with this one, and one for an age within the wider band. */
const bits: readonly (CombinedField | 'widerBand')[] = [...COMBINED, 'widerBand'];
const bitOf = (name: CombinedField | 'widerBand'): number => 1 << bits.indexOf(name);

/** Whether what a case says of a patient, put together, could tell who it is. */
@Injectable()
export class RareCombinations {
  /** For author and reviewers; null where enough cases fit, or nothing is said. */
  async find(ctx: Ctx, presentation: CasePresentation): Promise<RareCombination | null> {
    if (!casePolicy.seeReview(ctx.actor, presentation)) return null;
    const said = COMBINED.filter((field) => presentation[field] !== null);
    if (said.length === 0) return null;
    const shared = await this.sharedFacts(ctx, presentation);
    const fits = (wanted: Combination): number => {
      const mask = COMBINED.reduce((sum, field) => sum + bitFor(field, wanted, presentation), 0);
      return shared.filter((one) => (one.mask & mask) === mask).reduce((sum, { cases }) => sum + cases, 0);
    };
    const ways = waysToCoarsen(presentation, fits);
    if (ways.length === 0) return null;
    return Object.assign(new RareCombination(), {
      fewerThan: ENOUGH,
      facts: said.map((field) => factOf[field]),
      ways: ways.map((way) => ({ steps: way.map(({ field, to }) => ({ fact: factOf[field], ageBand: to })) })),
    });
  }

  /** How many cases of the organisation share which of the facts: counts only, in one statement. */
  private async sharedFacts(
    ctx: Ctx,
    { unitOfTreatment, deliveryMode, modality, ageBand, setting }: CasePresentation,
  ): Promise<{ mask: number; cases: number }[]> {
    const within = (band: AgeBand | null | undefined): AgeBand[] => (band ? bandsWithin(band) : []);
    return ctx.db.query(
      `select mask, count(*)::integer as cases from (
         select (case when setting = $1 then ${bitOf('setting')} else 0 end)
           + (case when delivery_mode = $2 then ${bitOf('deliveryMode')} else 0 end)
           + (case when age_band = any($3) then ${bitOf('ageBand')} else 0 end)
           + (case when modality = $4 then ${bitOf('modality')} else 0 end)
           + (case when unit_of_treatment = $5 then ${bitOf('unitOfTreatment')} else 0 end)
           + (case when age_band = any($6) then ${bitOf('widerBand')} else 0 end) as mask
         from case_presentations where organisation_id = current_organisation() and state <> 'WITHDRAWN'
       ) shared group by mask`,
      [setting, deliveryMode, within(ageBand), modality, unitOfTreatment, within(ageBand && widerBand(ageBand))],
    );
  }
}

function bitFor(field: CombinedField, wanted: Combination, said: Combination): number {
  if (wanted[field] === null) return 0;
  return bitOf(field === 'ageBand' && wanted.ageBand !== said.ageBand ? 'widerBand' : field);
}
