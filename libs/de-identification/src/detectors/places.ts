import type { Candidate } from '../finding';
import { BEFORE_PLACE, TITLES } from '../lexicons/cue-words';
import { FACILITY_KIND } from '../lexicons/facilities';
import { MONTH_NUMBER } from '../lexicons/months';
import { COUNTIES, LARGE_CITIES, PLACE_PHRASES, TOWNS, TOWNS_THAT_ARE_WORDS } from '../lexicons/places';
import { STATE_CODES } from '../lexicons/regions';
import { givenNameKind, isClinical, isCommon, isNameLike, isSurname, type Reading } from '../reading';
import { REASONS } from '../reasons';
import { candidate, spanOf } from './candidate';
import { isAdjacent } from './name-spans';

const STREET_WORD =
  '(?:street|road|lane|avenue|drive|close|crescent|terrace|boulevard|court|place|way|square|gardens|grove|hill|row|mews|parade|quay|highway|parkway|circle|trail|alley|st|rd|ave|av|ln|dr|blvd|ct|pl|cres|hwy|pkwy|sq|ter)';
const NAME_WORD = "\\p{Lu}[\\p{L}'.-]{0,30}";
// "31B Cannery Lane", "1200 N Main St": a house number, names, and a word for a street.
const NUMBERED_STREET = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:flat|apt|apartment|unit|suite|room) \\w{1,5},? )?\\d{1,5}[a-z]?(?:[-/]\\d{1,5}[a-z]?)?,? (?:(?:${NAME_WORD}|\\d{1,3}(?:st|nd|rd|th)) ){1,4}${STREET_WORD}(?![\\p{L}\\p{N}])\\.?(?:,? (?:apt|suite|unit|flat|#)\\.? ?\\w{1,5})?`,
  'giu',
);
const NAMED_STREET =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}'-]{1,30} ){1,3}(?:Street|Road|Lane|Avenue|Drive|Crescent|Terrace|Boulevard|Mews|Row|Parade|Way|Square|Close)(?![\p{L}\p{N}])/gu;
const GERMANIC_STREET =
  /(?<![\p{L}\p{N}])(?:(?:Am|An der|An den|Im|In der|Auf dem|Auf der|Zum|Zur|Unter den|Alte|Alter|Neue|Neuer|Große|Kleine|Obere|Untere|Norra|Södra|Östra|Västra|Stora|Lilla) )?\p{Lu}[\p{L}-]{1,30}(?:straße|strasse|str\.|gasse|weg|platz|allee|ufer|damm|ring|steig|gatan|vägen|gränd|torget|stigen|backen|allén|gate|vej|gade)(?: \d{1,4}(?: ?[a-hA-H])?(?![\p{L}\p{N}]))?/gu;
const GERMAN_PREPOSITION_STREET =
  /(?<![\p{L}\p{N}])(?:Am|An der|An den|Im|In der|Auf dem|Auf der|Zum|Zur|Unter den) \p{Lu}[\p{L}-]{2,30} \d{1,3} ?[a-h]?(?=[,;.)\n]|$)/gu;
const ADDRESS_PART =
  /(?<![\p{L}\p{N}])(?:(?:Apt|Apartment|Suite|Flat)\.? ?#?\d{1,5}[A-Z]?|P\.? ?O\.? Box \d{1,6})(?![\p{L}\p{N}])/gu;
const COUNTRY_POSTCODE = /(?<=^[ >]*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?,? )\d{4,6}(?:-\d{3,4})?(?=\s*$)/gmu;
const ZIP =
  /(?<=\b(?:zip|zip code|postcode|post code|postal code|PLZ|postleitzahl|postnummer)(?: is|:)? )[A-Z\d][A-Z\d -]{2,8}\d[A-Z\d]{0,2}(?![\p{L}\p{N}])/giu;
// "admitted to UPMC", "seen at Mass General": the word before tells that a place follows.
const TREATED_AT =
  /(?<=\b(?:seen|treated|admitted|evaluated|observed|hospitali[sz]ed|discharged|presented|referred|transferred|tx'd|dx'd|followed|appointment|appt|visit(?:ed)?|check-?up|surgery|case)(?: \p{Ll}+){0,2} (?:at|to|from) )(?:\p{Lu}[\p{L}'.-]{1,24}(?: & | of | )?){1,5}(?<=[\p{L}'])/gu;
const SAINT =
  /(?<=\b(?:at|in|from|to|near) )(?:Mt|St|Ste|Ft|Mount|Saint|Fort|San|Santa)\.? \p{Lu}[\p{L}'-]{2,24}(?: \p{Lu}[\p{L}'-]{2,24}){0,2}/gu;
const SHOUTED_PLACE = /(?<=\p{Ll} (?:in|from) )\p{Lu}{5,20}(?: \p{Lu}{4,20})?(?![\p{L}\p{N}-])/gu;
const TOWN_BEHIND_STREET =
  /(?<=(?:gatan|vägen|straße|weg|platz|str\.|allee) \d{1,4} ?[A-Za-z]?,[ \n]|(?:Street|Road|Lane|Avenue|Drive|Close|St|Rd|Ave),[ \n])\p{Lu}[\p{L}-]{2,30}(?: \p{Lu}[\p{L}-]{2,30})?(?=[,.;\n]|$)/gu;
const UK_POSTCODE = /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}\d[A-Z\d]?) \d[A-Z]{2}(?![\p{L}\p{N}])/gu;
const CANADIAN_POSTCODE = /(?<![\p{L}\p{N}])[A-CEGHJ-NPR-TVXY]\d[A-Z] ?\d[A-Z]\d(?![\p{L}\p{N}])/gu;
const US_POSTCODE = /(?<=(?:[A-Z]{2}|zip(?: code)?:?),? )\d{5}(?:-\d{4})?(?![\p{L}\p{N}])/gu;
const CONTINENTAL_POSTCODE =
  /(?<![\p{L}\p{N}-])(?:(?:D|CH|A|S|SE|DE|AT)-)?(?:\d{5}|\d{3} \d{2}|\d{4}) (?=\p{Lu}\p{Ll}{2,})/gu;
const SWEDISH_COMPOUND =
  /^\p{Lu}[\p{L}-]{2,30}(?:gymnasiet|skolan|skola|sjukhuset|sjukhus|kyrkan|kliniken|hemmet|vårdcentral|vårdcentralen|lasarettet|förskolan|mottagningen)$/u;
const SWEDISH_PLAIN =
  /^(?:grund|hög|folkhög|för|musik|barn|universitets|ögon|akut|bvc|vuxen|läns|privat|special|ungdoms|psykiatri|sär|gymnasie|sjuk|ålderdoms|äldre|familje|behandlings|fritids|bröllops|mödra)/u;
const GERMAN_COMPOUND =
  /^\p{Lu}[\p{L}-]{3,30}(?:-klinik|-krankenhaus|-gymnasium|-schule|-stift|-heim|-kirche|-hospital|klinikum|krankenhaus|gymnasium|kirche|münster)$/u;
const GERMAN_PLAIN =
  /^(?:allgemein|bezirks|kreis|landes|stadt|tages|fach|reha|akut|universitäts|uni|bundeswehr|kinder|sport|haupt|pfarr|grund|berufs|volkshoch|musik|privat|frauen)/u;
const OPENING_WORDS = new Set(
  'the my a an our at in from after since when this that her his their your local private and or for with to of by on'.split(
    ' ',
  ),
);

/** Places smaller than a state: towns, addresses, postcodes, and schools, hospitals or churches by name. */
export function findPlaces(reading: Reading): Candidate[] {
  return [...findAddresses(reading.text), ...findTowns(reading), ...findFacilities(reading)];
}

function findAddresses(text: string): Candidate[] {
  const found: Candidate[] = [];
  const collect = (pattern: RegExp, confidence: number, reason: string, kind: string): void => {
    for (const match of text.matchAll(pattern)) {
      const value = match[0].trimEnd();
      if (
        kind === 'street' &&
        /^(?:One|No|My|The) Way$|^(?:The|A|An|My|Our|This|That|No|In|On|Other|Every|Another|Any|Long) /.test(
          value,
        )
      )
        continue;
      if ((pattern === TREATED_AT || pattern === SHOUTED_PLACE || pattern === SAINT) && isOrdinary(value))
        continue;
      // A noun with such an ending is a street only with a number or with "straße" and the like.
      if (
        pattern === GERMANIC_STREET &&
        !/\d/.test(value) &&
        !/(?:straße|strasse|str\.|gasse|gatan|vägen|gränd|torget)$/.test(value)
      )
        continue;
      found.push(
        candidate(
          [match.index, match.index + value.length],
          'LOCATION',
          'required',
          confidence,
          reason,
          kind,
        ),
      );
    }
  };
  if (/\d/.test(text)) {
    collect(NUMBERED_STREET, 0.95, REASONS.street, 'street');
    collect(GERMAN_PREPOSITION_STREET, 0.93, REASONS.street, 'street');
    collect(UK_POSTCODE, 0.9, REASONS.postcode, 'postcode');
    collect(CANADIAN_POSTCODE, 0.9, REASONS.postcode, 'postcode');
    collect(US_POSTCODE, 0.88, REASONS.postcode, 'postcode');
    for (const match of text.matchAll(CONTINENTAL_POSTCODE)) {
      const value = match[0].trimEnd();
      if (/^(?:19|20)\d\d$/.test(value)) continue;
      const town =
        /^\p{Lu}[\p{L}-]{2,30}(?: \p{Lu}[\p{L}-]{2,30})?/u.exec(
          text.slice(match.index + match[0].length),
        )?.[0] ?? '';
      if (value.length === 4 && !TOWNS.has(town.toLowerCase())) continue;
      found.push(
        candidate(
          [match.index, match.index + match[0].length + town.length],
          'LOCATION',
          'required',
          0.88,
          REASONS.postcode,
          'town',
        ),
      );
    }
  }
  collect(ADDRESS_PART, 0.9, REASONS.street, 'street');
  collect(COUNTRY_POSTCODE, 0.88, REASONS.postcode, 'postcode');
  collect(ZIP, 0.9, REASONS.postcode, 'postcode');
  collect(TREATED_AT, 0.8, REASONS.facility, 'hospital');
  collect(SAINT, 0.84, REASONS.facility, 'place');
  collect(SHOUTED_PLACE, 0.7, REASONS.strangePlace, 'town');
  collect(NAMED_STREET, 0.87, REASONS.street, 'street');
  collect(GERMANIC_STREET, 0.87, REASONS.street, 'street');
  return found;
}

// "referred to CBT", "came from MDT", "seen at Dr. Hart's": a place word does not make these a place.
function isOrdinary(value: string): boolean {
  const words = value
    .toLowerCase()
    .split(/[^\p{L}'-]+/u)
    .filter((word) => word !== '');
  const first = words[0] ?? '';
  return (
    TITLES.has(first) ||
    (isClinical(first) && !TOWNS.has(first) && words.length === 1) ||
    words.every((word) => isCommon(word, 'en')) ||
    MONTH_NUMBER.has(first)
  );
}

function findTowns(reading: Reading): Candidate[] {
  const { tokens, text, language } = reading;
  const found: Candidate[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind !== 'word') continue;
    const phrase = phraseAt(reading, index);
    if (phrase !== null) {
      found.push(candidate([token.start, phrase.end], 'LOCATION', 'required', 0.9, REASONS.town, 'town'));
      index = phrase.last;
      continue;
    }
    const stem =
      TOWNS.has(token.lower) || COUNTIES.has(token.lower) || language === 'en'
        ? token.lower
        : token.lower.replace(/s$/, '');
    const isCounty = COUNTIES.has(stem) && token.text.length > 3;
    if (!TOWNS.has(stem) && !isCounty) continue;
    const previous = tokens[index - 1];
    const isBehindPlaceWord =
      previous !== undefined &&
      isAdjacent(reading, index) &&
      (BEFORE_PLACE[language].has(previous.lower) || BEFORE_PLACE.en.has(previous.lower));
    const isDouble =
      TOWNS_THAT_ARE_WORDS.has(stem) ||
      isClinical(stem) ||
      isCommon(stem, language) ||
      givenNameKind(stem, language) !== null ||
      isSurname(stem);
    const isCapital = isNameLike(token) && (!token.isShouted || reading.isShouted || isBehindPlaceWord);
    const isBeforeState = STATE_CODES.has(tokens[index + 2]?.text ?? '') && tokens[index + 1]?.text === ',';
    if (
      !isCapital &&
      !(
        isBehindPlaceWord &&
        token.text.length > 3 &&
        !(isDouble && !reading.isLowerCase) &&
        !isCommon(stem, language) &&
        !TOWNS_THAT_ARE_WORDS.has(stem)
      )
    )
      continue;
    if (isDouble && !isBehindPlaceWord && !isBeforeState) continue;
    if (isDouble && isBehindPlaceWord && isCommon(stem, language) && (token.isShouted || language === 'de'))
      continue;
    const isLarge = LARGE_CITIES.has(stem);
    found.push(
      candidate(
        [token.start, token.end],
        'LOCATION',
        'required',
        isBehindPlaceWord || !isDouble ? 0.86 : 0.7,
        isCounty ? REASONS.county : REASONS.town,
        isCounty ? 'county' : isLarge ? 'large city' : 'town',
      ),
    );
  }
  // A town behind an address: "Storgatan 41 C, Växjö".
  for (const match of text.matchAll(TOWN_BEHIND_STREET)) {
    if (isCommon(match[0].toLowerCase(), language) || isClinical(match[0].toLowerCase())) continue;
    found.push(candidate(spanOf(match), 'LOCATION', 'required', 0.6, REASONS.strangePlace, 'town'));
  }
  return found;
}

const FIRST_OF_PHRASE = new Set(
  Array.from(PLACE_PHRASES, (phrase) => /^\p{L}+(?:['-]\p{L}+)*/u.exec(phrase)?.[0] ?? ''),
);

function phraseAt(reading: Reading, index: number): { end: number; last: number } | null {
  const { tokens, text } = reading;
  const first = tokens[index];
  if (first === undefined || !FIRST_OF_PHRASE.has(first.lower)) return null;
  const previous = tokens[index - 1];
  if (
    first.text === first.lower &&
    !(previous !== undefined && BEFORE_PLACE[reading.language].has(previous.lower))
  )
    return null;
  for (let last = Math.min(index + 6, tokens.length - 1); last >= index; last--) {
    const end = tokens[last]?.end ?? 0;
    const words = text.slice(first.start, end).toLowerCase().replace(/\s+/g, ' ');
    if (PLACE_PHRASES.has(words) && (last > index || words.includes('-'))) return { end, last };
  }
  return null;
}

// Walks back from "Hospital" over the words of its name.
function findFacilities(reading: Reading): Candidate[] {
  const { tokens, language } = reading;
  const found: Candidate[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== 'word') return;
    const compound = facilityCompound(token.text, language);
    if (compound !== null) {
      found.push(
        candidate([token.start, token.end], 'LOCATION', 'required', 0.86, REASONS.facility, compound),
      );
      return;
    }
    const kind = FACILITY_KIND.get(token.lower);
    if (kind === undefined) return;
    const span = facilityAround(reading, index, kind);
    if (span !== null) found.push(candidate(span, 'LOCATION', 'required', 0.95, REASONS.facility, kind));
  });
  return found;
}

function facilityCompound(word: string, language: Reading['language']): string | null {
  if (language === 'sv' && SWEDISH_COMPOUND.test(word) && !SWEDISH_PLAIN.test(word.toLowerCase())) {
    return /sjukhus|lasarett/.test(word)
      ? 'hospital'
      : /kyrkan/.test(word)
        ? 'church'
        : /skola|gymnasi/.test(word)
          ? 'school'
          : 'clinic';
  }
  if (language === 'de' && GERMAN_COMPOUND.test(word) && !GERMAN_PLAIN.test(word.toLowerCase())) {
    return /schule|gymnasium/.test(word) ? 'school' : /kirche|münster/.test(word) ? 'church' : 'hospital';
  }
  return null;
}

function facilityAround(reading: Reading, index: number, kind: string): [number, number] | null {
  const { tokens, language } = reading;
  const head = tokens[index];
  if (head === undefined) return null;
  const isSmallHead = head.text === head.lower;
  // English writes the kind with a capital where it belongs to a name; Swedish does not ("Gällivare sjukhus").
  if (isSmallHead && language === 'en' && !isSmallHeadOfName(reading, index)) return null;
  let first = index;
  let hasName = false;
  for (let back = index - 1; back >= 0 && index - back <= 7; back--) {
    const token = tokens[back];
    if (token === undefined || !isGlued(reading, back)) break;
    if (token.text === "'" || token.text === '&' || token.text === '.') continue;
    if (token.kind !== 'word') break;
    if (/^(?:of|the|for|and|de|la|del|der|och|und|für)$/.test(token.lower) && !token.isCapitalised) {
      if (token.lower === 'the' && tokens[back - 1]?.lower !== 'of') break;
      if (
        token.lower === 'and' &&
        !FACILITY_KIND.has(tokens[back + 1]?.lower ?? '') &&
        !/^(?:women|children|family|maternity|reproductive)/i.test(tokens[back + 1]?.lower ?? '')
      )
        break;
      continue;
    }
    if (
      token === undefined ||
      !isNameLike(token) ||
      (language === 'de' && isCommon(token.lower, 'de') && !FACILITY_KIND.has(token.lower))
    )
      break;
    if (OPENING_WORDS.has(token.lower)) break;
    if (
      token.isOpening &&
      isCommon(token.lower, language) &&
      !FACILITY_KIND.has(token.lower) &&
      givenNameKind(token.lower, language) === null
    ) {
      if (back === 0 || token.isOnNewLine || tokens[back - 1]?.text !== '"') break;
    }
    first = back;
    const isKind = FACILITY_KIND.has(token.lower);
    if (
      !isKind &&
      !/^(?:outpatient|inpatient|psychiatric|acute|intensive|emergency|community|primary|mental|health|care|medical|day|student|adult|child|children|eating|pain|memory|sleep|trauma)$/.test(
        token.lower,
      ) &&
      (!isClinical(token.lower) || TOWNS.has(token.lower) || (token.isCapitalised && kind === 'hospital'))
    )
      hasName = true;
  }
  const start = tokens[first]?.start ?? head.start;
  let end = head.end;
  // "University of Leeds", "Station Linde", "Hospital del Mar", "Klinik am See"
  let ahead = index + 1;
  let tail = '';
  const link = tokens[ahead];
  if (
    link !== undefined &&
    /^(?:of|am|an|im|in|i|for|at|zu|zum|del|de|st)$/.test(link.lower) &&
    !link.isOnNewLine &&
    (link.lower === 'of' ||
      link.lower === 'del' ||
      link.lower === 'de' ||
      (language === 'de' && /^(?:am|an|im|zu|zum)$/.test(link.lower)))
  ) {
    tail = link.lower;
    ahead++;
    while (/^(?:the|der|den|dem)$/.test(tokens[ahead]?.lower ?? '')) ahead++;
  }
  const isTailed =
    tail !== '' ||
    /^(?:station|ward|unit|klinik|haus|avdelning|praxis|schule|sjukhuset|hospital|clinic)$/.test(
      head.lower,
    ) ||
    FACILITY_KIND.has(head.lower);
  for (let steps = 0; isTailed && steps < 4; steps++, ahead++) {
    const token = tokens[ahead];
    if (token === undefined || !isNameLike(token) || token.isOnNewLine || !isAdjacent(reading, ahead)) break;
    if (isCommon(token.lower, language) && !TOWNS.has(token.lower) && !FACILITY_KIND.has(token.lower)) break;
    if (isClinical(token.lower)) break;
    if (
      head.isOpening &&
      first === index &&
      tail === '' &&
      language !== 'de' &&
      !FACILITY_KIND.has(token.lower)
    )
      break;
    end = token.end;
    if (!FACILITY_KIND.has(token.lower)) hasName = true;
  }
  // "Ward 12", "Unit 4B" are named too.
  if (
    kind === 'ward' &&
    !hasName &&
    language === 'en' &&
    head.isCapitalised &&
    tokens[index + 1]?.kind === 'number'
  ) {
    return [start, tokens[index + 1]?.end ?? end];
  }
  return hasName ? [start, end] : null;
}

// "Footscray station", "our Houston clinic": English too leaves the kind small behind a name.
function isSmallHeadOfName(reading: Reading, index: number): boolean {
  const head = reading.tokens[index];
  const name = reading.tokens[index - 1];
  if (head === undefined || name === undefined || !isNameLike(name) || !isAdjacent(reading, index))
    return false;
  if (
    !/^(?:station|hospital|school|clinic|church|prison|ward|unit|surgery|hospice|airport|library|park)$/.test(
      head.lower,
    )
  )
    return false;
  if (name.isOpening || isClinical(name.lower) || isCommon(name.lower, reading.language)) return false;
  return !name.isShouted || TOWNS.has(name.lower);
}

// The word at `back` belongs to the same line and phrase as the one behind it.
function isGlued(reading: Reading, back: number): boolean {
  const token = reading.tokens[back];
  const next = reading.tokens[back + 1];
  if (token === undefined || next === undefined) return false;
  const gap = reading.text.slice(token.end, next.start);
  if (token.text === '.')
    return /^(?:st|dr|mt|ft)$/.test(reading.tokens[back - 1]?.lower ?? '') && gap.length <= 1;
  return /^(?:'s)? ?$/.test(gap) || gap === '\n';
}
