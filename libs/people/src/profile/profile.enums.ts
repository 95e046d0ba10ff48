import { registerEnumType } from '@nestjs/graphql';

/** Ways of working, of a person and of a therapy alike. */
export enum TherapyModality {
  COGNITIVE_BEHAVIOURAL = 'COGNITIVE_BEHAVIOURAL',
  PSYCHODYNAMIC = 'PSYCHODYNAMIC',
  PSYCHOANALYTIC = 'PSYCHOANALYTIC',
  SYSTEMIC = 'SYSTEMIC',
  PERSON_CENTRED = 'PERSON_CENTRED',
  INTERPERSONAL = 'INTERPERSONAL',
  SCHEMA = 'SCHEMA',
  DIALECTICAL_BEHAVIOUR = 'DIALECTICAL_BEHAVIOUR',
  ACCEPTANCE_AND_COMMITMENT = 'ACCEPTANCE_AND_COMMITMENT',
  EMDR = 'EMDR',
  MENTALISATION_BASED = 'MENTALISATION_BASED',
  EMOTION_FOCUSED = 'EMOTION_FOCUSED',
  INTEGRATIVE = 'INTEGRATIVE',
  SUPPORTIVE = 'SUPPORTIVE',
  OTHER = 'OTHER',
}

/** Whom someone works with. */
export enum Population {
  CHILDREN = 'CHILDREN',
  ADOLESCENTS = 'ADOLESCENTS',
  YOUNG_ADULTS = 'YOUNG_ADULTS',
  ADULTS = 'ADULTS',
  OLDER_ADULTS = 'OLDER_ADULTS',
  COUPLES = 'COUPLES',
  FAMILIES = 'FAMILIES',
  GROUPS = 'GROUPS',
}

/** A band, as people say it of themselves; no title and no year. */
export enum Seniority {
  IN_TRAINING = 'IN_TRAINING',
  EARLY_CAREER = 'EARLY_CAREER',
  EXPERIENCED = 'EXPERIENCED',
  SENIOR = 'SENIOR',
}

export enum Theme {
  LIGHT = 'LIGHT',
  DARK = 'DARK',
  SYSTEM = 'SYSTEM',
}

registerEnumType(TherapyModality, { name: 'TherapyModality', description: 'The way of working.' });
registerEnumType(Population, { name: 'Population', description: 'Whom someone works with.' });
registerEnumType(Seniority, { name: 'Seniority', description: 'How long someone has been doing this work.' });
registerEnumType(Theme, { name: 'Theme', description: 'The colours of the screen; SYSTEM: as the device.' });
