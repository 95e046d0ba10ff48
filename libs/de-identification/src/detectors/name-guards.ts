import { RARELY_NAMES } from '../lexicons/double-meanings';
import { THEORISTS } from '../lexicons/theorists';
import { Cue, Lex } from '../lexicon/lexicon';
import { hashOf } from '../reading/characters';
import { Common, commonLevel, isListedName, type Reading } from '../reading/reading';
import { Gap, Place, Shape, TokenKind } from '../reading/tokens';
import { Tag } from '../tagger/features';
import type { Tagging } from '../tagger/tagger';
import { wordAt } from './sticky';

/** Headings of forms, holidays and short forms that stand where names do. */
export const NEVER = new Set(
  `iban bic ssn mrn medrec e-mail email mail phone mobile mobil handy fax tel telefon desk website web adresse adress pls plz rxn rxns hx dx tx rx
  pat pats pt pts till users select where subject betreff re fw fwd hi hey hello dear regards zoom skype whatsapp a-fib afib d-dimer b-cell t-cell post-mi
  non-hodgkin hepatitis ok okay ja nein nej yes no monday tuesday wednesday thursday friday saturday sunday christmas easter weihnachten ostern silvester jul påsk
  midsommar personnummer samordningsnummer journalnummer patientnummer telefonnummer mobilnummer handynummer rufnummer versichertennummer versicherungsnummer
  kundennummer fallnummer steuernummer aktenzeichen ort dorf stadt`
    .split(/\s+/)
    .map(hashOf),
);
/** Words as they are typed in a hurry; with a capital or a stop, some of them are initials. */
const HURRIED = new Set(
  'u ur w r n k thx ta lol idk tbh btw hes shes im ive dont cant wont didnt doesnt isnt wasnt couldnt youd theyd wld cld shld tmrw 2moro can fine'
    .split(' ')
    .map(hashOf),
);
export const RARELY = new Set(Array.from(RARELY_NAMES, hashOf));
/** People of myth and books: "like Penelope on that couch" is nobody, "Penelope came late" is somebody. */
const FIGURES = new Set(
  `penelope odysseus ulysses cassandra sisyphus icarus narcissus orpheus eurydice antigone ophelia hamlet medea persephone demeter atlas hercules achilles
  prometheus tantalus pandora job jonah lazarus cinderella rapunzel alice gollum hermione odin loki sisyphos ikarus kassandra orfeus narkissos askungen
  aschenputtel robinson quixote scrooge bartleby oblomov`
    .split(/\s+/)
    .map(hashOf),
);
const LIKE = /(?:^|[^\p{L}])(?:like|wie|som|als|as)(?: (?:a|an|ein|eine|en))? $/iu;
/** Words that make the name before them the name of a thing even without a possessive. */
const STRONG_EPONYMS = new Set(
  'syndrome disease sign reflex criteria score scale inventory questionnaire lymphoma palsy syndrom krankheit skala sjukdom'
    .split(' ')
    .map(hashOf),
);
// The endings of generic drug names, which are written with a capital as often as not.
const DRUG =
  /(?:mab|nib|pril|sartan|statin|olol|oxaban|gliflozin|gliptin|glutide|prazole|azole|cillin|mycin|floxacin|triptan|setron|dipine|zosin|afil|oxetine|oxetin|triptylin|triptyline|azepam|zolam|barbital|codone|lukast|thiazide|semide|coxib|platin|rubicin|taxel|faxine|faxin|pramin|pramine|cycline|tidine|parin|curium|relin)$/;
// "Westmacott et al.", "Swift & Greenberg (2012)": literature.
const CITATION =
  /(?:'s)?,? ?(?:(?:et al|u\. ?a\.|m\.fl)|(?:(?:&|and|und|och) \p{Lu}[\p{L}-]{1,30},? ?)?\(?(?:19|20)\d\d[a-z]?[);:,])/uy;
const BEFORE_LETTER =
  /(?:vitamin|plan|type|typ|hepatitis|step|option|appendix|part|grade|group|schedule|cluster|section|art|phase|no|nr|tier|item|point|axis|question|figure|table|room|class)[ (]$/i;

/** Stands in a citation, or in the full name of somebody the field quotes. */
export function isLiterature(reading: Reading, index: number): boolean {
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

/** "like Penelope on that couch": a figure that a story is compared with. */
export function isFigure({ tokens, text }: Reading, index: number): boolean {
  if (!FIGURES.has(tokens.hash[index] ?? 0)) return false;
  const start = tokens.start[index] ?? 0;
  return LIKE.test(text.slice(Math.max(0, start - 10), start));
}

/** "chefen suckar": what somebody does, in small letters behind who does it. */
export function isSwedishDeed(reading: Reading, index: number): boolean {
  const { language, lex, cue } = reading;
  const word = wordAt(reading, index);
  if (language !== 'sv' || isListedName(lex[index] ?? 0) || word.length < 5) return false;
  return ((cue[index - 1] ?? 0) & Cue.RELATION) !== 0 && /(?:ar|er|ade)$/.test(word);
}

/** What people of the field do in a sentence about books; somebody in a session said it, or will. */
const QUOTED =
  /^ (?:and \p{Lu}[\p{L}-]+ |und \p{Lu}[\p{L}-]+ |och \p{Lu}[\p{L}-]+ |& \p{Lu}[\p{L}-]+ )?(?:writes?|argues?|describes?|distinguishe?s?|(?:says|say) (?:so|that|it|something)|calls? (?:it|this|that)|would (?:say|call|have (?:said|called|had))|skriver|menar|beskriver|kallar|skulle (?:säga|kalla|ha)|har något om|nennt|nennen|schreibt|schreiben|beschreibt|spricht von|würde sagen|hätte (?:das|es|eine?n?))(?![\p{L}])/u;

// "Menninger says so too", "Elbert and Schauer write": a family name by itself, and what its bearer writes.
function isQuoted({ text, tokens, lex }: Reading, index: number, tags: Uint8Array): boolean {
  if (((lex[index] ?? 0) & Lex.GIVEN) !== 0 || tags[index - 1] === Tag.NAME) return false;
  const end = tokens.end[index] ?? 0;
  if (QUOTED.test(text.slice(end, end + 60))) return true;
  const before = text.slice(Math.max(0, (tokens.start[index] ?? 0) - 40), tokens.start[index]);
  return /\p{Lu}[\p{L}-]+ (?:and|und|och|&) $/u.test(before) && QUOTED.test(text.slice(end, end + 40));
}

/** Endings of Swedish words that say "the": "remissen", "raderna". */
const SWEDISH_THE = /\p{L}{3}(?:en|et|an|erna|arna|orna|ens|ets|ans)$/u;

function isSwedishNoun(
  { language, lex, tokens }: Reading,
  index: number,
  isCued: boolean,
  word: string,
): boolean {
  if (language !== 'sv' || isCued || (lex[index] ?? 0) !== 0 || word.length < 5) return false;
  const isOpening = tokens.place[index] !== Place.INSIDE || tokens.shape[index] === Shape.LOWER;
  return isOpening && SWEDISH_THE.test(word);
}

// "Ein Mann um die dreißig, Koch, Schichten": a word that is a family name as well, by itself among German nouns.
function isPlainInGerman(
  reading: Reading,
  index: number,
  isCued: boolean,
  { tags, sureness }: Tagging,
): boolean {
  const { language, lex, tokens } = reading;
  if (language !== 'de' || isCued || tokens.shape[index] !== Shape.CAPITAL) return false;
  if (((lex[index] ?? 0) & (Lex.DE | Lex.DE_NOUN)) === 0 || ((lex[index] ?? 0) & Lex.GIVEN) !== 0)
    return false;
  if (tags[index - 1] === Tag.NAME || tags[index + 1] === Tag.NAME) return false;
  return ((tokens.marks[index] ?? 0) & 1) === 0 && (sureness[index] ?? 0) < 250;
}

/** "u", "w", "idk": typed in a hurry, and nobody's initial. */
export function isHurried({ tokens, text }: Reading, index: number): boolean {
  if (!HURRIED.has(tokens.hash[index] ?? 0)) return false;
  return /^\p{Ll}/u.test(text[tokens.start[index] ?? 0] ?? '') && text[tokens.end[index] ?? 0] !== '.';
}

/** Small words with a capital that no sentence opens: nowhere. */
const SMALL = new Set(
  'then there they she he it we this that these those when where what who why how and but so or if as at in on to for from with after before while since because later now here yes no not also still yet once only even then och men sedan så när där här hon han det den de vi ni jag und aber dann da so wenn wie als sie er es wir ich'
    .split(' ')
    .map(hashOf),
);
const UNKNOWN_SCRIPT =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Devanagari}\p{M}]+$/u;

/** What German compounds end in that name a thing or a trade: "Sprachkurs", "Langzeittherapie", "Pflegehelferin". */
const THING =
  /(?:kurs|kurse|therapie|therapien|helfer|helferin|stunden?|sitzung|sitzungen|honorar|schein|bericht|antrag|gruppe|arbeit|dienst|schicht|plan|gespräch|brief|karte|versicherung|entbindung|schreibung|kasse|verfahren|behandlung|störung|beratung|bogen|skala|diagnose|zeiten?|pause|termin|termine|angst|gefühl|versuch|anfall|heit|keit|besuch|anruf|rückruf|einschreiben|mailbox|nr|(?:^|tages|fach|uni|reha|akut)(?:klinik|praxis|schule|gymnasium|krankenhaus|ambulanz))$/;

// A word of the German dictionary, or one made of such words, that no list has as a name and nothing calls one.
// "Hebamme im Ruhestand": a word of no list, beside which nobody acts, as most German words of no list are.
function isStrangeNoun({ lex, cue, tokens }: Reading, index: number): boolean {
  if ((lex[index] ?? 0) !== 0 || ((tokens.marks[index] ?? 0) & 1) !== 0) return false;
  return ((cue[index + 1] ?? 0) & Cue.DEED) === 0;
}

function isGermanNoun(reading: Reading, index: number, isCued: boolean, sureness: number): boolean {
  const { tokens, lex, cue, language } = reading;
  if (language !== 'de' || isCued || tokens.shape[index] !== Shape.CAPITAL) return false;
  const kinds = lex[index] ?? 0;
  if (isListedName(kinds) || (kinds & (Lex.TOWN | Lex.TOWN_PART | Lex.CITY | Lex.DOUBLE)) !== 0) return false;
  if (((cue[index] ?? 0) & (Cue.FACILITY | Cue.STREET | Cue.ORGANISATION)) !== 0) return false;
  return (
    (kinds & Lex.DE) !== 0 ||
    THING.test(wordAt(reading, index)) ||
    (sureness < 240 && isStrangeNoun(reading, index))
  );
}

/** What a rule knows to be no identifier, whatever it looked like from left to right. */
export function isNever(reading: Reading, index: number, { tags, sureness }: Tagging): boolean {
  const { tokens, lex, cue, classes } = reading;
  const tag = tags[index];
  const shape = tokens.shape[index];
  const word = wordAt(reading, index);
  if (NEVER.has(tokens.hash[index] ?? 0)) {
    const isShortForm = shape === Shape.LOWER || reading.text.charCodeAt(tokens.end[index] ?? 0) === 46;
    if (isShortForm || tag !== Tag.NAME || ((lex[index] ?? 0) & Lex.GIVEN) === 0) return true;
  }
  // A script without capitals, of which no list has a word: every word of it would look like a name.
  if ((lex[index] ?? 0) === 0 && UNKNOWN_SCRIPT.test(word)) return true;
  // The first letters of whatever is being typed.
  if (tokens.length === 1 && word.length < 3 && ((lex[index] ?? 0) & Lex.GIVEN) === 0) return true;
  if (isHurried(reading, index)) return true;
  if (tag === Tag.NAME && isLiterature(reading, index)) return true;
  if (isFigure(reading, index)) return true;
  if (shape === Shape.LETTER && isLetterOnly(reading, index)) return true;
  if (((cue[index] ?? 0) & Cue.WEEKDAY) !== 0) return true;
  // A plain word that opens a sentence, and a language that somebody speaks.
  const isPlain = commonLevel(classes[index] ?? 0) === Common.YES && ((classes[index] ?? 0) & 0x203) === 0;
  if (tag === Tag.NAME && isPlain && tokens.place[index] !== Place.INSIDE && reading.language !== 'de')
    return true;
  if (tag === Tag.NAME && tokens.place[index] !== Place.INSIDE && isHope(reading, index, tags)) return true;
  if ((tag === Tag.NAME || tag === Tag.LOCATION) && opensAsWord(reading, index, tags)) return true;
  if (tag === Tag.OTHER && ((cue[index] ?? 0) & Cue.PEOPLE) !== 0 && isSpoken(reading, index)) return true;
  if (DRUG.test(word) && word.length > 6 && !isListedName(lex[index] ?? 0)) return true;
  const isClinical = ((lex[index] ?? 0) & Lex.CLINICAL) !== 0;
  if (shape === Shape.SHOUTED && isClinical && !isListedName(lex[index] ?? 0)) return true;
  // "Wilson's disease", "Hamilton 18", "the Beck Depression Inventory"
  const isCued = index > 0 && ((cue[index - 1] ?? 0) & (Cue.RELATION | Cue.NAMING | Cue.TITLE)) !== 0;
  const isAlone = tags[index - 1] !== tag && tags[index + 1] !== tag;
  if (tag === Tag.LOCATION && isAlone && SMALL.has(tokens.hash[index] ?? 0)) return true;
  if (tag === Tag.NAME && isQuoted(reading, index, tags)) return true;
  if (tag === Tag.NAME && isPlainInGerman(reading, index, isCued, { tags, sureness })) return true;
  if (tag === Tag.NAME || (tag === Tag.LOCATION && isAlone)) {
    if (isSwedishNoun(reading, index, isCued, word)) return true;
    if (isGermanNoun(reading, index, isCued, sureness[index] ?? 0)) return true;
  }
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
  if (isSwedishDeed(reading, index)) return true;
  // A small letter: the sentence must ask for a name, or a list must know it.
  if (isCued || (index > 0 && tags[index - 1] !== Tag.NONE) || tag === Tag.OTHER) return false;
  if ((cue[index] ?? 0) & (Cue.PARTICLE | Cue.FACILITY | Cue.ORGANISATION)) return false;
  const isListed = isListedName(lex[index] ?? 0) || ((lex[index] ?? 0) & Lex.TOWN) !== 0;
  if (index > 0 && ((cue[index - 1] ?? 0) & Cue.DETERMINER) !== 0) return true;
  if (reading.isLowerCase) {
    if (commonLevel(classes[index] ?? 0) === Common.NO) return !isListed && (sureness[index] ?? 0) < 245;
    // A word of the dictionary in small letters: somebody of that name must at least do something.
    return ((cue[index + 1] ?? 0) & Cue.DEED) === 0 && (sureness[index] ?? 0) < 254;
  }
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

// "Cordial, with a pane of glass", "Shifts, two small children": a word of the dictionary opens a sentence.
function opensAsWord({ tokens, lex, cue, language }: Reading, index: number, tags: Uint8Array): boolean {
  const kinds = lex[index] ?? 0;
  if (language === 'de' || tokens.place[index] === Place.INSIDE || tokens.shape[index] !== Shape.CAPITAL)
    return false;
  if ((kinds & (language === 'sv' ? Lex.SV : Lex.EN)) === 0 || (kinds & (Lex.DOUBLE | Lex.CITY)) !== 0)
    return false;
  if ((kinds & Lex.GIVEN) !== 0 && (kinds & Lex.EN_TOP) === 0) return false;
  const next = index + 1;
  if (((tokens.marks[index] ?? 0) & 1) !== 0 || next >= tokens.length) return false;
  if (tags[next] !== Tag.NONE || ((cue[next] ?? 0) & Cue.DEED) !== 0) return false;
  if (tokens.kind[next] !== TokenKind.WORD)
    return (
      tokens.gap[next] === Gap.NONE &&
      tokens.kind[next] === TokenKind.SIGN &&
      kinds !== 0 &&
      !isListedTwice(kinds)
    );
  return tokens.shape[next] === Shape.LOWER && (tokens.gap[next] ?? 0) === Gap.SPACE;
}

// In more than one list of names: "Mason, 41," is somebody sooner than a trade.
const isListedTwice = (kinds: number): boolean =>
  ((kinds & Lex.GIVEN) !== 0 ? 1 : 0) +
    ((kinds & Lex.SURNAME) !== 0 ? 1 : 0) +
    ((kinds & Lex.PERSON) !== 0 ? 1 : 0) >
  1;

// "she spoke only Polish": a language, which many speak.
const isSpoken = ({ text, tokens }: Reading, index: number): boolean =>
  SPEAK.test(text.slice(Math.max(0, (tokens.start[index] ?? 0) - 24), tokens.start[index]));

// "vitamin B", "Plan A": a letter, no initial.
function isLetterOnly({ text, tokens }: Reading, index: number): boolean {
  const start = tokens.start[index] ?? 0;
  return BEFORE_LETTER.test(text.slice(Math.max(0, start - 12), start));
}

/** A number is part of an address only beside the rest of it. */
export function dropLoneNumbers({ text, tokens }: Reading, { tags }: Tagging, taken: Uint8Array): void {
  const isPlace = (at: number): boolean =>
    at >= 0 && at < tokens.length && tags[at] === Tag.LOCATION && tokens.kind[at] === TokenKind.WORD;
  for (let index = 0; index < tokens.length; index++) {
    if (tags[index] === Tag.NONE || tokens.kind[index] === TokenKind.WORD || taken[index] !== 0) continue;
    // "3. May 20": the number of a line.
    const isListed = tokens.place[index] !== Place.INSIDE && text[tokens.end[index] ?? 0] === '.';
    if (isListed) {
      tags[index] = Tag.NONE;
      continue;
    }
    let isBeside = false;
    for (let step = 1; step <= 4 && !isBeside; step++)
      isBeside = isPlace(index - step) || isPlace(index + step);
    if (!isBeside || tags[index] !== Tag.LOCATION) tags[index] = Tag.NONE;
  }
}
