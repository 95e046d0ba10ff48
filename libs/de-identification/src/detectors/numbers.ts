import { passesIban, passesLuhn, passesNhs } from '../checksums';
import type { Candidate } from '../finding';
import { LANGUAGES } from '../languages/languages';
import { hashOf } from '../reading/characters';
import type { Reading } from '../reading/reading';
import { Shape, TokenKind } from '../reading/tokens';
import { REASONS } from '../reasons';
import { candidate } from './candidate';
import { matchAt, tokenBehind } from './sticky';

const IBAN = /[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{2,4}){3,8}(?:[ -]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/uy;
const SMALL_IBAN = new RegExp(IBAN.source, 'iuy');
const DIGIT_RUN = /(?:\+|00)?\(?\d(?:(?:[ \t]?[().\/-]{1,2}[ \t]?|[ \t])?\d){4,24}(?![\p{L}\p{N}])/uy;
const LABEL =
  "(?:patient[ -]?id|pat[ -]?id|medical record(?: number| no)?|record|mrn|ssn|social security(?: number| no)?|nhs(?: number| no)?|chi|hospital number|account|acct|policy|member(?: id)?|insurance(?: id)?|plan|beneficiary|case|file|chart|claim|licen[cs]e|passport|driver'?s? licen[cs]e|certificate|reference|ref|serial|device|vin|vehicle|plate|registration|reg|application|invoice|ticket|order|site id|health plan|student id|employee id|badge|npi|dea|iban|bic|swift|aktenzeichen|az|geschäftszeichen|gz|kvnr|versichertennummer|versicherungsnummer|kundennummer|fallnummer|steuernummer|ausweis|personalausweis|kennzeichen|personnummer|pnr|samordningsnummer|diarienummer|dnr|journalnummer|ärende|ärendenummer|regnr|id)";
const LABELLED = new RegExp(
  `${LABEL}\\.?(?: (?:number|nummer|no|nr|id|code|#)\\b\\.?)?\\s?(?:is|was|ist|är|of)?\\s?[:#=]?\\s{0,2}#?((?=[\\p{L}\\p{N} ./-]{0,6}\\d)[\\p{L}\\p{N}]{1,20}(?:[ ./-](?=[\\p{L}\\p{N}./-]{0,12}\\d)[\\p{L}\\p{N}]{1,20}){0,6}(?:-[A-Z]{2,5})?)(?![\\p{L}\\p{N}])`,
  'iuy',
);
const LABEL_WORDS = new Set(
  [
    ...'patient pat passports medical record social hospital health student employee site driver drivers beneficiary'.split(
      ' ',
    ),
    ...Object.values(LANGUAGES).flatMap(({ numberCues }) => numberCues.split(/\s+/)),
  ].map(hashOf),
);
const APPLICATION = /\d{1,6}\/\d{2,4}(?![\p{L}\p{N}\/])/uy;
// Since 2001 two letters of an office, two digits of half a year, three letters; before that one letter for the year.
const UK_PLATE =
  /(?:[A-HK-PRSVWY][A-HJ-PR-Y](?:0[2-9]|[12]\d|5[1-9]|[67]\d)[ -]?[A-HJ-PR-Z]{3}|[A-HJ-NPR-TV-Y]\d{1,3}[ -]?[A-HJ-PR-Y][A-HJ-PR-Z]{2}|[A-HJ-PR-Y][A-HJ-PR-Z]{2} ?\d{1,3}[A-HJ-NPR-TV-Y])(?![\p{L}\p{N}])/uy;
const LOWER_PLATE =
  /[a-hk-prsvwy][a-hj-pr-y](?:0[2-9]|[12]\d|5[1-9]|[67]\d) ?[a-hj-pr-z]{3}(?![\p{L}\p{N}])/uy;
const UK_LICENCE = /[A-Z9]{5}\d{6}[A-Z9]{2}\d[A-Z]{2}(?![\p{L}\p{N}])/iuy;
const UK_INSURANCE =
  /(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/iuy;
const PASSPORT = /[A-Z]{2}\d{7}(?![\p{L}\p{N}])/iuy;
const MEDICARE =
  /[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}(?![\p{L}\p{N}])/uy;
const MEDICARE_SHAPE = /^[A-Z0-9]{4}-?[A-Z]{1,2}[A-Z0-9]-?[A-Z]{2}\d{1,2}$/;
const BECH32 = /bc1[ac-hj-np-z02-9]{25,59}(?![\p{L}\p{N}])/iuy;
/** The shape of an account number: two letters, two digits, and at least eleven more. */
const IBAN_SHAPE =
  /[A-Z]{2}\d{2}(?:[A-Z0-9]{11,34}|(?:[ -][A-Z0-9]{4}){2,7}(?:[ -][A-Z0-9]{1,4})?)(?![\p{L}\p{N}])/uy;
const SWEDISH_PLATE = /[A-HJ-UW-Z]{3} ?\d{2}[0-9A-Z](?![\p{L}\p{N}])/uy;
const GERMAN_PLATE = /[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}[EH]?(?![\p{L}\p{N}])/uy;
const SHORT_PHONE = /\d{3}[-.]\d{4}(?![\p{L}\p{N}-])/uy;
const AFTER_PHONE = /^(?:,? ?(?:x|ext\.?|extension|dw|anknytning)\s?#?\d{1,6})/i;
const PHONE_CUE =
  /(?:phone|tel|telefon|mobile|mobil|cell|fax|call|called|rang|ring|ringt|dial|text|whatsapp|nummer|numret|number|anruf|handy|nås på|answering at)\W{0,3}(?:\p{L}{1,8}\W{1,2}){0,3}$/iu;
const ID_CUE =
  /(?:ssn|mrn|id|number|no|nr|nummer|account|acct|record|card|policy|passport|licen[cs]e|pnr|personnummer|ref|reference|case|file|nhs|npi|itin|ein|driver|sin)\W{0,4}(?:is|was)?\W{0,3}$/i;
/** What the number is said to be leaves no doubt: "her NHS number is …" is no telephone number. */
const SURE_ID_CUE =
  /(?:nhs|chi|ssn|mrn|social security|medical record|record|patient|hospital|account|policy|passport|insurance|membership|customer|case|file|reference) (?:number|no|nr)\W{0,3}(?:is|was)?\W{0,3}$/i;
const MONEY =
  /^(?:\s?(?:kr|sek|eur|usd|gbp|euro|dollars|pounds|%|€|\$|£|mg|ml|kcal|steps|words|\/ml|cells|mcg|units))/i;
const MEASURE =
  /^(?:PHQ|GAD|BDI|BAI|WHO|PCL|SCL|IES|WAI|ORS|SRS|OQ|CGI|GAF|HAM|DSM|ICD|EDE|CORE|AUDIT|COVID|SARS|HADS|ISO|CD|HLA|IL|CYP|HBA|SF|EQ|MMPI|WISC|WAIS)-?\d/i;

/** Questionnaires whose score has the shape of a plate: "IES-R 49". */
const MEASURES =
  /^(?:PHQ|GAD|BDI|BAI|WHO|PCL|SCL|IES|WAI|ORS|SRS|OQ|CGI|GAF|HAM|HAD|DSM|ICD|EDE|CORE|CFT|ACT|TAS|DES|CES|EPDS|MAD)(?![A-Z])/i;

const isYears = (run: string): boolean => /^(?:(?:19|20)\d{2}[ /.-]+)+(?:19|20)?\d{2}$/.test(run);

interface Read {
  class: 'ID' | 'CONTACT' | 'OTHER';
  length: number;
  confidence: number;
  reason: string;
}

// Where a run of digits is cut by its writer tells a telephone number from a record number.
function readRun(run: string, before: string, after: string): Read | null {
  const digits = run.replace(/\D/g, '');
  // A long number that no rule knows is somebody's all the same; what it is, nobody can say.
  const unknown = (confidence: number): Read => ({
    class: 'OTHER',
    length: run.length,
    confidence,
    reason: REASONS.longNumber,
  });
  const id = (confidence: number, reason: string): Read => ({
    class: 'ID',
    length: run.length,
    confidence,
    reason,
  });
  const phone = (confidence: number): Read => ({
    class: 'CONTACT',
    length: run.length + (AFTER_PHONE.exec(after)?.[0].length ?? 0),
    confidence,
    reason: REASONS.phone,
  });
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(run)) return null;
  if (MONEY.test(after) || /(?:[$€£]|EUR|USD|GBP|SEK|CHF|DEM|TRL|PLN)\s?$/.test(before) || isYears(run))
    return null;
  if (/^\d{3}[- ]\d{2}[- ]\d{4}$/.test(run))
    return isSocialSecurity(digits) ? id(0.97, REASONS.personalNumber) : null;
  if (/^(?:19|20)?\d{6}[-+]\d{4}$/.test(run)) return id(0.97, REASONS.personalNumber);
  if (
    /^\d{3}[ -]\d{3}[ -]\d{4}$/.test(run) &&
    passesNhs(run) &&
    (SURE_ID_CUE.test(before) || !PHONE_CUE.test(before))
  )
    return id(0.9, REASONS.personalNumber);
  if (digits.length >= 13 && digits.length <= 19 && /^[\d -]+$/.test(run) && passesLuhn(digits))
    return id(0.96, REASONS.bank);
  if (digits.length < 6) return null;
  if (SURE_ID_CUE.test(before)) return id(0.93, REASONS.recordNumber);
  if (PHONE_CUE.test(before) && digits.length <= 15) return phone(0.93);
  if (ID_CUE.test(before)) return id(0.93, REASONS.recordNumber);
  if (digits.length < 7) return /^\d{6}$/.test(run) ? unknown(0.6) : null;
  const isCut = /\D/.test(run);
  const hasLongGroup = /\d{3}/.test(run);
  if (digits.length <= 15 && (/^(?:\+|00|0|\()/.test(run) || (isCut && hasLongGroup))) return phone(0.88);
  if (!isCut) return digits.length === 10 || digits.length === 11 ? phone(0.75) : unknown(0.8);
  if (hasLongGroup) return unknown(0.75);
  return digits.length >= 8 && /^\d{2}(?:[ .-]\d{2,3}){3,4}$/.test(run) ? phone(0.75) : null;
}

// Numbers that the office never gives out: 000, 666 and 9.. in front outside ITINs, a group of noughts.
function isSocialSecurity(digits: string): boolean {
  return !/^(?:000|666)/.test(digits) && digits.slice(3, 5) !== '00' && !digits.endsWith('0000');
}

/** Numbers that lead to one person or one file: telephone, record, account, personal and card numbers, plates. */
export function findNumbers(reading: Reading, found: Candidate[]): void {
  const { text, tokens } = reading;
  const { length } = tokens;
  const add = (
    start: number,
    end: number,
    kind: 'ID' | 'CONTACT' | 'OTHER',
    confidence: number,
    reason: string,
  ): void => {
    found.push(
      candidate([start, end], kind, 'required', confidence, reason, kind === 'CONTACT' ? 'phone' : 'number'),
    );
  };
  let runDone = 0;
  for (let index = 0; index < length; index++) {
    const start = tokens.start[index] ?? 0;
    const kind = tokens.kind[index];
    if (kind === TokenKind.WORD) {
      if (LABEL_WORDS.has(tokens.hash[index] ?? 0) && isNumberWithin(reading, index, 6))
        readLabelled(text, start, add);
      if ((tokens.shape[index] === Shape.SHOUTED || tokens.shape[index] === Shape.LETTER) && start >= runDone)
        runDone = Math.max(runDone, readCode(reading, index, add));
      continue;
    }
    if (kind === TokenKind.MIXED) {
      if (start >= runDone) runDone = Math.max(runDone, readCode(reading, index, add));
      continue;
    }
    const isOpener =
      kind === TokenKind.SIGN &&
      (text.charCodeAt(start) === 43 || text.charCodeAt(start) === 40) &&
      index + 1 < length &&
      tokens.kind[index + 1] === TokenKind.NUMBER &&
      tokens.gap[index + 1] === 0;
    if (kind === TokenKind.SIGN && !isOpener) continue;
    if (start < runDone) continue;
    if (!isOpener && index > 0 && tokens.gap[index] === 0 && /[\p{L}\p{N}]/u.test(text[start - 1] ?? ''))
      continue;
    if (index > 0 && /(?:^|[^\p{L}])n(?:o|r|os)\. ?$/iu.test(text.slice(Math.max(0, start - 6), start))) {
      const application = matchAt(APPLICATION, text, start);
      if (application !== null) {
        add(start, start + application[0].length, 'ID', 0.94, REASONS.recordNumber);
        continue;
      }
    }
    const run = matchAt(DIGIT_RUN, text, start);
    if (run !== null) {
      const end = start + run[0].length;
      runDone = end;
      const read = readRun(run[0], text.slice(Math.max(0, start - 48), start), text.slice(end, end + 16));
      if (read !== null) add(start, start + read.length, read.class, read.confidence, read.reason);
      index = tokenBehind(reading, index, end) - 1;
      continue;
    }
    if (kind === TokenKind.NUMBER && text.charCodeAt(tokens.end[index] ?? 0) === 45) {
      const coded = readCode(reading, index, add);
      if (coded > 0) {
        runDone = coded;
        continue;
      }
    }
    const short = matchAt(SHORT_PHONE, text, start);
    if (short !== null && !/\d-$/.test(text.slice(Math.max(0, start - 2), start)))
      add(start, start + short[0].length, 'CONTACT', 0.86, REASONS.phone);
  }
}

function isNumberWithin({ tokens }: Reading, index: number, most: number): boolean {
  for (let at = index + 1; at <= index + most && at < tokens.length; at++) {
    if (((tokens.marks[at] ?? 0) & 4) !== 0) return true;
  }
  return false;
}

type Add = (
  start: number,
  end: number,
  kind: 'ID' | 'CONTACT' | 'OTHER',
  confidence: number,
  reason: string,
) => void;

function readLabelled(text: string, start: number, add: Add): void {
  const match = matchAt(LABELLED, text, start);
  if (match === null) return;
  const value = match[1] ?? '';
  const digits = value.replace(/\D/g, '').length;
  if (digits < 3 || (digits < 4 && !/[A-Z-]/.test(value)) || /^(?:19|20)\d\d$/.test(value)) return;
  const first = match.index + match[0].length - value.length;
  add(first, first + value.length, 'ID', 0.9, REASONS.recordNumber);
}

// Letters and digits in one word, with a digit count that no drug, score or model has; plates; IBANs.
function readCode({ text, tokens }: Reading, index: number, add: Add): number {
  const start = tokens.start[index] ?? 0;
  const before = text.charCodeAt(start - 1);
  if (index > 0 && tokens.gap[index] === 0 && (before === 45 || before === 47 || before === 46)) {
    const earlier = tokens.kind[index - 2];
    if (earlier !== undefined && earlier !== TokenKind.SIGN && tokens.gap[index - 1] === 0) return 0;
  }
  let end = tokens.end[index] ?? 0;
  for (let at = index + 1, joined = 0; joined < 4 && at + 1 < tokens.length; at += 2, joined++) {
    const isHyphen =
      text.charCodeAt(tokens.start[at] ?? 0) === 45 && tokens.gap[at] === 0 && tokens.gap[at + 1] === 0;
    if (!isHyphen || tokens.kind[at + 1] === TokenKind.SIGN) break;
    end = tokens.end[at + 1] ?? end;
  }
  const value = text.slice(start, Math.min(end, start + 80));
  if (end - start >= 4 && /^[A-Z]{2}\d{2}/i.test(value)) {
    const iban = matchAt(/^[a-z]/.test(value) ? SMALL_IBAN : IBAN, text, start);
    if (iban !== null && passesIban(iban[0])) {
      add(start, start + iban[0].length, 'ID', 0.98, REASONS.bank);
      return start + iban[0].length;
    }
    // A number that looks like an account and fails its check is nobody's account, unless the text calls it one.
    const broken = ID_CUE.test(text.slice(Math.max(0, start - 24), start))
      ? null
      : matchAt(IBAN_SHAPE, text, start);
    if (broken !== null && (broken[0].replace(/\D/g, '').length >= 12 || /^.{4} /.test(broken[0])))
      return start + broken[0].length;
  }
  if (!/\d/.test(value) && !/\d/.test(text.slice(end, end + 6))) return 0;
  if (MEASURE.test(value) || MEASURE.test(text.slice(start, start + 8).replace(' ', ''))) return 0;
  const official =
    matchAt(UK_LICENCE, text, start) ??
    matchAt(UK_INSURANCE, text, start) ??
    matchAt(PASSPORT, text, start) ??
    matchAt(MEDICARE, text, start) ??
    matchAt(BECH32, text, start);
  if (official !== null) {
    add(start, start + official[0].length, 'ID', 0.85, REASONS.personalNumber);
    return start + official[0].length;
  }
  const plate =
    matchAt(UK_PLATE, text, start) ??
    (text[start] === text[start]?.toLowerCase() ? matchAt(LOWER_PLATE, text, start) : null) ??
    matchAt(GERMAN_PLATE, text, start) ??
    matchAt(SWEDISH_PLATE, text, start);
  if (plate !== null && !MEASURES.test(plate[0])) {
    add(start, start + plate[0].length, 'ID', /^[A-Z]{2}\d{2}/i.test(plate[0]) ? 0.85 : 0.6, REASONS.plate);
    return start + plate[0].length;
  }
  if (!/^[A-Z0-9-]+$/.test(value) || !/[A-Z]/.test(value)) return 0;
  if (/^[A-Z]{2}\d{2} ?[A-Z]{3}$/.test(value + text.slice(end, end + 4))) return 0;
  if (MEDICARE_SHAPE.test(value)) return 0;
  const digits = value.replace(/\D/g, '').length;
  const letters = value.replace(/[^A-Z]/g, '').length;
  if (digits < 4 && !(digits >= 3 && letters >= 3 && value.length >= 7 && /^\d/.test(value))) return 0;
  const isCued = ID_CUE.test(text.slice(Math.max(0, start - 24), start)) || value.includes('-');
  add(start, end, isCued ? 'ID' : 'OTHER', 0.84, isCued ? REASONS.recordNumber : REASONS.longNumber);
  return end;
}
