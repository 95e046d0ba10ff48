import { AgeBand } from './case-presentation.enums';
import { bandsWithin, COMBINED, widerBand, type Combination, type CombinedField } from './rare-combination';

/** How many cases share the facts that `mask` has a bit for. Counts and nothing else leave the database. */
export interface AlikeCases {
  mask: number;
  cases: number;
}

/** One bit for each fact that a case shares with this one, and one for an age within the wider band. */
type Shared = CombinedField | 'widerBand';
const bits: readonly Shared[] = [...COMBINED, 'widerBand'];
const bitOf = (name: Shared): number => 1 << bits.indexOf(name);

const columnOf: Readonly<Record<Exclude<CombinedField, 'ageBand'>, string>> = {
  setting: 'setting',
  deliveryMode: 'delivery_mode',
  modality: 'modality',
  unitOfTreatment: 'unit_of_treatment',
};

const isWithin = (bandsFor: (band: AgeBand) => AgeBand[]): string => {
  const pairs = Object.values(AgeBand).flatMap((band) =>
    bandsFor(band).map((within) => `('${band}', '${within}')`),
  );
  return `(own.age_band, other.age_band) in (${pairs.join(', ')})`;
};

const sharing: Readonly<Record<Shared, string>> = {
  ...(Object.fromEntries(
    Object.entries(columnOf).map(([field, column]) => [field, `other.${column} = own.${column}`]),
  ) as Record<keyof typeof columnOf, string>),
  ageBand: isWithin(bandsWithin),
  widerBand: isWithin((band) => {
    const wider = widerBand(band);
    return wider ? bandsWithin(wider) : [];
  }),
};
const mask = bits.map((name) => `case when ${sharing[name]} then ${bitOf(name)} else 0 end`).join(' + ');

/** A column for the statement that reads what hangs on a case, `wanted.id`; what was withdrawn is nobody's to guess at. */
export const alikeCases = `(select json_agg(counted) from (
  select ${mask} as mask, count(*) as cases
  from case_presentations own
  join case_presentations other on other.organisation_id = own.organisation_id and other.state <> 'WITHDRAWN'
  where own.id = wanted.id group by 1) counted)`;

/** How many cases a reader could take a coarser telling of the same facts for. */
export function fitsAmong(said: Combination, alike: readonly AlikeCases[]): (wanted: Combination) => number {
  const bitFor = (field: CombinedField, wanted: Combination): number => {
    if (wanted[field] === null) return 0;
    return bitOf(field === 'ageBand' && wanted.ageBand !== said.ageBand ? 'widerBand' : field);
  };
  return (wanted) => {
    const needed = COMBINED.reduce((sum, field) => sum + bitFor(field, wanted), 0);
    return alike.filter((one) => (one.mask & needed) === needed).reduce((sum, { cases }) => sum + cases, 0);
  };
}
