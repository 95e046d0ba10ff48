import type { Candidate } from '../finding';
import { Kind, kindOf } from '../reading/characters';
import type { Reading } from '../reading/reading';
import { TokenKind } from '../reading/tokens';
import { REASONS } from '../reasons';
import { candidate } from './candidate';
import { matchAt } from './sticky';

const EMAIL =
  /[\p{L}\p{N}._%+'-]{1,64}\s?@\s?(?:[\p{L}\p{N}-]{1,63}\.){1,6}(?:xn--[a-z0-9]{2,40}|\p{L}{2,24})/uy;
const WEB = /(?:(?:https?|ftp):\/\/[^\s<>"')\]]|www\.[\p{L}\p{N}-]{1,63}\.)[^\s<>"')\]]{1,2000}/iuy;
const TOP_LEVEL =
  'com|org|net|edu|gov|info|biz|io|co|me|app|dev|blog|example|test|uk|ie|us|ca|au|nz|de|at|ch|se|no|dk|fi|fr|es|it|nl|be|pl|eu|in|jp|cn|ru|br|mx|za|il|gr|pt|hu|cz|sk|si|hr|ro|bg|tr|kr|cy|lu|ee|lv|lt|is';
const DOMAIN = new RegExp(
  `(?:[a-z0-9-]{1,63}\\.){1,4}(?:${TOP_LEVEL})(?![\\p{L}\\p{N}-])(?:\\/[^\\s<>"')\\]]{0,2000})?`,
  'iuy',
);
const IPV4 =
  /(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\/\d{1,2})?(?![\d.]\d)(?!\d)/y;
const IPV6 =
  /(?=[0-9a-f]{0,4}:[0-9a-f]{0,4}:)[0-9a-f:]{2,39}(?:\.\d{1,3}){0,3}(?:%[a-z0-9]{1,16})?(?:\/\d{1,3})?(?![\p{L}\p{N}:])/iuy;
const MAC =
  /(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\p{L}\p{N}:-])|(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}(?![\p{L}\p{N}.])/iuy;
const HANDLE = /@[\p{L}_][\p{L}\p{N}_.-]{1,38}[\p{L}\p{N}_]/uy;
const AT = 64;
const COLON = 58;
const STOP = 46;
const SLASH = 47;

const isWordChar = (code: number): boolean => {
  const kind = kindOf(code);
  return kind <= Kind.DIGIT || kind === Kind.MARK;
};

// The first unit of the run of letters, digits and the given signs that ends before `end`.
function runBefore(text: string, end: number, signs: string, most: number): number {
  let start = end;
  while (start > 0 && end - start < most) {
    const code = text.charCodeAt(start - 1);
    if (!isWordChar(code) && !signs.includes(text[start - 1] ?? ' ')) break;
    start--;
  }
  return start;
}

// Eight groups, or fewer around one double colon; a tail in the older form keeps to its own limits.
function isNetworkAddress(value: string): boolean {
  const bare = value.replace(/[%/].*$/, '');
  const tail = /[\d.]+\.[\d.]+$/.exec(bare)?.[0];
  if (tail !== undefined && matchAt(IPV4, tail, 0)?.[0] !== tail) return false;
  const groups = (tail === undefined ? bare : bare.slice(0, -tail.length) + '0:0')
    .split(':')
    .filter((part) => part !== '').length;
  const doubles = bare.split('::').length - 1;
  return !bare.includes(':::') && (doubles === 1 ? groups <= 7 : doubles === 0 && groups === 8);
}

/** E-mail, web and network addresses, and names on social media. Telephone numbers are in `numbers.ts`. */
export function findContacts({ text, tokens }: Reading, found: Candidate[]): void {
  let done = 0;
  const add = (match: RegExpExecArray | null, confidence: number, reason: string, kind: string): boolean => {
    if (match === null) return false;
    const value = match[0].replace(/[.,;:!?]{1,20}$/, '');
    const id = kind === 'device';
    found.push(
      candidate(
        [match.index, match.index + value.length],
        id ? 'ID' : 'CONTACT',
        'required',
        confidence,
        reason,
        id ? 'number' : kind,
      ),
    );
    done = match.index + match[0].length;
    return true;
  };
  for (let index = 0; index < tokens.length; index++) {
    const start = tokens.start[index] ?? 0;
    if (start < done) continue;
    if (tokens.kind[index] !== TokenKind.SIGN) {
      if (text.charCodeAt(start + 2) === 45 && tokens.end[index] === start + 2)
        add(matchAt(MAC, text, start), 0.97, REASONS.network, 'device');
      continue;
    }
    const code = text.charCodeAt(start);
    if (code === AT) {
      const spaced = text.charCodeAt(start - 1) === 32 ? start - 1 : start;
      const first = Math.max(done, runBefore(text, spaced, "._%+'-", 64));
      if (first < spaced && add(matchAt(EMAIL, text, first), 0.99, REASONS.email, 'e-mail')) continue;
      if (first === start || spaced < start) add(matchAt(HANDLE, text, start), 0.9, REASONS.handle, 'handle');
    } else if (code === COLON) {
      if (text.charCodeAt(start + 1) === SLASH && text.charCodeAt(start + 2) === SLASH) {
        add(
          matchAt(WEB, text, Math.max(done, runBefore(text, start, '', 5))),
          0.99,
          REASONS.web,
          'web address',
        );
        continue;
      }
      const next = text.charCodeAt(start + 1);
      if (next !== COLON && !isWordChar(next)) continue;
      if (next === COLON && text.charCodeAt(start + 2) === COLON) continue;
      const first = Math.max(done, runBefore(text, start, '', 5));
      if (add(matchAt(MAC, text, first), 0.97, REASONS.network, 'device')) continue;
      const match = matchAt(IPV6, text, first);
      const isAddress = match !== null && isNetworkAddress(match[0]);
      if (isAddress) add(match, 0.97, REASONS.network, 'network address');
    } else if (code === STOP && tokens.gap[index] === 0 && isWordChar(text.charCodeAt(start + 1))) {
      const first = Math.max(done, runBefore(text, start, '-', 64));
      if (first === start) continue;
      if (add(matchAt(IPV4, text, first), 0.97, REASONS.network, 'network address')) continue;
      if (add(matchAt(MAC, text, first), 0.97, REASONS.network, 'device')) continue;
      if (add(matchAt(WEB, text, first), 0.97, REASONS.web, 'web address')) continue;
      add(matchAt(DOMAIN, text, first), 0.86, REASONS.web, 'web address');
    }
  }
}
