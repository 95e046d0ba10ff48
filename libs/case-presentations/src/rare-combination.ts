import { AgeBand } from './case-presentation.enums';
import type { CasePresentation } from './case-presentation.entity';

/** Fewer cases than these with the same facts, and someone who knows the practice could tell who it is (small cell). */
export const ENOUGH = 5;

/** In the order in which they are given up, the one that tells a reader least about the question first. */
export const COMBINED = ['setting', 'deliveryMode', 'ageBand', 'modality', 'unitOfTreatment'] as const;
export type CombinedField = (typeof COMBINED)[number];
export type Combination = Pick<CasePresentation, CombinedField>;

/** Bands that several narrower ones make up. */
const widerBands: Partial<Record<AgeBand, AgeBand>> = {
  [AgeBand.UNDER_12]: AgeBand.UNDER_18,
  [AgeBand.FROM_12_TO_17]: AgeBand.UNDER_18,
  [AgeBand.FROM_18_TO_24]: AgeBand.FROM_18_TO_34,
  [AgeBand.FROM_25_TO_34]: AgeBand.FROM_18_TO_34,
  [AgeBand.FROM_35_TO_44]: AgeBand.FROM_35_TO_54,
  [AgeBand.FROM_45_TO_54]: AgeBand.FROM_35_TO_54,
  [AgeBand.FROM_55_TO_64]: AgeBand.FROM_55,
  [AgeBand.FROM_65_TO_79]: AgeBand.FROM_55,
  [AgeBand.FROM_80]: AgeBand.FROM_55,
};

export const widerBand = (band: AgeBand): AgeBand | undefined => widerBands[band];

/** The bands in which a case stands that says this one or a narrower one. */
export function bandsWithin(band: AgeBand): AgeBand[] {
  return [band, ...Object.values(AgeBand).filter((other) => widerBands[other] === band)];
}

export interface Step {
  field: CombinedField;
  /** A wider band; null takes the answer away. */
  to: AgeBand | null;
}

export const stepped = (combination: Combination, steps: readonly Step[]): Combination =>
  steps.reduce((now, { field, to }) => ({ ...now, [field]: to }), combination);

const isUnsaid = (combination: Combination): boolean =>
  COMBINED.every((field) => combination[field] === null);

const stepsFrom = (combination: Combination): Step[] =>
  COMBINED.flatMap((field): Step[] => {
    const value = combination[field];
    if (value === null) return [];
    const wider = field === 'ageBand' ? widerBand(value as AgeBand) : undefined;
    return wider
      ? [
          { field, to: wider },
          { field, to: null },
        ]
      : [{ field, to: null }];
  });

const MOST_WAYS = 3;

/**
 * Ways to make a rare combination fit enough cases, by as few changes as will do; at equal number, those that keep more
 * first: a wider band before an answer taken away. None where even the last fact alone is rare.
 */
export function waysToCoarsen(
  combination: Combination,
  fits: (combination: Combination) => number,
): Step[][] {
  if (isUnsaid(combination) || fits(combination) >= ENOUGH) return [];
  let ways: Step[][] = [[]];
  for (let changes = 1; changes <= COMBINED.length; changes++) {
    ways = ways.flatMap((way) =>
      stepsFrom(combination)
        .filter((step) => isAfter(step, way.at(-1)))
        .map((step) => [...way, step]),
    );
    const enough = ways.filter((way) => {
      const coarser = stepped(combination, way);
      return isUnsaid(coarser) || fits(coarser) >= ENOUGH;
    });
    if (enough.length > 0) return byWhatTheyKeep(enough).slice(0, MOST_WAYS);
  }
  return [];
}

const isAfter = (step: Step, last: Step | undefined): boolean =>
  last === undefined || COMBINED.indexOf(step.field) > COMBINED.indexOf(last.field);

const losses = (way: readonly Step[]): number => way.filter(({ to }) => to === null).length;

const byWhatTheyKeep = (ways: readonly Step[][]): Step[][] => [...ways].sort((a, b) => losses(a) - losses(b));
