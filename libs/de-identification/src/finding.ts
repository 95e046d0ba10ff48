import type { Language } from './languages/language';

export type IdentifierClass =
  'NAME' | 'DATE' | 'AGE' | 'LOCATION' | 'STATE' | 'COUNTRY' | 'CONTACT' | 'ID' | 'ORG' | 'OTHER';

/** `required` must be settled before a text may be shared; `quasi` is worth a second look. */
export type FindingTier = 'required' | 'quasi';

/** A stretch of text that could tell a reader who the patient is. */
export interface Finding {
  /** First UTF-16 unit of the stretch in the text that was scanned. */
  start: number;
  /** One past its last UTF-16 unit, so that `text === input.slice(start, end)`. */
  end: number;
  text: string;
  class: IdentifierClass;
  tier: FindingTier;
  /** How sure the rule is, from 0 to 1. */
  confidence: number;
  /** One plain sentence for the person who wrote the text. */
  reason: string;
  /** One to three replacements, the best first. */
  suggestions: string[];
  /** What stands for it in this case already. */
  placeholder?: string;
  /** It names a whole day: told the first session, the scan suggests its week. */
  isDay?: true;
}

/** A person's decision that these words identify nobody; without a class it holds for every class. */
export interface NotIdentifier {
  text: string;
  class?: IdentifierClass;
}

/** Words that were settled as somebody or something earlier in the same case. */
export interface KnownDetail {
  text: string;
  class: IdentifierClass;
  /** What stands for it in this case, `[colleague 1]`; offered first wherever it is found again. */
  placeholder?: string;
}

/** Who will read the text: the writer's own team, or people who are bound by nothing that the team agreed on. */
export type Audience = 'team' | 'outside';

export interface ScanOptions {
  /** The likely language; the text's own words outweigh it. */
  language?: Language;
  /** For readers outside, what is otherwise only worth a second look must be settled too. */
  audience?: Audience;
  /** What was decided in this case: found everywhere, whatever the sentence, and called the same. */
  known?: readonly KnownDetail[];
  /** The first session, `2024-03-05`: days are suggested as weeks counted from it. */
  firstSession?: string;
  /** Decisions already made: findings with the same words are left out. */
  notIdentifiers?: readonly NotIdentifier[];
  /** Words that the organisation has cleared: a finding inside them is left out. */
  allow?: readonly string[];
  /** Words that the organisation has listed: always required findings, whatever was decided or cleared. */
  deny?: readonly { text: string; class: IdentifierClass }[];
  /** Stretches, in UTF-16 units, in which nothing is reported. */
  ignore?: readonly { start: number; end: number }[];
}

/** What a detector reports, in positions of the normalised text. */
export interface Candidate {
  start: number;
  end: number;
  class: IdentifierClass;
  tier: FindingTier;
  confidence: number;
  reason: string;
  /** Which kind of thing it is, for choosing the suggestions: `hospital`, `month`, `sister`. */
  kind: string;
  /** What already stands for it in this case. */
  placeholder?: string;
}
