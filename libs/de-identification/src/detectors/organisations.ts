import type { Candidate } from '../finding';
import { isClinical, isCommon, isNameLike, type Reading } from '../reading';
import { REASONS } from '../reasons';
import { candidate } from './candidate';
import { isAdjacent } from './name-spans';

const LEGAL_FORM =
  /^(?:inc|ltd|llc|llp|plc|gmbh|kg|ag|ab|aktiebolag|corp|corporation|company|limited|oy|aps|sa|srl|bv|nv|group|holdings|partners|associates|brothers|sons|foundation|stiftung|stiftelse|verein|förening|union|fc|bank|insurance|chronicle|gazette|times|herald|tribune|society|association|committee|orchestra|industries|solutions|systems|enterprises|consulting|logistics|rovers|agency|council|ministry|police)$/;

/** Employers, clubs and papers by name: with other details they single someone out. */
export function findOrganisations(reading: Reading): Candidate[] {
  const { tokens, language } = reading;
  const found: Candidate[] = [];
  tokens.forEach((token, index) => {
    if (token === undefined || !isNameLike(token) || !LEGAL_FORM.test(token.lower)) return;
    let first = index;
    for (let back = index - 1; back >= 0 && index - back <= 5; back--) {
      const word = tokens[back];
      if (
        word === undefined ||
        word.isOnNewLine !== tokens[back]?.isOnNewLine ||
        !isAdjacent(reading, back + 1)
      )
        break;
      if (word.text === '&' || (word.text === ',' && back === index - 1)) continue;
      if (word.lower === 'and' && back > 0) continue;
      if (!isNameLike(word) || isClinical(word.lower)) break;
      if (isCommon(word.lower, language) && word.isOpening) break;
      first = back;
    }
    if (first === index) return;
    found.push(
      candidate(
        [tokens[first]?.start ?? token.start, token.end],
        'ORG',
        'quasi',
        0.905,
        REASONS.organisation,
        'organisation',
      ),
    );
  });
  return found;
}
