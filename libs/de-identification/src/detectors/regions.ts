import type { Candidate } from '../finding';
import { BEFORE_PLACE } from '../lexicons/cue-words';
import { COUNTRIES, COUNTRIES_THAT_ARE_WORDS, STATE_CODES, STATES } from '../lexicons/regions';
import { givenNameKind, isNameLike, type Reading } from '../reading';
import { REASONS } from '../reasons';
import { candidate } from './candidate';
import { isAdjacent } from './name-spans';

/** Countries and first-level states, by name or postal code. */
export function findRegions(reading: Reading): Candidate[] {
  const { tokens, language } = reading;
  const found: Candidate[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || !isNameLike(token)) continue;
    const previous = tokens[index - 1];
    if (
      token.isShouted &&
      STATE_CODES.has(token.text) &&
      previous?.text === ',' &&
      isNameLike(tokens[index - 2])
    ) {
      found.push(candidate([token.start, token.end], 'STATE', 'quasi', 0.7, REASONS.state, 'state'));
      continue;
    }
    for (let length = 3; length >= 1; length--) {
      const words = tokens.slice(index, index + length);
      if (words.length < length || words.some((_, at) => at > 0 && !isAdjacent(reading, index + at)))
        continue;
      const key = words.map((word) => word.lower).join('_');
      const isCountry = COUNTRIES.has(key);
      if (!isCountry && !STATES.has(key)) continue;
      const isBehindPlaceWord =
        previous !== undefined &&
        (BEFORE_PLACE[language].has(previous.lower) ||
          BEFORE_PLACE.en.has(previous.lower) ||
          previous.text === ',');
      const isDouble = COUNTRIES_THAT_ARE_WORDS.has(key) || givenNameKind(key, language) !== null;
      if (isDouble && !isBehindPlaceWord) continue;
      const end = words.at(-1)?.end ?? token.end;
      found.push(
        candidate(
          [token.start, end],
          isCountry ? 'COUNTRY' : 'STATE',
          'quasi',
          length > 1 ? 0.92 : 0.89,
          isCountry ? REASONS.country : REASONS.state,
          'region',
        ),
      );
      index += length - 1;
      break;
    }
  }
  return found;
}
