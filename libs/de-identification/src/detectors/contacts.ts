import type { Candidate } from '../finding';
import type { Reading } from '../reading';
import { REASONS } from '../reasons';
import { candidate, spanOf } from './candidate';

const EMAIL =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,128}\s?@\s?(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}/gu;
const WEB = /(?<![\p{L}\p{N}@])(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"')\]]{2,2000}/giu;
const DOMAIN =
  /(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|edu|gov|info|biz|io|co|me|app|dev|blog|example|test|uk|ie|us|ca|au|nz|de|at|ch|se|no|dk|fi|fr|es|it|nl|be|pl|eu|in|jp|cn|ru|br|mx|za)(?:\/[^\s<>"')\]]{0,2000})?(?![\p{L}\p{N}-])/giu;
const IPV4 =
  /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\/\d{1,2})?(?![\d.]\d)(?!\d)/g;
const IPV6 =
  /(?<![\p{L}\p{N}:.])(?=[0-9a-f]{0,4}:[0-9a-f]{0,4}:)[0-9a-f:]{2,39}(?:\.\d{1,3}){0,3}(?:%[a-z0-9]{1,16})?(?:\/\d{1,3})?(?![\p{L}\p{N}:])/giu;
const MAC = /(?<![\p{L}\p{N}:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\p{L}\p{N}])/giu;
const HANDLE = /(?<![\p{L}\p{N}._%+@/-])@[\p{L}_][\p{L}\p{N}_.-]{1,38}[\p{L}\p{N}_]/gu;

/** E-mail, web and network addresses, and names on social media. Telephone numbers are in `numbers.ts`. */
export function findContacts({ text }: Reading): Candidate[] {
  const found: Candidate[] = [];
  const collect = (pattern: RegExp, confidence: number, reason: string, kind: string): void => {
    for (const match of text.matchAll(pattern)) {
      const trimmed = match[0].replace(/[.,;:!?]+$/, '');
      const start = match.index;
      found.push(candidate([start, start + trimmed.length], 'CONTACT', 'required', confidence, reason, kind));
    }
  };
  if (text.includes('@')) {
    collect(EMAIL, 0.99, REASONS.email, 'e-mail');
    collect(HANDLE, 0.9, REASONS.handle, 'handle');
  }
  if (text.includes('.') || text.includes('://')) {
    collect(WEB, 0.99, REASONS.web, 'web address');
    collect(DOMAIN, 0.86, REASONS.web, 'web address');
    collect(IPV4, 0.97, REASONS.network, 'network address');
  }
  if (text.includes(':')) {
    for (const match of text.matchAll(IPV6)) {
      const isAddress = match[0].includes('::')
        ? /[0-9a-f]/i.test(match[0])
        : match[0].split(':').length === 8;
      if (isAddress)
        found.push(candidate(spanOf(match), 'CONTACT', 'required', 0.97, REASONS.network, 'network address'));
    }
  }
  collect(MAC, 0.97, REASONS.network, 'network address');
  return found;
}
