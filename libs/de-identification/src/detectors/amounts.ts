import type { Candidate } from '../finding';
import { hashOf } from '../reading/characters';
import type { Reading } from '../reading/reading';
import { TokenKind } from '../reading/tokens';
import { REASONS } from '../reasons';
import { candidate } from './candidate';
import { matchAt } from './sticky';

const MONEY_WORDS =
  'eur euro euros gbp pounds sterling usd dollars chf francs sek kronor pln zlotys try lira liras huf forints itl dem marks rub roubles rubles frf ats schillings czk sit tolars hrk kuna bgn levs ron lei cyp';
const CURRENCIES = new Set(MONEY_WORDS.split(' ').map(hashOf));
const AMOUNT = /\d{1,3}(?:[,. ]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?/uy;
const BEHIND = new RegExp(
  ` ?(?:(?:million|billion|thousand|German|French|Polish|Swedish|Turkish|Italian|Swiss|Austrian|US|Russian|Cypriot) ){0,2}(?:${MONEY_WORDS.replaceAll(' ', '|')})(?![\\p{L}])`,
  'iuy',
);

/** Sums in a judgment: what a court awarded to the penny leads to its file. In a case they are only fees. */
export function findAmounts(reading: Reading, found: Candidate[]): void {
  if (!reading.isLegal) return;
  const { text, tokens } = reading;
  for (let index = 0; index < tokens.length; index++) {
    if (tokens.kind[index] !== TokenKind.NUMBER) continue;
    const start = tokens.start[index] ?? 0;
    const amount = matchAt(AMOUNT, text, start);
    if (amount === null) continue;
    const end = start + amount[0].length;
    const isBehind = index > 0 && CURRENCIES.has(tokens.hash[index - 1] ?? 0);
    const unit = matchAt(BEHIND, text, end);
    if (!isBehind && unit === null) continue;
    const first = isBehind ? (tokens.start[index - 1] ?? start) : start;
    found.push(
      candidate([first, end + (unit?.[0].length ?? 0)], 'OTHER', 'quasi', 0.6, REASONS.amount, 'number'),
    );
    while (index + 1 < tokens.length && (tokens.start[index + 1] ?? 0) < end) index++;
  }
}
