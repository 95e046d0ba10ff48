import type { AgeBand, CaseWholeFragment, CombinedFact } from '../../../data/generated';
import { sameValue, type CaseContent } from '../writing/content';

export type Rare = NonNullable<CaseWholeFragment['rareCombination']>;

const FIELD_OF = {
  SETTING: 'setting',
  DELIVERY_MODE: 'deliveryMode',
  AGE_BAND: 'ageBand',
  MODALITY: 'modality',
  UNIT_OF_TREATMENT: 'unitOfTreatment',
} as const satisfies Record<CombinedFact, keyof CaseContent>;

export type CombinedField = (typeof FIELD_OF)[CombinedFact];

/** One answer that would say less: a wider band, or nothing. */
export interface Coarser {
  field: CombinedField;
  to: AgeBand | null;
}

export const fieldsOf = ({ facts }: Rare): CombinedField[] => facts.map((fact) => FIELD_OF[fact]);

/** The facts are still those that the server looked at. */
export function isLookedAt(content: CaseContent, saved: CaseContent): boolean {
  return Object.values(FIELD_OF).every((field) => sameValue(content[field], saved[field]));
}

/** The single changes that the ways out are made of, the gentlest for each fact: nobody has to read two ways to say an age. */
export function coarserAnswers({ ways }: Rare): Coarser[] {
  return ways
    .flatMap(({ steps }) => steps)
    .filter(({ fact }, at, steps) => steps.findIndex((one) => one.fact === fact) === at)
    .map(({ fact, ageBand }) => ({ field: FIELD_OF[fact], to: ageBand ?? null }));
}

export const needsSeveral = ({ ways }: Rare): boolean => ways.every(({ steps }) => steps.length > 1);
