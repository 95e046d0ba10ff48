import { Cue, Lex } from '../lexicon/lexicon';
import { hashOf } from '../reading/characters';
import { Common, commonLevel, isListedName, type Reading } from '../reading/reading';
import { Gap, Place, Shape, TokenKind } from '../reading/tokens';
import { Tag } from '../tagger/features';
import type { Tagging } from '../tagger/tagger';
import { isFigure, isHurried, isLiterature, isSwedishDeed, NEVER, RARELY } from './name-guards';
import { wordAt } from './sticky';

const SURE = 200;
const NO_PART = Cue.MONTH | Cue.WEEKDAY | Cue.DETERMINER | Cue.EPONYM | Cue.FACILITY | Cue.STREET | Cue.TITLE;

/** Kinds of places whose small letter belongs to the name before it: "Ashcombe station". */
const SMALL_KINDS = new Set(
  'station hospital school clinic church prison ward unit surgery hospice airport library park college university facility sjukhus lasarett kyrka skola vårdcentral gymnasium'
    .split(' ')
    .map(hashOf),
);
/** What somebody is or has, and a thing may be and have as well. */
const STATES_OF_BEING = new Set('was is had has hade har är var hatte'.split(' ').map(hashOf));

// "Rosalinde Winterberg": a town does not stand behind a name without a word or a comma between them.
function isFamilyName({ tokens, lex, cue }: Reading, index: number, tags: Uint8Array): boolean {
  const before = index - 1;
  return (
    before >= 0 &&
    tags[before] === Tag.NAME &&
    tokens.gap[index] === Gap.SPACE &&
    tokens.shape[index] === Shape.CAPITAL &&
    tokens.shape[before] === Shape.CAPITAL &&
    ((tokens.marks[before] ?? 0) & 1) === 0 &&
    tags[index + 1] !== Tag.LOCATION &&
    ((lex[before] ?? 0) & Lex.DOUBLE) === 0 &&
    ((cue[index] ?? 0) & (Cue.FACILITY | Cue.STREET)) === 0
  );
}

/** A word beside a name that can only be more of it: "Torbjörn Ek", "April Osei", "Bad Aibling". */
export function extend(reading: Reading, { tags, sureness }: Tagging, taken: Uint8Array): void {
  const { tokens, lex, cue, classes, language } = reading;
  for (let index = 0; index < tokens.length; index++) {
    if (tags[index] === Tag.LOCATION && isFamilyName(reading, index, tags)) tags[index] = Tag.NAME;
    if (tags[index] !== Tag.NONE || taken[index] !== 0 || tokens.kind[index] !== TokenKind.WORD) continue;
    if (NEVER.has(tokens.hash[index] ?? 0)) continue;
    const shape = tokens.shape[index];
    if (
      index > 0 &&
      tags[index - 1] === Tag.LOCATION &&
      SMALL_KINDS.has(tokens.hash[index] ?? 0) &&
      tokens.gap[index] === Gap.SPACE
    ) {
      tags[index] = Tag.LOCATION;
      sureness[index] = 200;
      continue;
    }
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
      // "rich p", "her toddler, named": small letters throughout.
      if (!reading.isLowerCase) continue;
      const isKin = isBehind && ((cue[index - 1] ?? 0) & Cue.RELATION) !== 0 && common === Common.NO;
      if (isKin && isSwedishDeed(reading, index)) continue;
      if (isKin && (tokens.end[index] ?? 0) - (tokens.start[index] ?? 0) > 3 && (cue[index] ?? 0) === 0) {
        tags[index] = Tag.NAME;
        sureness[index] = 210;
      } else if (
        (kinds & (Lex.GIVEN | Lex.DOUBLE)) !== 0 &&
        isBefore &&
        isSmallInitial(reading, index + 1) &&
        !isHurried(reading, index)
      ) {
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
  return !isFigure(reading, index) && !isLiterature(reading, index) && !NEVER.has(tokens.hash[index] ?? 0);
}

// "w sinead": in a text without capitals, a first name that no dictionary has.
function isSmallName(reading: Reading, index: number): boolean {
  const { text, tokens, lex, classes } = reading;
  if (!reading.isLowerCase || tokens.shape[index] !== Shape.LOWER) return false;
  if ((tokens.end[index] ?? 0) - (tokens.start[index] ?? 0) < 4) return false;
  const isStrange =
    commonLevel(classes[index] ?? 0) === Common.NO && ((lex[index] ?? 0) & (Lex.EN | Lex.CLINICAL)) === 0;
  // "(jocke, 24, kör truck"
  const behind = text.slice(tokens.end[index], (tokens.end[index] ?? 0) + 5);
  if (isStrange && text[(tokens.start[index] ?? 0) - 1] === '(' && /^, [1-9]\d[,)]/.test(behind)) return true;
  if (((lex[index] ?? 0) & (Lex.EN | Lex.TOWN)) !== 0) return false;
  return commonLevel(classes[index] ?? 0) === Common.NO && isGivenOnly(reading, index);
}

// "Re Nia's question": somebody to whom something belongs, and no method or measure of theirs.
function isOwner(reading: Reading, index: number): boolean {
  const { tokens, lex, cue, classes } = reading;
  if (tokens.shape[index] !== Shape.CAPITAL || ((tokens.marks[index] ?? 0) & 1) === 0) return false;
  if (((lex[index] ?? 0) & Lex.GIVEN) === 0 || ((lex[index] ?? 0) & (Lex.CLINICAL | Lex.CITY)) !== 0)
    return false;
  if (commonLevel(classes[index] ?? 0) === Common.YES || (cue[index] ?? 0) !== 0) return false;
  return ((cue[index + 1] ?? 0) & Cue.EPONYM) === 0 && !NEVER.has(tokens.hash[index] ?? 0);
}

// "Vide (24)", "Pat, 63, was": a word that may be a name, and an age behind it.
function isAged({ tokens, text, lex }: Reading, index: number): boolean {
  if (((lex[index] ?? 0) & (Lex.GIVEN | Lex.DOUBLE)) === 0 || tokens.kind[index + 2] !== TokenKind.NUMBER)
    return false;
  const behind = text.slice(tokens.end[index], (tokens.end[index] ?? 0) + 10);
  // "Ture är 9 år"
  return /^(?: \([1-9]\d\)|, [1-9]\d,| (?:is|ist|är) [1-9]\d?(?:[,.]| (?:år|jahre|years?|now|and|och|und)(?!\p{L})))/iu.test(
    behind,
  );
}

// "Ray had gone fishing": a word that is often a name opens a sentence, and somebody is or does something in it.
function actsAsName({ tokens, lex, cue, language }: Reading, index: number): boolean {
  if (language === 'de' || ((lex[index] ?? 0) & Lex.DOUBLE) === 0) return false;
  const next = index + 1;
  if (tokens.place[index] === Place.INSIDE || next >= tokens.length || tokens.gap[next] !== Gap.SPACE)
    return false;
  if (tokens.shape[next] !== Shape.LOWER) return false;
  const isDeed = ((cue[next] ?? 0) & Cue.DEED) !== 0;
  return isDeed || (STATES_OF_BEING.has(tokens.hash[next] ?? 0) && !RARELY.has(tokens.hash[index] ?? 0));
}

/** Words that end the name of a Swedish school, church or home: "Vikingaskolan", and not "Förskolan". */
const SWEDISH_PLACE =
  /^(?!(?:för|grund|hög|folkhög|musik|sär|fri|spec|kvälls|kultur|sommar|special|tal|land|barn|ungdoms|öppenvårds|ätstörnings|psykiatri|akut|dag|äldre|vård|gruppbo)(?:s|-)?(?:skol|mottag|hem|gård))\p{Lu}[\p{L}]{2,}(?:skolan|gymnasiet|gården|hemmet|kyrkan|mottagningen)s?$/u;

function isSwedishPlace({ language, text, tokens }: Reading, index: number): boolean {
  if (language !== 'sv' || tokens.shape[index] !== Shape.CAPITAL) return false;
  const isBracketed = text[(tokens.start[index] ?? 0) - 1] === '(';
  if (tokens.place[index] !== Place.INSIDE && !isBracketed) return false;
  return SWEDISH_PLACE.test(text.slice(tokens.start[index], tokens.end[index]));
}

// "Bad Kissingen": two words that are one town's name.
function isSpa({ language, text, tokens }: Reading, index: number): boolean {
  return (
    language === 'de' &&
    text.slice(tokens.start[index], tokens.end[index]) === 'Bad' &&
    tokens.gap[index + 1] === Gap.SPACE &&
    tokens.shape[index + 1] === Shape.CAPITAL
  );
}

/** A name or a city that hardly any sentence means otherwise. */
export function addListed(reading: Reading, { tags, sureness }: Tagging, taken: Uint8Array): void {
  const { tokens, lex, cue, classes } = reading;
  for (let index = 0; index < tokens.length; index++) {
    if (tags[index] !== Tag.NONE || taken[index] !== 0) continue;
    const isSmall = tokens.shape[index] === Shape.LOWER;
    // "pat är 18": a short form, and in small letters nobody's name.
    if (isSmall && NEVER.has(tokens.hash[index] ?? 0)) continue;
    if (
      (!isSmall && isAged(reading, index)) ||
      isSmallName(reading, index) ||
      isOwner(reading, index) ||
      (isSmall === reading.isLowerCase && actsAsName(reading, index))
    ) {
      tags[index] = Tag.NAME;
      sureness[index] = 205;
      continue;
    }
    if (isSwedishPlace(reading, index) || isSpa(reading, index)) {
      tags[index] = Tag.LOCATION;
      sureness[index] = 205;
      if (isSpa(reading, index)) {
        tags[index + 1] = Tag.LOCATION;
        sureness[index + 1] = 205;
      }
      continue;
    }
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

/** A name settled in one place must not stay readable in another, whatever that place looks like. */
export function repeat(reading: Reading, { tags, sureness }: Tagging, taken: Uint8Array): void {
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
