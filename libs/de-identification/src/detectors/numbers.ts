import { passesIban, passesLuhn, passesNhs } from '../checksums';
import type { Candidate } from '../finding';
import type { Reading } from '../reading';
import { REASONS } from '../reasons';
import { candidate, spanOf } from './candidate';

const IBAN =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{2,4}){3,8}(?:[ -]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;
const DIGIT_RUN = /(?<![\p{L}\p{N}])(?:\+|00)?\(?\d(?:[ \t]?[().\/-]{0,2}[ \t]?\d){4,24}(?![\p{L}\p{N}])/gu;
const LABEL =
  "(?:patient[ -]?id|pat[ -]?id|medical record(?: number| no)?|record|mrn|ssn|social security(?: number| no)?|nhs(?: number| no)?|chi|hospital number|account|acct|policy|member(?: id)?|insurance(?: id)?|plan|beneficiary|case|file|chart|claim|licen[cs]e|passport|driver'?s? licen[cs]e|certificate|reference|ref|serial|device|vin|vehicle|plate|registration|reg|application|invoice|ticket|order|site id|health plan|student id|employee id|badge|npi|dea|iban|bic|swift|aktenzeichen|az|geschäftszeichen|gz|kvnr|versichertennummer|versicherungsnummer|kundennummer|fallnummer|steuernummer|ausweis|personalausweis|kennzeichen|personnummer|pnr|samordningsnummer|diarienummer|dnr|journalnummer|ärende|ärendenummer|regnr|id)";
const LABELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])${LABEL}\\.?(?: (?:number|nummer|no|nr|id|code|#)\\b\\.?)?\\s?(?:is|was|ist|är|of)?\\s?[:#=]?\\s{0,2}#?((?=[\\p{L}\\p{N} ./-]{0,6}\\d)[\\p{L}\\p{N}]{1,20}(?:[ ./-](?=[\\p{L}\\p{N}./-]{0,12}\\d)[\\p{L}\\p{N}]{1,20}){0,6})(?![\\p{L}\\p{N}])`,
  'giu',
);
// Letters and digits in one word, with a digit count that no drug, score or model has: "7KLP203", "EIP-2291", "JH-456789".
const MIXED =
  /(?<![\p{L}\p{N}])(?=[A-Z0-9-]{0,20}\d)(?=[A-Z0-9-]{0,20}[A-Z])[A-Z0-9]{1,20}(?:-[A-Z0-9]{1,12}){0,4}(?![\p{L}\p{N}])/gu;
const APPLICATION = /(?<=\bnos?\. ?)\d{1,6}\/\d{2,4}/g;
const UK_PLATE = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2} ?[A-Z]{3}(?![\p{L}\p{N}])/gu;
const SWEDISH_PLATE = /(?<![\p{L}\p{N}])[A-HJ-UW-Z]{3} ?\d{2}[0-9A-Z](?![\p{L}\p{N}])/gu;
const GERMAN_PLATE = /(?<![\p{L}\p{N}])[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}[EH]?(?![\p{L}\p{N}])/gu;
const SHORT_PHONE = /(?<![\p{L}\p{N}-])\d{3}[-.]\d{4}(?![\p{L}\p{N}-])/gu;
const AFTER_PHONE = /^(?:,? ?(?:x|ext\.?|extension|dw|anknytning)\s?#?\d{1,6})/i;
const PHONE_CUE =
  /(?:phone|tel|telefon|mobile|mobil|cell|fax|call|called|rang|ring|ringt|dial|text|whatsapp|nummer|numret|number|anruf|handy|nås på)\W{0,3}(?:\p{L}{1,8}\W{1,2}){0,3}$/iu;
const ID_CUE =
  /(?:ssn|mrn|id|number|no|nr|nummer|account|acct|record|card|policy|passport|licen[cs]e|pnr|personnummer|ref|reference|case|file)\W{0,4}(?:is|was)?\W{0,3}$/i;
const MONEY = /^(?:\s?(?:kr|sek|eur|usd|gbp|euro|dollars|pounds|%|€|\$|£|mg|ml|kcal|steps|words))/i;

function isYears(run: string): boolean {
  return /^(?:(?:19|20)\d{2}[ /.-]+)+(?:19|20)?\d{2}$/.test(run);
}

// Where a run of digits is cut by its writer tells a telephone number from a record number.
function readRun(run: string, before: string, after: string): Candidate | null {
  const digits = run.replace(/\D/g, '');
  const span: [number, number] = [0, run.length];
  const id = (confidence: number, reason: string): Candidate =>
    candidate(span, 'ID', 'required', confidence, reason, 'number');
  const phone = (confidence: number): Candidate =>
    candidate(
      [0, run.length + (AFTER_PHONE.exec(after)?.[0].length ?? 0)],
      'CONTACT',
      'required',
      confidence,
      REASONS.phone,
      'phone',
    );
  if (MONEY.test(after) || /[$€£]\s?$/.test(before) || isYears(run)) return null;
  if (/^\d{3}[- ]\d{2}[- ]\d{4}$/.test(run)) return id(0.97, REASONS.personalNumber);
  if (/^(?:19|20)?\d{6}[-+]\d{4}$/.test(run)) return id(0.97, REASONS.personalNumber);
  if (/^\d{3}[ -]\d{3}[ -]\d{4}$/.test(run) && passesNhs(run) && !PHONE_CUE.test(before))
    return id(0.9, REASONS.personalNumber);
  if (digits.length >= 13 && digits.length <= 19 && /^[\d -]+$/.test(run) && passesLuhn(digits))
    return id(0.96, REASONS.bank);
  if (digits.length < 6) return null;
  if (PHONE_CUE.test(before) && digits.length >= 6 && digits.length <= 15) return phone(0.93);
  if (ID_CUE.test(before)) return id(0.93, REASONS.recordNumber);
  if (digits.length < 7) return /^\d{6}$/.test(run) ? id(0.6, REASONS.longNumber) : null;
  const isCut = /\D/.test(run);
  const hasLongGroup = /\d{3}/.test(run);
  if (digits.length <= 15 && (/^(?:\+|00|0|\()/.test(run) || (isCut && hasLongGroup))) return phone(0.88);
  if (!isCut) return digits.length === 10 || digits.length === 11 ? phone(0.75) : id(0.8, REASONS.longNumber);
  return hasLongGroup
    ? id(0.75, REASONS.longNumber)
    : digits.length >= 8 && /^\d{2}(?:[ .]\d{2,3}){3,4}$/.test(run)
      ? phone(0.75)
      : null;
}

function findMixed(text: string, found: Candidate[]): void {
  for (const match of text.matchAll(MIXED)) {
    const digits = match[0].replace(/\D/g, '').length;
    const letters = match[0].replace(/[^A-Z]/g, '').length;
    const isLong =
      digits >= 4 || (digits >= 3 && letters >= 3 && match[0].length >= 7 && /^\d/.test(match[0]));
    if (!isLong || /^(?:COVID|ICD|DSM|SARS|SCL|PHQ|GAD|WHO|OQ|PCL|ISO|HADS)-?\d/.test(match[0])) continue;
    found.push(candidate(spanOf(match), 'ID', 'required', 0.84, REASONS.recordNumber, 'number'));
  }
}

/** Numbers that lead to one person or one file: telephone, record, account, personal and card numbers, plates. */
export function findNumbers({ text }: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(DIGIT_RUN)) {
    const start = match.index;
    const end = start + match[0].length;
    const read = readRun(match[0], text.slice(Math.max(0, start - 48), start), text.slice(end, end + 16));
    if (read !== null) found.push({ ...read, start, end: start + read.end });
  }
  for (const match of text.matchAll(IBAN)) {
    if (passesIban(match[0]))
      found.push(candidate(spanOf(match), 'ID', 'required', 0.98, REASONS.bank, 'number'));
  }
  for (const match of text.matchAll(LABELLED)) {
    const value = match[1] ?? '';
    const digits = value.replace(/\D/g, '').length;
    if (digits < 3 || (digits < 4 && !/[A-Z-]/.test(value)) || /^(?:19|20)\d\d$/.test(value)) continue;
    const start = match.index + match[0].length - value.length;
    found.push(
      candidate([start, start + value.length], 'ID', 'required', 0.9, REASONS.recordNumber, 'number'),
    );
  }
  findMixed(text, found);
  const simple = (pattern: RegExp, kind: 'ID' | 'CONTACT', confidence: number, reason: string): void => {
    for (const match of text.matchAll(pattern)) {
      found.push(
        candidate(spanOf(match), kind, 'required', confidence, reason, kind === 'ID' ? 'number' : 'phone'),
      );
    }
  };
  simple(APPLICATION, 'ID', 0.94, REASONS.recordNumber);
  simple(UK_PLATE, 'ID', 0.85, REASONS.plate);
  simple(SWEDISH_PLATE, 'ID', 0.6, REASONS.plate);
  simple(GERMAN_PLATE, 'ID', 0.6, REASONS.plate);
  simple(SHORT_PHONE, 'CONTACT', 0.86, REASONS.phone);
  // "PHQ 917" and "GAD-7 12" have the shape of a plate.
  return found.filter(
    (each) =>
      each.reason !== REASONS.plate ||
      !/^(?:PHQ|GAD|BDI|BAI|WHO|PCL|SCL|IES|WAI|ORS|SRS|OQ|CGI|GAF|HAM|DSM|ICD|EDE|CORE|AUDIT)/.test(
        text.slice(each.start, each.end),
      ),
  );
}
