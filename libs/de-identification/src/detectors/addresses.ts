import type { Candidate } from '../finding';
import { Cue, Lex } from '../lexicon/lexicon';
import { hashOf } from '../reading/characters';
import { Common, commonLevel, type Reading } from '../reading/reading';
import { Shape, TokenKind } from '../reading/tokens';
import { STATE_CODES } from '../lexicons/regions';
import { REASONS } from '../reasons';
import { candidate } from './candidate';
import { matchAt } from './sticky';

const STREET_WORD =
  '(?:street|road|lane|avenue|drive|close|crescent|terrace|boulevard|court|place|way|square|gardens|grove|hill|row|mews|parade|quay|highway|parkway|circle|trail|alley|st|rd|ave|av|ln|dr|blvd|ct|pl|cres|hwy|pkwy|sq|ter)';
const NAME_WORD = "\\p{Lu}[\\p{L}'.-]{0,30}";
// "31B Cannery Lane", "1200 N Main St": a house number, names, and a word for a street.
const NUMBERED_STREET = new RegExp(
  `\\d{1,5}[a-z]?(?:[-/]\\d{1,5}[a-z]?)?,? (?:(?:${NAME_WORD}|\\d{1,3}(?:st|nd|rd|th)?) ){1,4}${STREET_WORD}(?![\\p{L}\\p{N}])\\.?(?:,? (?:apt|suite|unit|flat|#)\\.? ?\\w{1,5})?`,
  'iuy',
);
const GERMANIC_STREET =
  /\p{Lu}[\p{L}-]{1,30}(?:straße|strasse|str\.|gasse|weg|platz|allee|ufer|damm|ring|steig|gatan|vägen|gränd|torget|stigen|backen|allén|gate|vej|gade)(?: \d{1,4}(?: ?[a-hA-H])?(?![\p{L}\p{N}]))?/uy;
const BEFORE_STREET =
  /(?:Am|An der|An den|Im|In der|Auf dem|Auf der|Zum|Zur|Unter den|Alte|Alter|Neue|Neuer|Große|Kleine|Obere|Untere|Norra|Södra|Östra|Västra|Stora|Lilla) $/u;
const GERMAN_PREPOSITION_STREET =
  /(?:Am|An der|An den|Im|In der|Auf dem|Auf der|Zum|Zur|Unter den) \p{Lu}[\p{L}-]{2,30} \d{1,3} ?[a-h]?(?=[,;.)\n]|$)/uy;
/** "Theodor-Storm-Schule": a house that bears somebody's name, in one word. */
const GERMAN_NAMED_HOUSE =
  /(?!(?:Mutter|Eltern|Kinder|Jugend|Hals|Herz|Magen|Montessori|Waldorf|Reha)-)\p{Lu}\p{L}{1,24}(?:-\p{Lu}\p{L}{1,24}){1,3}-(?:Schule|Grundschule|Realschule|Gesamtschule|Oberschule|Gymnasium|Klinik|Klinikum|Krankenhaus|Stift|Heim|Haus|Kirche|Universität|Kita)(?![\p{L}\p{N}])/uy;
const STREET_NAMES = /(?:straße|strasse|str\.|gasse|gatan|vägen|gränd|torget)/;
const ADDRESS_PART =
  /(?:(?:Apt|Apartment|Suite|Flat|Unit|Box)\.? ?#?\d{1,5}[A-Z]?|P\.? ?O\.? Box \d{1,6}|(?:PSC|Unit) \d{2,5},? Box \d{1,5}|[AFD]PO A[AEP] \d{5})(?![\p{L}\p{N}])/iuy;
const UK_POSTCODE = /(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?) ?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])/uy;
const PARTS = new Set('apt apartment suite flat unit box psc fpo apo dpo p'.split(' ').map(hashOf));
const CANADIAN_POSTCODE = /[A-CEGHJ-NPR-TVXY]\d[A-Z] ?\d[A-Z]\d(?![\p{L}\p{N}])/uy;
const CONTINENTAL_POSTCODE = /(?:(?:D|CH|A|S|SE|DE|AT)-)?(?:\d{5}|\d{3} \d{2}|\d{4}) (?=\p{Lu}\p{Ll}{2,})/uy;
const ZIP_CUE = /\b(?:zip|zip code|postcode|post code|postal code|PLZ|postleitzahl|postnummer)(?: is|:)? $/i;
const ZIP = /[A-Z\d][A-Z\d -]{2,8}\d[A-Z\d]{0,2}(?![\p{L}\p{N}])/iuy;

/** Streets with or without a number, postcodes, flats and boxes. */
export function findAddresses(reading: Reading, found: Candidate[]): void {
  const { text, tokens, cue } = reading;
  const add = (start: number, end: number, confidence: number, reason: string, kind: string): void => {
    found.push(candidate([start, end], 'LOCATION', 'required', confidence, reason, kind));
  };
  for (let index = 0; index < tokens.length; index++) {
    const kind = tokens.kind[index];
    if (kind === TokenKind.SIGN) continue;
    const start = tokens.start[index] ?? 0;
    const end = tokens.end[index] ?? 0;
    if (kind === TokenKind.WORD) {
      const size = end - start;
      if (size <= 9 && PARTS.has(tokens.hash[index] ?? 0)) {
        const part = matchAt(ADDRESS_PART, text, start);
        if (part !== null) {
          add(start, start + part[0].length, 0.9, REASONS.street, 'street');
          continue;
        }
      }
      if (tokens.shape[index] === Shape.LOWER) continue;
      if (reading.language === 'de' && size <= 5) {
        const prepositional = matchAt(GERMAN_PREPOSITION_STREET, text, start);
        if (prepositional !== null)
          add(start, start + prepositional[0].length, 0.93, REASONS.street, 'street');
      }
      if (reading.language === 'de' && (index === 0 || tokens.gap[index] !== 0)) {
        const house = matchAt(GERMAN_NAMED_HOUSE, text, start);
        if (house !== null) {
          add(start, start + house[0].length, 0.9, REASONS.facility, 'place');
          continue;
        }
      }
      if (size >= 6) readGermanic(reading, index, add);
      if (((cue[index] ?? 0) & Cue.STREET) !== 0) readNamed(reading, index, add);
      continue;
    }
    if (kind === TokenKind.MIXED) {
      const code = matchAt(UK_POSTCODE, text, start) ?? matchAt(CANADIAN_POSTCODE, text, start);
      if (code !== null) add(start, start + code[0].length, 0.9, REASONS.postcode, 'postcode');
    }
    if (
      index + 1 < tokens.length &&
      tokens.kind[index + 1] !== TokenKind.SIGN &&
      hasStreetNear(reading, index)
    ) {
      const street = matchAt(NUMBERED_STREET, text, start);
      if (street !== null) {
        add(start, start + street[0].length, 0.95, REASONS.street, 'street');
        continue;
      }
    }
    if (kind === TokenKind.NUMBER) readPostcode(reading, index, add);
  }
}

type Add = (start: number, end: number, confidence: number, reason: string, kind: string) => void;

function hasStreetNear({ tokens, cue }: Reading, index: number): boolean {
  for (let at = index + 2; at <= index + 7 && at < tokens.length; at++) {
    if (((cue[at] ?? 0) & Cue.STREET) !== 0) return true;
  }
  return false;
}

function readGermanic({ text, tokens, language }: Reading, index: number, add: Add): void {
  const hasNumber = tokens.kind[index + 1] === TokenKind.NUMBER;
  if (language === 'en' && !hasNumber) return;
  const start = tokens.start[index] ?? 0;
  const match = matchAt(GERMANIC_STREET, text, start);
  if (match === null) return;
  // A noun with such an ending is a street only with a number or with "straße" and the like.
  if (
    !/\d/.test(match[0]) &&
    (!STREET_NAMES.test(match[0]) || match.index + match[0].length < (tokens.end[index] ?? 0))
  )
    return;
  const opening = BEFORE_STREET.exec(text.slice(Math.max(0, start - 12), start));
  add(start - (opening?.[0].length ?? 0), start + match[0].length, 0.87, REASONS.street, 'street');
}

// "Orchard Lane": names with a capital before a word for a street with one.
function readNamed(reading: Reading, index: number, add: Add): void {
  const { text, tokens, language, classes, cue } = reading;
  if (tokens.shape[index] !== Shape.CAPITAL || language !== 'en') return;
  if ((tokens.end[index] ?? 0) - (tokens.start[index] ?? 0) < 3) return;
  if (
    /^(?:Court|Place|Hill|Gardens|Circle|Grove|Trail|Ave|Rd|Quay|Blvd|Cres|Hwy)$/.test(
      text.slice(tokens.start[index], tokens.end[index]),
    )
  )
    return;
  let first = index;
  for (let back = index - 1; back >= 0 && index - back <= 3; back--) {
    if (
      tokens.kind[back] !== TokenKind.WORD ||
      tokens.shape[back] !== Shape.CAPITAL ||
      (tokens.gap[back + 1] ?? 0) !== 1
    )
      break;
    const isPlain = commonLevel(classes[back] ?? 0) === Common.YES;
    if ((cue[back] ?? 0) & Cue.DETERMINER || (isPlain && tokens.place[back] !== 0)) break;
    first = back;
  }
  if (first === index) return;
  add(tokens.start[first] ?? 0, tokens.end[index] ?? 0, 0.87, REASONS.street, 'street');
}

function readPostcode(reading: Reading, index: number, add: Add): void {
  const { text, tokens, language, lex } = reading;
  const start = tokens.start[index] ?? 0;
  const size = (tokens.end[index] ?? 0) - start;
  if (size < 3 || size > 5) return;
  const before = text.slice(Math.max(0, start - 16), start);
  if (ZIP_CUE.test(before)) {
    const zip = matchAt(ZIP, text, start);
    if (zip !== null) {
      add(start, start + zip[0].length, 0.9, REASONS.postcode, 'postcode');
      return;
    }
  }
  if (
    size === 5 &&
    index > 0 &&
    STATE_CODES.has(text.slice(tokens.start[index - 1], tokens.end[index - 1]))
  ) {
    const more = /^-\d{4}(?!\d)/.exec(text.slice(start + 5, start + 11))?.[0].length ?? 0;
    add(start, start + 5 + more, 0.88, REASONS.postcode, 'postcode');
    return;
  }
  const match = matchAt(CONTINENTAL_POSTCODE, text, start);
  if (match === null) return;
  const value = match[0].trimEnd();
  const next = index + (value.includes(' ') ? 2 : 1);
  const isTown = ((lex[next] ?? 0) & (Lex.TOWN | Lex.TOWN_PART)) !== 0;
  if (value.length === 4 && (!isTown || /^(?:19|20)\d\d$/.test(value) || language === 'en')) return;
  if (language === 'en' && !isTown) return;
  add(start, tokens.end[next] ?? start + value.length, 0.88, REASONS.postcode, 'town');
}
