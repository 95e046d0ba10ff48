import type { Candidate } from '../finding';
import { NAMING, PERSON_VERBS, RELATIONS, TITLES } from '../lexicons/cue-words';
import { RARELY_NAMES } from '../lexicons/double-meanings';
import { FACILITY_KIND } from '../lexicons/facilities';
import { THEORISTS } from '../lexicons/theorists';
import { MONTH_NUMBER } from '../lexicons/months';
import {
  givenNameKind,
  isClinical,
  isCommon,
  isCommonAnywhere,
  isNameLike,
  isSpelledName,
  isSurname,
  type Reading,
} from '../reading';
import { nameAfter, REASONS } from '../reasons';
import type { Token } from '../tokens';
import { candidate } from './candidate';
import { isAdjacent, isInitial, lastOfName } from './name-spans';

const INITIALS = /(?<![\p{L}\p{N}.])\p{Lu}\. ?(?:-?\p{Lu}\. ?){0,3}(?:\p{Lu}(?![\p{L}\p{N}'-]))?/gu;
const NOT_INITIALS =
  /^(?:U\.? ?S\.?(?: ?A\.?)?|U\.? ?K\.?|E\.? ?U\.?|U\.? ?N\.?|P\.? ?S\.?|N\.? ?B\.?|D\.? ?C\.?|B\.? ?[AS]\.?c?|M\.? ?[AD]\.?|A\.? ?M\.?|P\.? ?M\.?|Z\. ?B\.|D\. ?H\.|V\. ?A\.|U\. ?A\.|S\. ?O\.|O\. ?K\.?|I\.? ?V\.?|L\.? ?A\.?|I|A\. ?D\.|B\. ?C\.|R\. ?I\. ?P\.|Q\. ?|E\. ?G\.|I\. ?E\.)$/i;
const BEFORE_LETTER =
  /(?:vitamin|plan|type|hepatitis|step|option|appendix|part|grade|group|schedule|cluster|section|art|phase|no|nr|tier|item|point|axis|question|figure|table|ward|room)[ (]$/i;
const PLAIN_ACTS =
  /^(?:said|says|asked|told|rang|wrote|replied|cried|laughed|smiled|wept|no-showed|ghosted|texted|emailed|phoned|sat|arrived|cancelled|canceled)$/;
const DETERMINERS = new Set(
  'a an the some any no every each this that much more my your our his her their ein eine der die das dem den mein meine en ett den det'.split(
    ' ',
  ),
);

/** Names of people: after a title or a cue, from the lexicons, initials, and the same name elsewhere in the text. */
export function findNames(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < reading.tokens.length; index++) {
    const token = reading.tokens[index];
    if (token === undefined || token.kind !== 'word') continue;
    const read = afterTitle(reading, index) ?? fromLexicon(reading, index) ?? afterCue(reading, index);
    if (read === null) continue;
    found.push(read.candidate);
    index = Math.max(index, read.last);
  }
  found.push(...initialsIn(reading));
  found.push(...sameNames(reading, found));
  return found;
}

interface ReadName {
  candidate: Candidate;
  last: number;
}

function nameFrom(
  reading: Reading,
  first: number,
  confidence: number,
  reason: string,
  kind = relationBefore(reading, first),
): ReadName | null {
  const { tokens } = reading;
  const last = lastOfName(reading, first);
  const start = tokens[first]?.start ?? 0;
  const lastToken = tokens[last];
  const end = lastToken?.end ?? start;
  const words = tokens.slice(first, last + 1).filter((token) => token.kind === 'word');
  if (words.length > 1 && THEORISTS.has(words.map((word) => word.lower).join(' '))) return null;
  if (namesFacility(reading, last)) return null;
  const fullReason = words.length > 1 && reason === REASONS.givenName ? REASONS.fullName : reason;
  return {
    candidate: candidate(
      [start, end],
      'NAME',
      'required',
      words.length > 1 ? Math.max(confidence, 0.9) : confidence,
      fullReason,
      kind,
    ),
    last,
  };
}

// "Christie Hospital" is a place; the detector of places reads it.
function namesFacility(reading: Reading, last: number): boolean {
  const next = reading.tokens[last + 1];
  return (
    next !== undefined &&
    isNameLike(next) &&
    isAdjacent(reading, last + 1) &&
    FACILITY_KIND.has(next.lower) &&
    !next.isOpening
  );
}

function relationBefore(reading: Reading, first: number): string {
  for (let back = 1; back <= 2; back++) {
    const token = reading.tokens[first - back];
    if (token === undefined || token.kind === 'number') return '';
    if (token.kind === 'word' && (RELATIONS.has(token.lower) || TITLES.has(token.lower))) return token.lower;
    if (token.kind === 'sign' && !',(.'.includes(token.text)) return '';
  }
  return '';
}

function afterTitle(reading: Reading, index: number): ReadName | null {
  const { tokens, language } = reading;
  const token = tokens[index];
  if (token === undefined || !TITLES.has(token.lower)) return null;
  if (
    /^(?:father|sister|nurse|schwester|don|doctor|lord|lady|pastor|captain|miss|doktor|frau|fru|fr|hr|pfarrer)$/.test(
      token.lower,
    ) &&
    !token.isCapitalised
  ) {
    if (token.lower !== 'frau' && token.lower !== 'fru' && token.lower !== 'doctor') return null;
  }
  let first = index + 1;
  if (tokens[first]?.text === '.') first++;
  while (TITLES.has(tokens[first]?.lower ?? '') && tokens[first + 1] !== undefined)
    first += tokens[first + 1]?.text === '.' ? 2 : 1;
  const name = tokens[first];
  if (name === undefined || name.kind !== 'word' || name.isOnNewLine) return null;
  const isWord = isCommon(name.lower, language);
  const isKnown = isSurname(name.lower) || givenNameKind(name.lower, language) !== null;
  const reason = nameAfter(token.text);
  if (isNameLike(name) || isInitial(reading, first)) {
    if (
      isWord &&
      !isKnown &&
      !(
        language === 'de' &&
        /^(?:herrn?|frau|fräulein)$/.test(token.lower) &&
        !/^(?:Anfang|Mitte|Ende|Kollegin?|Doktor|Professor|Doctor|Dr|Prof)$/.test(name.text)
      )
    )
      return null;
    if (name.text === 'I' || (name.isShouted && isClinical(name.lower) && !isKnown)) return null;
    return nameFrom(reading, first, 0.97, reason, token.lower);
  }
  // "mr. beardy", "dr mbeki-shaw": in small letters only where nothing else can be meant.
  if (
    /^(?:mr|mrs|ms|miss|mx|dr|prof|hr|herr|frau|fru)$/.test(token.lower) &&
    !isCommonAnywhere(name.lower) &&
    name.lower.length > 2
  ) {
    const isTitle = token.lower.length <= 3 || reading.isLowerCase;
    return isTitle && !reading.tokens[index - 1]?.lower.match(/^(?:her|his|the|my|meine|seine|min|hans)$/)
      ? lowerName(reading, first, 0.9, reason, token.lower)
      : null;
  }
  return null;
}

function lowerName(
  reading: Reading,
  first: number,
  confidence: number,
  reason: string,
  kind = relationBefore(reading, first),
): ReadName {
  const { tokens, language } = reading;
  let last = first;
  for (let next = first + 1; next <= first + 2 && isAdjacent(reading, next); next++) {
    const word = tokens[next];
    if (word === undefined || word.kind !== 'word' || word.isOnNewLine) break;
    const isKnown = isSurname(word.lower) || givenNameKind(word.lower, language) === 'sure';
    const isLetter = word.lower.length === 1 && !/^[aioåàéuy]$/.test(word.lower);
    if (!(isKnown && !isCommonAnywhere(word.lower)) && !isLetter) break;
    last = next;
  }
  return {
    candidate: candidate(
      [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0],
      'NAME',
      'required',
      confidence,
      reason,
      kind,
    ),
    last,
  };
}

function fromLexicon(reading: Reading, index: number): ReadName | null {
  const { tokens, language } = reading;
  const token = tokens[index];
  if (token === undefined) return null;
  if (/^[\d-]/.test(reading.text.slice(token.end, token.end + 1)) && token.isShouted) return null;
  const kind = givenNameKind(token.lower, language);
  const cue = tokens[index - 1];
  const next = tokens[index + 1];
  if (token === undefined || !isNameLike(token))
    return kind === null ? null : lowerFromLexicon(reading, index, kind);
  if (token.isShouted && !reading.isShouted) {
    return kind === 'sure' && token.text.length >= 4 && !isClinical(token.lower)
      ? nameFrom(reading, index, 0.8, REASONS.givenName)
      : null;
  }
  if (isEponym(reading, index) && kind !== 'sure') return null;
  const isFollowedBySurname =
    next !== undefined &&
    isNameLike(next) &&
    isAdjacent(reading, index + 1) &&
    !next.isShouted &&
    !next.isOnNewLine &&
    (isSurname(next.lower) || (!isCommon(next.lower, language) && !isClinical(next.lower)));
  if (kind === 'sure' && !MONTH_NUMBER.has(token.lower)) {
    if (isClinical(token.lower) && !isFollowedBySurname) return null;
    return nameFrom(reading, index, 0.9, REASONS.givenName);
  }
  if (reading.isShouted) return null;
  if (kind === 'double') {
    if (
      isFollowedBySurname &&
      next !== undefined &&
      (isSurname(next.lower) || (language !== 'de' && !token.isOpening)) &&
      !FACILITY_KIND.has(next.lower)
    )
      return nameFrom(reading, index, 0.88, REASONS.fullName);
    if (doubleIsName(reading, index)) return nameFrom(reading, index, 0.8, REASONS.givenName);
    return null;
  }
  if (isSurname(token.lower) && !isClinical(token.lower) && !isCommon(token.lower, language)) {
    if (isCitation(reading, index)) return null;
    if (!token.isOpening || cue === undefined || cue.text === '"')
      return nameFrom(reading, index, 0.78, REASONS.surname);
    return nameFrom(reading, index, 0.7, REASONS.surname);
  }
  return null;
}

// "Hope" at the start of a sentence is a feeling until somebody called Hope does something.
function doubleIsName(reading: Reading, index: number): boolean {
  const { tokens, language, text } = reading;
  const token = tokens[index];
  if (token === undefined) return false;
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  const isRare = RARELY_NAMES.has(token.lower);
  const previousWord = previous?.kind === 'word' ? previous.lower : '';
  if (
    MONTH_NUMBER.has(token.lower) &&
    (next?.kind === 'number' ||
      /^(?:in|since|until|last|next|early|late|im|i|seit|of|by)$/.test(previousWord))
  )
    return false;
  if (RELATIONS.has(previousWord) || NAMING.has(previousWord)) return true;
  if (previous?.text === ',' && RELATIONS.has(tokens[index - 2]?.lower ?? '')) return true;
  if (DETERMINERS.has(previousWord)) return false;
  if (isClinical(token.lower) && !token.isOpening) return false;
  const isPossessive = /^'s\b/i.test(text.slice(token.end, token.end + 3));
  const isActing =
    next !== undefined && next.kind === 'word' && !next.isCapitalised && PERSON_VERBS.has(next.lower);
  const isPlainlyActing =
    isActing &&
    !/^(?:is|was|and|has|does|und|och|är|var|ist|war|who|will|som|kommer|comes|came|seems|seemed|had|hat|hatte|har|hade)$/.test(
      next.lower,
    );
  const isAged =
    next !== undefined &&
    (next.text === ',' || next.text === '(') &&
    /^[,(] ?\d{1,3}\b/.test(text.slice(next.start, next.start + 6));
  if (isAged) return true;
  if (language === 'de') return isPlainlyActing && !isCommon(token.lower, 'de') && !isRare;
  if (token.isOpening)
    return isRare
      ? isPlainlyActing || (isPossessive && !/^(?:today|will|may)$/.test(token.lower))
      : isActing || isPossessive || next?.text === ',';
  return true;
}

function lowerFromLexicon(reading: Reading, index: number, kind: 'sure' | 'double'): ReadName | null {
  const { tokens } = reading;
  const token = tokens[index];
  const previous = tokens[index - 1];
  if (token === undefined || token.lower.length < 3 || token.text !== token.lower) return null;
  if (FACILITY_KIND.has(token.lower) || isClinical(token.lower)) return null;
  const isCued =
    previous !== undefined &&
    previous.kind === 'word' &&
    isAdjacent(reading, index) &&
    (RELATIONS.has(previous.lower) || NAMING.has(previous.lower));
  const isWord = isCommonAnywhere(token.lower);
  // A genitive is guessed from a capital letter only.
  if (!isSpelledName(token.lower)) return null;
  if (kind === 'sure' && !isWord) {
    if (isCued) return lowerName(reading, index, 0.85, nameAfter(previous.text));
    if (reading.isLowerCase || token.lower.length >= 5)
      return lowerName(reading, index, reading.isLowerCase ? 0.8 : 0.66, REASONS.givenName);
    return null;
  }
  if (isWord || !reading.isLowerCase) return null;
  if (isCued && !RARELY_NAMES.has(token.lower))
    return lowerName(reading, index, 0.75, nameAfter(previous.text));
  const next = tokens[index + 1];
  const opens = previous === undefined || previous.kind === 'sign' || token.isOnNewLine;
  const isPlain =
    next !== undefined && PLAIN_ACTS.test(next.lower) && !DETERMINERS.has(previous?.lower ?? '');
  const isAged = /^ \(\d{1,3}\P{L}/u.test(reading.text.slice(token.end, token.end + 6));
  const hasLetter = /^ [b-hj-z]\.?(?![\p{L}\p{N}'])/u.test(reading.text.slice(token.end, token.end + 4));
  if (isPlain || isAged || hasLetter) return lowerName(reading, index, 0.7, REASONS.givenName);
  const acts =
    next !== undefined && PERSON_VERBS.has(next.lower) && !/^(?:and|is|was|und|och|som)$/.test(next.lower);
  return opens && acts ? lowerName(reading, index, 0.7, REASONS.givenName) : null;
}

// The word after "my patient" is a name even where no lexicon has it.
function afterCue(reading: Reading, index: number): ReadName | null {
  const { tokens, language } = reading;
  const cue = tokens[index - 1];
  const token = tokens[index];
  if (cue === undefined || token === undefined) return null;
  const isQuoted =
    (cue.text === '"' || cue.text === "'" || cue.text === '(') && NAMING.has(tokens[index - 2]?.lower ?? '');
  const isNamed = /^(?:named|nickname|nicknamed|namens|heißt|heter|alias|aka)$/.test(cue.lower);
  const isDirect = isAdjacent(reading, index) && (RELATIONS.has(cue.lower) || NAMING.has(cue.lower));
  const isNickname =
    cue.text === '"' &&
    /^"? ?\((?:nickname|not (?:his|her|their) real|name changed)/.test(
      reading.text.slice(token.end, token.end + 30),
    );
  if (!isDirect && !isQuoted && !isNickname) return null;
  if (TITLES.has(token.lower)) return null;
  const isWord =
    isCommon(token.lower, language) || MONTH_NUMBER.has(token.lower) || /^\p{Lu}$/u.test(token.text);
  if (isNameLike(token)) {
    if (token.isOpening && !isQuoted && !isNickname) return null;
    if (isInitial(reading, index) && token.text !== 'I' && RELATIONS.has(cue.lower))
      return nameFrom(reading, index, 0.85, nameAfter(cue.text));
    if ((isWord && !isNickname) || isClinical(token.lower)) return null;
    if (token.isShouted && !reading.isShouted) {
      return token.text.length <= 3 && /^(?:patient|pt|pat|initials|patientin|patienten)$/.test(cue.lower)
        ? nameFrom(reading, index, 0.75, REASONS.initials)
        : null;
    }
    if (
      language === 'de' &&
      !/^(?:patient|patientin|pat|schwester|bruder|sohn|tochter|freund|freundin|kollege|kollegin|namens|genannt|heißt|liebe|lieber|hallo|schwager)$/.test(
        cue.lower,
      )
    )
      return null;
    return nameFrom(reading, index, 0.85, nameAfter(cue.text));
  }
  if (
    isNamed &&
    !isCommonAnywhere(token.lower) &&
    token.lower.length > 2 &&
    !/(?:ed|ing|ly)$/.test(token.lower)
  ) {
    return lowerName(reading, index, 0.7, nameAfter(cue.text));
  }
  return null;
}

export const EPONYM_HEADS =
  /^(?:disease|syndrome|sign|test|scale|inventory|inventories|inventar|questionnaire|index|score|criteria|method|model|effect|law|theory|therapy|triangle|square|group|groups|groupe|complex|position|paradox|palsy|disorder|checklist|schedule|interview|reflex|angina|lymphoma|phenomenon|contracture|maneuver|manoeuvre|fracture|hernia|sarcoma|tumor|tumour|risk|study|staging|grading|diet|pyramid|hierarchy|curve|dementia|formula|skala|inventar|modell|gruppe|grupp|syndrom|krankheit|sjukdom|test-r|technique|dialogue|questions|concept|paper|book|lecture|chapter|article)$/;

/** "Parkinson's disease", "the Hamilton scale": the name of a thing, not of a patient. */
export function isEponym(reading: Reading, index: number): boolean {
  for (let ahead = index + 1; ahead <= index + 4; ahead++) {
    const token: Token | undefined = reading.tokens[ahead];
    if (token === undefined || token.isOnNewLine) return false;
    if (EPONYM_HEADS.test(token.lower)) return true;
    if (token.kind === 'sign' && token.text !== "'" && token.text !== '-') return false;
    if (token.kind === 'word' && !token.isCapitalised && token.lower !== 's') return false;
  }
  return false;
}

/** Stands in the full name of somebody the field quotes: "Melanie Klein". */
export function isTheorist(reading: Reading, index: number): boolean {
  const { tokens } = reading;
  for (let first = Math.max(0, index - 3); first <= index; first++) {
    let words = tokens[first]?.lower ?? '';
    for (let last = first + 1; last <= first + 3 && tokens[last]?.kind === 'word'; last++) {
      words += ` ${tokens[last]?.lower ?? ''}`;
      if (last >= index && THEORISTS.has(words)) return true;
    }
  }
  return false;
}

/** "Westmacott et al.", "Swift & Greenberg (2012)": literature. */
export function isCitation(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  if (token === undefined) return false;
  return /^(?:'s)?,? ?(?:(?:et al|u\. ?a\.|m\.fl)|(?:(?:&|and|und|och) \p{Lu}[\p{L}-]{1,30},? ?)?\(?(?:19|20)\d\d[a-z]?[);:,])/u.test(
    reading.text.slice(token.end, token.end + 60),
  );
}

function initialsIn({ text }: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(INITIALS)) {
    const value = match[0].trimEnd();
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (NOT_INITIALS.test(value) || BEFORE_LETTER.test(before)) continue;
    const letters = value.replace(/[^\p{L}]/gu, '').length;
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
    // One letter and a full stop: only where a sentence goes on after it, or a cue stands before it.
    const goesOn = /^ ?\p{Ll}/u.test(after) && match[0].includes('.');
    const isCued =
      /(?:patient|pt|pat|client|dear|liebe|lieber|kära|wieder|initials)\.? $/i.test(before) ||
      /^[,;)]/.test(after);
    if (letters === 1 && (!(goesOn || isCued) || /^\s*\d|^[A-Z]\.$/.test(before) || /\d\s?$/.test(before)))
      continue;
    if (letters === 1 && (before === '' || before.endsWith('\n')) && !goesOn) continue;
    found.push(
      candidate(
        [match.index, match.index + value.length],
        'NAME',
        'required',
        letters > 1 ? 0.8 : 0.68,
        REASONS.initials,
        '',
      ),
    );
  }
  return found;
}

// A name settled in one place must not stay readable in another, whatever that place looks like.
function sameNames(reading: Reading, names: readonly Candidate[]): Candidate[] {
  const { language, text, tokens } = reading;
  const parts = new Map<string, string>();
  for (const name of names) {
    for (const part of text.slice(name.start, name.end).match(/\p{L}[\p{L}\p{M}'-]*/gu) ?? []) {
      if (part.length > 2 && !TITLES.has(part.toLowerCase())) parts.set(part.toLowerCase(), name.kind);
    }
  }
  const found: Candidate[] = [];
  for (const token of tokens) {
    if (token.kind !== 'word' || token.lower.length < 3) continue;
    const stem = parts.has(token.lower)
      ? token.lower
      : language !== 'en' && token.lower.endsWith('s')
        ? token.lower.slice(0, -1)
        : '';
    const kind = parts.get(stem);
    if (kind === undefined) continue;
    const isWord = isCommon(stem, language) || givenNameKind(stem, language) === 'double' || isClinical(stem);
    if (
      isWord &&
      (!token.isCapitalised ||
        (token.isOpening && RARELY_NAMES.has(stem)) ||
        (language === 'de' && isCommon(stem, 'de')))
    )
      continue;
    if (MONTH_NUMBER.has(stem) || (!isNameLike(token) && isCommonAnywhere(token.lower))) continue;
    found.push(candidate([token.start, token.end], 'NAME', 'required', 0.74, REASONS.sameName, kind));
  }
  return found;
}
