import type { Candidate } from '../finding';
import { facilityKind } from '../lexicons/facilities';
import { COUNTRIES, STATES } from '../lexicons/regions';
import { Cue, Lex } from '../lexicon/lexicon';
import { Common, commonLevel, type Reading } from '../reading/reading';
import { Gap, Place, Shape, TokenKind } from '../reading/tokens';
import { nameAfter, REASONS } from '../reasons';
import { Tag } from '../tagger/features';
import { candidate } from './candidate';
import { MOST_TITLES, TITLES_THAT_ARE_PEOPLE } from './name-titles';
import { wordAt } from './sticky';

const STOP = 46;
const JOINING = Cue.PARTICLE | Cue.BEFORE_PLACE | Cue.FACILITY | Cue.ORGANISATION | Cue.DETERMINER;

/** Makes candidates of runs of the same tag. */
export function collect(reading: Reading, tags: Uint8Array, sureness: Uint8Array, found: Candidate[]): void {
  const { tokens, text } = reading;
  for (let index = 0; index < tokens.length; index++) {
    const tag = tags[index] ?? 0;
    if (tag === Tag.NONE) continue;
    let last = index;
    let least = sureness[index] ?? 0;
    for (;;) {
      let next = last + 1;
      if (next >= tokens.length) break;
      // The signs inside a name: "J. K.", "St. Mary", "Somebody & Sons".
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
  // What only joins the words of a name is none by itself.
  if (first === last && tokens.shape[first] === Shape.LOWER && ((reading.cue[first] ?? 0) & JOINING) !== 0)
    return;
  if ((tag === Tag.NAME || tag === Tag.LOCATION) && sure < 0.99 && isPlain(reading, first, last)) return;
  // "the Dominican Republic": the word before belongs to the country.
  const country = first > 0 && tag === Tag.LOCATION ? (tokens.start[first - 1] ?? 0) : start;
  if (country < start && COUNTRIES.has(regionKey(text.slice(country, end)))) {
    found.push(candidate([country, end], 'COUNTRY', 'quasi', confidence, REASONS.country, 'region'));
  } else if (tag === Tag.NAME) {
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

// Common words of the language through and through, which no list has as a name or a place, and nobody is called so here.
function isPlain({ tokens, classes, cue }: Reading, first: number, last: number): boolean {
  const asked = first > 0 ? (cue[first - 1] ?? 0) & (Cue.TITLE | Cue.RELATION | Cue.NAMING) : 0;
  if (asked !== 0) return false;
  for (let index = first; index <= last; index++) {
    if (tokens.kind[index] !== TokenKind.WORD || tokens.shape[index] === Shape.LETTER) return false;
    const view = classes[index] ?? 0;
    if (
      commonLevel(view) < Common.YES ||
      (view & 0x29f) !== 0 ||
      ((cue[index] ?? 0) & (Cue.FACILITY | Cue.STREET)) !== 0
    )
      return false;
  }
  return true;
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
  while (at >= 0 && at > first - MOST_TITLES && (tokens.gap[at + 1] ?? 0) <= Gap.SPACE) {
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
