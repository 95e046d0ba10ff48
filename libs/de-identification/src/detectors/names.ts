import type { Candidate } from '../finding';
import { RARELY_NAMES } from '../lexicons/double-meanings';
import { facilityKind } from '../lexicons/facilities';
import { THEORISTS } from '../lexicons/theorists';
import { COUNTRIES, STATES } from '../lexicons/regions';
import { Cue, Lex } from '../lexicon/lexicon';
import { hashOf } from '../reading/characters';
import { Common, commonLevel, isListedName, type Reading } from '../reading/reading';
import { Gap, Place, Shape, TokenKind } from '../reading/tokens';
import { nameAfter, REASONS } from '../reasons';
import { Tag } from '../tagger/features';
import type { Tagging } from '../tagger/tagger';
import { candidate } from './candidate';
import { wordAt } from './sticky';

/** Headings of forms, holidays and short forms that stand where names do. */
const NEVER = new Set(
  `iban bic ssn mrn medrec e-mail email mail phone mobile mobil handy fax tel telefon desk website web adresse adress pls plz rxn rxns hx dx tx rx
  pat pats pt pts users select where subject betreff re fw fwd hi hey hello dear regards zoom skype whatsapp a-fib afib d-dimer b-cell t-cell post-mi
  non-hodgkin hepatitis ok okay ja nein nej yes no monday tuesday wednesday thursday friday saturday sunday christmas easter weihnachten ostern silvester jul påsk
  midsommar`
    .split(/\s+/)
    .map(hashOf),
);
const RARELY = new Set(Array.from(RARELY_NAMES, hashOf));
/** Words that make the name before them the name of a thing even without a possessive. */
const STRONG_EPONYMS = new Set(
  'syndrome disease sign reflex criteria score scale inventory questionnaire lymphoma palsy syndrom krankheit skala sjukdom'
    .split(' ')
    .map(hashOf),
);
// The endings of generic drug names, which are written with a capital as often as not.
const DRUG =
  /(?:mab|nib|pril|sartan|statin|olol|oxaban|gliflozin|gliptin|glutide|prazole|azole|cillin|mycin|floxacin|triptan|setron|dipine|zosin|afil|oxetine|oxetin|triptylin|triptyline|azepam|zolam|barbital|codone|lukast|thiazide|semide|coxib|platin|rubicin|taxel|faxine|faxin|pramin|pramine|cycline|tidine|parin|curium|relin)$/;
const STOP = 46;
const SURE = 200;
/** Titles that are nothing else, so that a small letter does not matter: "mr beardy". */
const PLAIN_TITLES = /^(?:mr|mrs|ms|mx|dr|prof|hr)$/;
const TITLES_THAT_ARE_PEOPLE =
  /^(?:father|sister|nurse|schwester|don|doctor|lord|lady|pastor|pastorin|captain|miss|doktor|doktorin|frau|fru|fr|pfarrer|judge|justice|professor|professorin|syster|med|dipl|sir|dame|fröken|reverend)$/;
// "Westmacott et al.", "Swift & Greenberg (2012)": literature.
const CITATION =
  /(?:'s)?,? ?(?:(?:et al|u\. ?a\.|m\.fl)|(?:(?:&|and|und|och) \p{Lu}[\p{L}-]{1,30},? ?)?\(?(?:19|20)\d\d[a-z]?[);:,])/uy;
const BEFORE_LETTER =
  /(?:vitamin|plan|type|typ|hepatitis|step|option|appendix|part|grade|group|schedule|cluster|section|art|phase|no|nr|tier|item|point|axis|question|figure|table|room|class)[ (]$/i;

/** Overrules the tagger where a rule knows better, then makes candidates of what it says. */
export function findNames(reading: Reading, tagging: Tagging, taken: Uint8Array, found: Candidate[]): void {
  const { tokens } = reading;
  const { tags, sureness } = tagging;
  for (let index = 0; index < tokens.length; index++) {
    if (tokens.kind[index] !== TokenKind.WORD || taken[index] !== 0) continue;
    if (((reading.cue[index] ?? 0) & Cue.TITLE) !== 0) applyTitle(reading, index, tagging, taken);
    const tag = tags[index];
    if (tag === Tag.NONE) continue;
    if (isNever(reading, index, tagging)) tags[index] = Tag.NONE;
  }
  addListed(reading, tagging, taken);
  extend(reading, tagging, taken);
  dropLoneNumbers(reading, tagging, taken);
  repeat(reading, tagging, taken);
  collect(reading, tags, sureness, found);
}

function isNameLike({ tokens }: Reading, index: number): boolean {
  return tokens.kind[index] === TokenKind.WORD && tokens.shape[index] !== Shape.LOWER;
}

// The word behind a title is a name even where no lexicon has it.
function applyTitle(reading: Reading, index: number, { tags, sureness }: Tagging, taken: Uint8Array): void {
  const { tokens, text, language } = reading;
  const title = wordAt(reading, index);
  const isSmall = tokens.shape[index] === Shape.LOWER;
  if (
    isSmall &&
    TITLES_THAT_ARE_PEOPLE.test(title) &&
    !(language !== 'en' && (title === 'frau' || title === 'fru'))
  )
    return;
  let first = index + 1;
  if (text.charCodeAt(tokens.start[first] ?? 0) === STOP) first++;
  while (first < tokens.length && ((reading.cue[first] ?? 0) & Cue.TITLE) !== 0) {
    first++;
    if (text.charCodeAt(tokens.start[first] ?? 0) === STOP) first++;
  }
  if (first >= tokens.length || taken[first] !== 0 || (tokens.gap[first] ?? 0) >= Gap.LINE) return;
  if (tokens.kind[first] !== TokenKind.WORD) return;
  const view = reading.classes[first] ?? 0;
  const isListed = isListedName(reading.lex[first] ?? 0);
  if (isNameLike(reading, first)) {
    if (wordAt(reading, first) === 'i') return;
    if (
      ((reading.cue[first] ?? 0) & Cue.DETERMINER) !== 0 &&
      !isListed &&
      tokens.shape[first] !== Shape.LETTER
    )
      return;
    if (tokens.shape[first] === Shape.SHOUTED && (reading.lex[first] ?? 0) & Lex.CLINICAL && !isListed)
      return;
    // "Frau Anfang fünfzig", "Sister Act": a plain word behind a title that is a plain word as well.
    if (
      tags[first] === Tag.NONE &&
      TITLES_THAT_ARE_PEOPLE.test(title) &&
      commonLevel(view) >= Common.YES &&
      !isListed &&
      language !== 'de'
    )
      return;
    if (
      language === 'de' &&
      /^(?:anfang|mitte|ende|kollegin?|doktor|professor|doctor|mutter|vater)$/.test(wordAt(reading, first))
    )
      return;
    for (let at = first; at < first + 4 && at < tokens.length; at++) {
      const isFirst = at === first;
      if (
        !isFirst &&
        text.charCodeAt(tokens.start[at] ?? 0) === STOP &&
        tokens.shape[at - 1] === Shape.LETTER
      )
        continue;
      if (!isNameLike(reading, at) || taken[at] !== 0 || (tokens.gap[at] ?? 0) >= Gap.LINE) break;
      if (!isFirst && tags[at] === Tag.NONE && !isListedName(reading.lex[at] ?? 0)) break;
      if (!isFirst && (tags[at] === Tag.LOCATION || tags[at] === Tag.ORG)) break;
      if (!isFirst && (tokens.marks[at - 1] ?? 0) & 1) break;
      if (!isFirst && ((reading.cue[at] ?? 0) & (Cue.MONTH | Cue.WEEKDAY | Cue.DETERMINER)) !== 0) break;
      tags[at] = Tag.NAME;
      sureness[at] = 250;
    }
    return;
  }
  if (!PLAIN_TITLES.test(title) || (tokens.end[first] ?? 0) - (tokens.start[first] ?? 0) < 3) return;
  if (commonLevel(view) >= Common.YES && !isListed) return;
  if (commonLevel(view) === Common.YES) return;
  if (((reading.cue[index - 1] ?? 0) & Cue.DETERMINER) !== 0 || !isSmall) return;
  tags[first] = Tag.NAME;
  sureness[first] = 230;
}

function isLiterature(reading: Reading, index: number): boolean {
  const { text, tokens } = reading;
  CITATION.lastIndex = tokens.end[index] ?? 0;
  if (CITATION.test(text)) return true;
  for (let first = Math.max(0, index - 3); first <= index; first++) {
    let words = wordAt(reading, first);
    for (let last = first + 1; last <= first + 3 && tokens.kind[last] === TokenKind.WORD; last++) {
      words += ` ${wordAt(reading, last)}`;
      if (last >= index && THEORISTS.has(words)) return true;
    }
  }
  return false;
}

// What a rule knows to be no identifier, whatever it looked like from left to right.
function isNever(reading: Reading, index: number, { tags, sureness }: Tagging): boolean {
  const { tokens, lex, cue, classes } = reading;
  const tag = tags[index];
  const shape = tokens.shape[index];
  const word = wordAt(reading, index);
  if (NEVER.has(tokens.hash[index] ?? 0) && (tag !== Tag.NAME || ((lex[index] ?? 0) & Lex.GIVEN) === 0))
    return true;
  if (tag === Tag.NAME && isLiterature(reading, index)) return true;
  if (shape === Shape.LETTER && isLetterOnly(reading, index)) return true;
  if (((cue[index] ?? 0) & Cue.WEEKDAY) !== 0) return true;
  // A plain word that opens a sentence, and a language that somebody speaks.
  const isPlain = commonLevel(classes[index] ?? 0) === Common.YES && ((classes[index] ?? 0) & 0x203) === 0;
  if (tag === Tag.NAME && isPlain && tokens.place[index] !== Place.INSIDE && reading.language !== 'de')
    return true;
  if (tag === Tag.NAME && tokens.place[index] !== Place.INSIDE && isHope(reading, index, tags)) return true;
  if (tag === Tag.OTHER && ((cue[index] ?? 0) & Cue.PEOPLE) !== 0 && isSpoken(reading, index)) return true;
  if (DRUG.test(word) && word.length > 6 && !isListedName(lex[index] ?? 0)) return true;
  const isClinical = ((lex[index] ?? 0) & Lex.CLINICAL) !== 0;
  if (shape === Shape.SHOUTED && isClinical && !isListedName(lex[index] ?? 0)) return true;
  // "Wilson's disease", "Hamilton 18", "the Beck Depression Inventory"
  const isCued = index > 0 && ((cue[index - 1] ?? 0) & (Cue.RELATION | Cue.NAMING | Cue.TITLE)) !== 0;
  if (!isCued && (tag === Tag.NAME || tag === Tag.LOCATION)) {
    const isOwned = ((tokens.marks[index] ?? 0) & 1) !== 0;
    for (let next = index + 1; next <= index + (isClinical ? 3 : 1) && next < tokens.length; next++) {
      if ((tokens.gap[next] ?? 0) > Gap.SPACE) break;
      if (((cue[next] ?? 0) & Cue.EPONYM) !== 0 && (isOwned || isClinical)) return true;
      if (next === index + 1 && STRONG_EPONYMS.has(tokens.hash[next] ?? 0)) return true;
      if (isClinical && tokens.kind[next] === TokenKind.NUMBER && next === index + 1) return true;
      if (tokens.shape[next] === Shape.LOWER) break;
    }
  }
  const isSmall =
    shape === Shape.LOWER ||
    (shape === Shape.INNER && /^\p{Ll}/u.test(reading.text[tokens.start[index] ?? 0] ?? ''));
  if (!isSmall || tokens.kind[index] !== TokenKind.WORD) return false;
  // A small letter: the sentence must ask for a name, or a list must know it.
  if (isCued || (index > 0 && tags[index - 1] !== Tag.NONE) || tag === Tag.OTHER) return false;
  if ((cue[index] ?? 0) & (Cue.PARTICLE | Cue.FACILITY | Cue.ORGANISATION)) return false;
  const isListed = isListedName(lex[index] ?? 0) || ((lex[index] ?? 0) & Lex.TOWN) !== 0;
  if (index > 0 && ((cue[index - 1] ?? 0) & Cue.DETERMINER) !== 0) return true;
  if (reading.isLowerCase) return !isListed && (sureness[index] ?? 0) < 245;
  return (
    !(isListed && commonLevel(classes[index] ?? 0) === Common.NO && word.length >= 5) &&
    (sureness[index] ?? 0) < 254
  );
}

// "Grace is not a method": a word that seldom is a name opens a sentence, and nobody acts in it.
function isHope({ tokens, cue }: Reading, index: number, tags: Uint8Array): boolean {
  if (!RARELY.has(tokens.hash[index] ?? 0)) return false;
  const next = index + 1;
  if (next >= tokens.length || tags[next] === Tag.NAME || ((tokens.marks[index] ?? 0) & 1) !== 0)
    return false;
  return (
    tokens.kind[next] === TokenKind.WORD &&
    tokens.shape[next] === Shape.LOWER &&
    ((cue[next] ?? 0) & Cue.DEED) === 0
  );
}

const SPEAK =
  /(?:^|[^\p{L}])(?:spoke|speaks?|speaking|in|into|learn(?:ed|ing|s)?|spricht|sprach|sprechen|auf|pratade|pratar|talade|talar)(?: (?:only|a little|some|mostly|fluent|both|with \p{L}+|\p{L}+ and|nur|bara))? $/iu;

// "she spoke only Polish": a language, which many speak.
const isSpoken = ({ text, tokens }: Reading, index: number): boolean =>
  SPEAK.test(text.slice(Math.max(0, (tokens.start[index] ?? 0) - 24), tokens.start[index]));

const NO_PART = Cue.MONTH | Cue.WEEKDAY | Cue.DETERMINER | Cue.EPONYM | Cue.FACILITY | Cue.STREET | Cue.TITLE;

// A word beside a name that can only be more of it: "Torbjörn Ek", "April Osei", "Bad Aibling".
function extend(reading: Reading, { tags, sureness }: Tagging, taken: Uint8Array): void {
  const { tokens, lex, cue, classes, language } = reading;
  for (let index = 0; index < tokens.length; index++) {
    if (tags[index] !== Tag.NONE || taken[index] !== 0 || tokens.kind[index] !== TokenKind.WORD) continue;
    if (NEVER.has(tokens.hash[index] ?? 0)) continue;
    const shape = tokens.shape[index];
    const kinds = lex[index] ?? 0;
    const common = commonLevel(classes[index] ?? 0);
    if (
      shape === Shape.LOWER &&
      ((cue[index] ?? 0) & Cue.PARTICLE) !== 0 &&
      index > 0 &&
      tags[index - 1] === Tag.NAME
    ) {
      joinParticles(reading, index, { tags, sureness });
      continue;
    }
    const isBehind =
      index > 0 && (tokens.gap[index] ?? 0) === Gap.SPACE && ((tokens.marks[index - 1] ?? 0) & 1) === 0;
    const isBefore =
      index + 1 < tokens.length &&
      (tokens.gap[index + 1] ?? 0) === Gap.SPACE &&
      ((tokens.marks[index] ?? 0) & 1) === 0;
    if (shape === Shape.LOWER) {
      // "rich p", "her toddler kaiden": small letters throughout.
      if (!reading.isLowerCase) continue;
      const isKin = isBehind && ((cue[index - 1] ?? 0) & Cue.RELATION) !== 0 && common === Common.NO;
      if (isKin && (tokens.end[index] ?? 0) - (tokens.start[index] ?? 0) > 3 && (cue[index] ?? 0) === 0) {
        tags[index] = Tag.NAME;
        sureness[index] = 210;
      } else if ((kinds & (Lex.GIVEN | Lex.DOUBLE)) !== 0 && isBefore && isSmallInitial(reading, index + 1)) {
        tags[index] = Tag.NAME;
        tags[index + 1] = Tag.NAME;
        sureness[index] = 220;
      }
      continue;
    }
    if (
      isBehind &&
      tags[index - 1] === Tag.NAME &&
      tokens.place[index] === Place.INSIDE &&
      tokens.shape[index - 1] !== Shape.LOWER
    ) {
      const isListed = (kinds & (Lex.SURNAME | Lex.PERSON | Lex.GIVEN)) !== 0;
      const isStrange = common === Common.NO && (kinds & Lex.CLINICAL) === 0 && shape === Shape.CAPITAL;
      const fits =
        shape === Shape.LETTER
          ? wordAt(reading, index) !== 'i'
          : language === 'de'
            ? isListed && common !== Common.YES
            : isListed || isStrange;
      if (fits && ((cue[index] ?? 0) & NO_PART) === 0 && shape !== Shape.SHOUTED) {
        tags[index] = Tag.NAME;
        sureness[index] = 210;
        continue;
      }
    }
    if (!isBefore) continue;
    if (
      tags[index + 1] === Tag.NAME &&
      tokens.shape[index + 1] === Shape.CAPITAL &&
      (kinds & (Lex.GIVEN | Lex.DOUBLE)) !== 0
    ) {
      const isFamily = ((lex[index + 1] ?? 0) & Lex.GIVEN) === 0;
      if (
        isFamily &&
        ((cue[index] ?? 0) & (Cue.DETERMINER | Cue.TITLE)) === 0 &&
        !(language === 'de' && common === Common.YES)
      ) {
        tags[index] = Tag.NAME;
        sureness[index] = 210;
      }
    } else if (
      tags[index + 1] === Tag.LOCATION &&
      tokens.shape[index + 1] === Shape.CAPITAL &&
      (kinds & Lex.TOWN_PART) !== 0 &&
      tokens.place[index] === Place.INSIDE &&
      ((cue[index] ?? 0) & (Cue.DETERMINER | Cue.BEFORE_PLACE)) === 0
    ) {
      tags[index] = Tag.LOCATION;
      sureness[index] = 210;
    }
  }
}

// "Ruben van der Meer": small words with a name on both sides.
function joinParticles(reading: Reading, first: number, { tags, sureness }: Tagging): void {
  const { tokens, cue } = reading;
  let next = first;
  while (
    next < first + 3 &&
    tokens.shape[next] === Shape.LOWER &&
    ((cue[next] ?? 0) & Cue.PARTICLE) !== 0 &&
    tokens.gap[next] === Gap.SPACE
  ) {
    if (/^(?:and|the|of|och|und|e|y|st)$/.test(wordAt(reading, next))) return;
    next++;
  }
  if (
    next === first ||
    next >= tokens.length ||
    tokens.shape[next] !== Shape.CAPITAL ||
    tokens.gap[next] !== Gap.SPACE
  )
    return;
  if (
    tags[next] === Tag.NONE &&
    commonLevel(reading.classes[next] ?? 0) === Common.YES &&
    !isListedName(reading.lex[next] ?? 0)
  )
    return;
  for (let at = first; at <= next; at++) {
    tags[at] = Tag.NAME;
    sureness[at] = 220;
  }
}

const isSmallInitial = (reading: Reading, index: number): boolean =>
  /^[b-hj-z]$/.test(wordAt(reading, index));

const OTHERWISE =
  Lex.CITY | Lex.CLINICAL | Lex.DOUBLE | Lex.COUNTRY | Lex.STATE | Lex.EN_TOP | Lex.DE | Lex.DE_NOUN | Lex.SV;

// A first name that is nothing else in any list, and not part of the name of a thing.
function isGivenOnly(reading: Reading, index: number): boolean {
  const { tokens, lex, cue } = reading;
  if (
    ((lex[index] ?? 0) & Lex.GIVEN) === 0 ||
    ((lex[index] ?? 0) & OTHERWISE) !== 0 ||
    (cue[index] ?? 0) !== 0
  )
    return false;
  if (((lex[index] ?? 0) & Lex.TOWN) !== 0 && index > 0 && ((cue[index - 1] ?? 0) & Cue.BEFORE_PLACE) !== 0)
    return false;
  const next = index + 1;
  if (
    next < tokens.length &&
    (tokens.gap[next] ?? 0) === Gap.SPACE &&
    ((cue[next] ?? 0) & (Cue.EPONYM | Cue.FACILITY | Cue.STREET)) !== 0
  )
    return false;
  return !isLiterature(reading, index) && !NEVER.has(tokens.hash[index] ?? 0);
}

// A name or a city that hardly any sentence means otherwise.
function addListed(reading: Reading, { tags, sureness }: Tagging, taken: Uint8Array): void {
  const { tokens, lex, cue, classes } = reading;
  for (let index = 0; index < tokens.length; index++) {
    if (tags[index] !== Tag.NONE || taken[index] !== 0) continue;
    const isShouted = tokens.shape[index] === Shape.SHOUTED && reading.isShouted;
    if (tokens.shape[index] !== Shape.CAPITAL && !isShouted) continue;
    const kinds = lex[index] ?? 0;
    if (isGivenOnly(reading, index)) {
      tags[index] = Tag.NAME;
      sureness[index] = 195;
      continue;
    }
    if ((kinds & Lex.TOWN) === 0 || commonLevel(classes[index] ?? 0) !== Common.NO || (cue[index] ?? 0) !== 0)
      continue;
    if ((kinds & (Lex.CLINICAL | Lex.DOUBLE)) !== 0 || NEVER.has(tokens.hash[index] ?? 0)) continue;
    const isBehindPlace =
      ((cue[index - 1] ?? 0) & Cue.BEFORE_PLACE) !== 0 && (tokens.gap[index] ?? 0) === Gap.SPACE;
    if (
      !isBehindPlace &&
      ((kinds & Lex.CITY) === 0 || isListedName(kinds) || tokens.place[index] !== Place.INSIDE)
    )
      continue;
    if (index + 1 < tokens.length && ((cue[index + 1] ?? 0) & Cue.EPONYM) !== 0) continue;
    tags[index] = Tag.LOCATION;
    sureness[index] = 190;
  }
}

// A number is part of an address only beside the rest of it.
function dropLoneNumbers({ tokens }: Reading, { tags }: Tagging, taken: Uint8Array): void {
  const isPlace = (at: number): boolean =>
    at >= 0 && at < tokens.length && tags[at] === Tag.LOCATION && tokens.kind[at] === TokenKind.WORD;
  for (let index = 0; index < tokens.length; index++) {
    if (tags[index] === Tag.NONE || tokens.kind[index] === TokenKind.WORD || taken[index] !== 0) continue;
    let isBeside = false;
    for (let step = 1; step <= 4 && !isBeside; step++)
      isBeside = isPlace(index - step) || isPlace(index + step);
    if (!isBeside || tags[index] !== Tag.LOCATION) tags[index] = Tag.NONE;
  }
}

// "vitamin B", "Plan A": a letter, no initial.
function isLetterOnly({ text, tokens }: Reading, index: number): boolean {
  const start = tokens.start[index] ?? 0;
  return BEFORE_LETTER.test(text.slice(Math.max(0, start - 12), start));
}

// A name settled in one place must not stay readable in another, whatever that place looks like.
function repeat(reading: Reading, { tags, sureness }: Tagging, taken: Uint8Array): void {
  const { tokens, classes } = reading;
  const settled = new Map<number, number>();
  for (let index = 0; index < tokens.length; index++) {
    const tag = tags[index] ?? 0;
    if (tag !== Tag.NAME && tag !== Tag.LOCATION && tag !== Tag.ORG) continue;
    if ((sureness[index] ?? 0) < SURE || tokens.kind[index] !== TokenKind.WORD) continue;
    if ((tokens.end[index] ?? 0) - (tokens.start[index] ?? 0) < 3) continue;
    const common = commonLevel(classes[index] ?? 0);
    const cue = reading.cue[index] ?? 0;
    if (
      (cue &
        (Cue.FACILITY |
          Cue.STREET |
          Cue.ORGANISATION |
          Cue.PARTICLE |
          Cue.TITLE |
          Cue.MONTH |
          Cue.WEEKDAY)) !==
      0
    )
      continue;
    if (tag !== Tag.NAME && common !== Common.NO) continue;
    if (common === Common.YES && (classes[index] ?? 0) & 0x100) continue;
    const hash = tokens.hash[index] ?? 0;
    if (tag === Tag.NAME || !settled.has(hash)) settled.set(hash, tag);
  }
  if (settled.size === 0) return;
  for (let index = 0; index < tokens.length; index++) {
    if (tags[index] !== Tag.NONE || tokens.kind[index] !== TokenKind.WORD || taken[index] !== 0) continue;
    let tag = settled.get(tokens.hash[index] ?? 0);
    if (tag === undefined && reading.language !== 'en') {
      const end = tokens.end[index] ?? 0;
      if (reading.text.charCodeAt(end - 1) === 115) tag = settled.get(tokens.stem[index] ?? 0);
    }
    if (tag === undefined) continue;
    const common = commonLevel(classes[index] ?? 0);
    if (tokens.shape[index] === Shape.LOWER && (common !== Common.NO || !reading.isLowerCase)) {
      if (common !== Common.NO || reading.isSeenSmall(tokens.hash[index] ?? 0) === false) continue;
    }
    // A word that is a name as well: at the start of a sentence, or among German nouns, its capital says nothing.
    if (common >= Common.YES && (tokens.place[index] !== Place.INSIDE || reading.language === 'de')) continue;
    if (isLiterature(reading, index)) continue;
    tags[index] = tag;
    sureness[index] = 190;
  }
}

function collect(reading: Reading, tags: Uint8Array, sureness: Uint8Array, found: Candidate[]): void {
  const { tokens, text } = reading;
  for (let index = 0; index < tokens.length; index++) {
    const tag = tags[index] ?? 0;
    if (tag === Tag.NONE) continue;
    let last = index;
    let least = sureness[index] ?? 0;
    for (;;) {
      let next = last + 1;
      if (next >= tokens.length) break;
      // The signs inside a name: "J. K.", "St. Mary", "Tidewell & Sons".
      const sign = tokens.kind[next] === TokenKind.SIGN ? text.charCodeAt(tokens.start[next] ?? 0) : 0;
      if (sign !== 0 && tags[next + 1] === tag && (tokens.gap[next] ?? 0) <= Gap.SPACE) {
        const isStop =
          sign === STOP && tokens.gap[next] === Gap.NONE && tokens.place[next + 1] === Place.INSIDE;
        const isJoin =
          sign === 38 ||
          ((sign === 45 || sign === 39) &&
            tokens.gap[next] === Gap.NONE &&
            tokens.gap[next + 1] === Gap.NONE);
        if (isStop || isJoin) next++;
        else break;
      }
      if (next >= tokens.length || tags[next] !== tag) break;
      if ((tokens.gap[next] ?? 0) >= Gap.LINE && !isWrapped(reading, last, next, tag)) break;
      if ((tokens.marks[last] ?? 0) & 1 && tag === Tag.NAME) break;
      last = next;
      least = Math.max(least, sureness[next] ?? 0);
    }
    push(reading, tag, index, last, least / 256, found);
    index = last;
  }
}

// "Anna⏎Lindgren again": a sentence that goes on, not a list of names.
function isWrapped({ tokens, lex }: Reading, last: number, next: number, tag: number): boolean {
  return (
    tag === Tag.NAME &&
    tokens.gap[next] === Gap.LINE &&
    last + 1 === next &&
    ((lex[last] ?? 0) & Lex.GIVEN) !== 0 &&
    ((lex[next] ?? 0) & (Lex.SURNAME | Lex.PERSON)) !== 0 &&
    tokens.kind[next + 1] === TokenKind.WORD &&
    tokens.shape[next + 1] === Shape.LOWER
  );
}

function push(
  reading: Reading,
  tag: number,
  first: number,
  last: number,
  sure: number,
  found: Candidate[],
): void {
  const { tokens, text } = reading;
  let start = tokens.start[first] ?? 0;
  let end = tokens.end[last] ?? 0;
  const confidence = Math.max(0.3, Math.min(0.97, sure));
  if (tag === Tag.NAME) {
    const { kind, reason, from } = nameBefore(reading, first, last);
    start = from;
    if (tokens.shape[last] === Shape.LETTER && text.charCodeAt(end) === STOP) end++;
    found.push(candidate([start, end], 'NAME', 'required', confidence, reason, kind));
  } else if (tag === Tag.REGION || (tag === Tag.LOCATION && isRegion(text.slice(start, end)))) {
    const words = regionKey(text.slice(start, end));
    const isState =
      STATES.has(words) || (!COUNTRIES.has(words) && ((reading.lex[first] ?? 0) & Lex.STATE) !== 0);
    found.push(
      isState
        ? candidate([start, end], 'STATE', 'quasi', confidence, REASONS.state, 'region')
        : candidate([start, end], 'COUNTRY', 'quasi', confidence, REASONS.country, 'region'),
    );
  } else if (tag === Tag.LOCATION) {
    // "St. Luke's" ends in its "'s"; "London's" does not.
    if (
      (tokens.marks[last] ?? 0) & 1 &&
      ((reading.lex[last] ?? 0) & Lex.CITY) === 0 &&
      (last > first || ((reading.lex[last] ?? 0) & Lex.TOWN) === 0)
    )
      end += 2;
    const kind = placeKind(reading, first, last);
    const reason =
      kind === 'town' || kind === 'large city'
        ? REASONS.town
        : kind === 'street'
          ? REASONS.street
          : REASONS.facility;
    found.push(candidate([start, end], 'LOCATION', 'required', confidence, reason, kind));
  } else if (tag === Tag.ORG) {
    found.push(candidate([start, end], 'ORG', 'quasi', confidence, REASONS.organisation, 'organisation'));
  } else found.push(candidate([start, end], 'OTHER', 'quasi', confidence, REASONS.people, 'people'));
}

const regionKey = (words: string): string => words.toLowerCase().replace(/\s+/g, '_');
const isRegion = (words: string): boolean =>
  words.length < 40 && (STATES.has(regionKey(words)) || COUNTRIES.has(regionKey(words)));

// The title before a name belongs to it; a relation before it tells what to write instead.
function nameBefore(
  reading: Reading,
  first: number,
  last: number,
): { kind: string; reason: string; from: number } {
  const { tokens, text, cue } = reading;
  let from = tokens.start[first] ?? 0;
  let kind = '';
  let reason: string =
    tokens.shape[first] === Shape.LETTER ? REASONS.initials : last > first ? REASONS.fullName : REASONS.name;
  let at = first - 1;
  while (at >= 0 && (tokens.gap[at + 1] ?? 0) <= Gap.SPACE) {
    const isStop = tokens.kind[at] === TokenKind.SIGN && text.charCodeAt(tokens.start[at] ?? 0) === STOP;
    const word = isStop ? at - 1 : at;
    if (word < 0 || ((cue[word] ?? 0) & Cue.TITLE) === 0 || tokens.kind[word] !== TokenKind.WORD) break;
    const title = wordAt(reading, word);
    if (TITLES_THAT_ARE_PEOPLE.test(title) && tokens.shape[word] === Shape.LOWER) break;
    kind = title;
    reason = nameAfter(text.slice(tokens.start[word], tokens.end[word]));
    from = tokens.start[word] ?? from;
    at = word - 1;
    if ((tokens.gap[word] ?? 0) > Gap.SPACE) break;
  }
  for (let back = 0; back < 2 && at - back >= 0; back++) {
    const word = at - back;
    if (tokens.kind[word] === TokenKind.NUMBER || (tokens.gap[word + 1] ?? 0) > Gap.SPACE) break;
    if (tokens.kind[word] === TokenKind.SIGN) {
      if (!',(.'.includes(text[tokens.start[word] ?? 0] ?? ' ')) break;
      continue;
    }
    if (((cue[word] ?? 0) & (Cue.RELATION | Cue.NAMING)) !== 0) {
      if (((cue[word] ?? 0) & Cue.RELATION) !== 0) kind = wordAt(reading, word);
      if (back === 0) reason = nameAfter(text.slice(tokens.start[word], tokens.end[word]));
      break;
    }
  }
  return { kind, reason, from };
}

function placeKind(reading: Reading, first: number, last: number): string {
  const { tokens, cue, lex } = reading;
  for (let index = last; index >= first; index--) {
    if (tokens.kind[index] !== TokenKind.WORD) {
      if (index === first) return 'street';
      continue;
    }
    const words = cue[index] ?? 0;
    if ((words & Cue.FACILITY) !== 0) return facilityKind(wordAt(reading, index), reading.language);
    if ((words & Cue.STREET) !== 0 && last > first) return 'street';
  }
  return ((lex[first] ?? 0) & Lex.CITY) !== 0 ? 'large city' : 'town';
}
