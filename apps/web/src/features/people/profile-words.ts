import type { TFunction } from 'i18next';
import type { PersonProfileFragment, Population, Seniority, TherapyModality } from '../../data/generated';
import { laterMessages } from '@second-chair/wire';
import { languageInWords } from './languages';

// The catalogue names every value, in the order in which they are offered.
export const MODALITIES = Object.keys(laterMessages.enums.TherapyModality) as TherapyModality[];
export const POPULATIONS = Object.keys(laterMessages.enums.Population) as Population[];
export const SENIORITIES = Object.keys(laterMessages.enums.Seniority) as Seniority[];

/** One line beside a name: "Experienced · Schema, EMDR · Couples · Swedish"; empty when nothing was said. */
export function workInWords(t: TFunction, person: PersonProfileFragment): string {
  const list = (words: string[]) => words.join(', ');
  return [
    person.seniority ? t(`enums.Seniority.${person.seniority}`) : '',
    list(person.modalities.map((one) => t(`enums.TherapyModality.${one}`))),
    list(person.populations.map((one) => t(`enums.Population.${one}`))),
    list(person.languages.map(languageInWords)),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
