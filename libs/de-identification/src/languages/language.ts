export type Language = 'en' | 'de' | 'sv';

/** What a language says around identifiers. Words are in small letters, separated by white space. */
export interface LanguageWords {
  /** Its smallest words, by which a text is known to be in it. */
  small: string;
  titles: string;
  /** People of a patient's life: a name is likely to follow. */
  relations: string;
  /** Words that say that a name comes next. */
  naming: string;
  /** What a person does, and a feeling or a season does not. */
  deeds: string;
  /** Words before a place. */
  beforePlace: string;
  /** Small words inside a name. */
  particles: string;
  determiners: string;
  /** The twelve months, each with its short forms joined by a stroke. */
  months: string;
  weekdays: string;
  /** Words that end the name of a place, by kind. */
  facilities: Record<string, string>;
  /** Words that end the name of a street. */
  streets: string;
  /** Words that make a name before them the name of a thing: "disease", "scale". */
  eponymHeads: string;
  /** Words before a number that leads to a file or a person. */
  numberCues: string;
  /** Numbers in words, as far as ages go. */
  numbers: string;
  /** Words that end the name of a firm, a club, a paper. */
  organisations: string;
  /** Plain words that the distilled lists may lack, those of the consulting room first. */
  plain: string;
  /** Nationalities and peoples, as a noun or an adjective. */
  peoples: string;
}
