import type { Finding, IdentifierClass, KnownDetail } from './finding';
import { folded } from './decisions';
import { namePartsOf } from './name-parts';
import { scan } from './scan';
import { weekOf } from './weeks';

/** What a writer settled about some words of a case: what they stand for, or that they may stay. */
export interface Decision {
  text: string;
  class: IdentifierClass;
  /** `patient`, `partner`, `colleague`: the same person takes the same placeholder through the whole case. */
  role?: string;
  /** The writer's own words instead, `a town by the sea`. */
  replacement?: string;
}

export interface CaseDecisions {
  decisions: readonly Decision[];
  /** The first session, `2024-03-05`: days become weeks counted from it. */
  firstSession?: string;
}

export interface Generalised {
  text: string;
  /** What stands for what from now on; hand it back as `known`, and the next section is treated alike. */
  known: KnownDetail[];
}

const AGE_BANDS: readonly (readonly [below: number, words: string])[] = [
  [13, 'a child'],
  [18, 'a teenager'],
  [20, 'a young adult'],
  [30, 'in the twenties'],
  [40, 'in the thirties'],
  [50, 'in the forties'],
  [60, 'in the fifties'],
  [70, 'in the sixties'],
  [80, 'in the seventies'],
  [Infinity, 'over eighty'],
];
/** Placeholders by class where nobody chose one; people are numbered so that two never become one. */
const PLAIN: Record<IdentifierClass, string> = {
  NAME: 'person',
  DATE: 'date',
  AGE: 'age',
  LOCATION: 'place',
  STATE: 'region',
  COUNTRY: 'country',
  CONTACT: 'contact',
  ID: 'number',
  ORG: 'organisation',
  OTHER: 'background',
};

/**
 * Replaces what was found, the same words by the same words. Scanning what comes out finds nothing required, and
 * generalising it again changes nothing.
 */
export function generalise(
  text: string,
  { decisions, firstSession }: CaseDecisions,
  known: readonly KnownDetail[] = [],
): Generalised {
  const keeper = new Keeper(decisions, firstSession, known);
  let current = text;
  // A replacement may lay bare what stood in the shade of a longer finding; a few rounds settle every text.
  for (let round = 0; round < ROUNDS; round++) {
    const findings = scan(current, { known: keeper.known() }).filter(
      (finding) => finding.tier === 'required' || keeper.hasDecision(finding),
    );
    if (findings.length === 0) break;
    let out = '';
    let last = 0;
    for (const finding of findings) {
      const words = round < ROUNDS - 1 ? keeper.replacementFor(finding) : '[removed]';
      const before = current.slice(last, finding.start);
      // "left on 26 March" becomes "left in week 4".
      out +=
        (words.startsWith('in week') ? before.replace(/\b(?:on|am|den)(?: the)? $/i, '') : before) + words;
      last = finding.end;
    }
    out += current.slice(last);
    if (out === current) break;
    current = out;
  }
  return { text: current, known: keeper.known() };
}

const ROUNDS = 4;

class Keeper {
  private readonly byWords = new Map<string, string>();
  private readonly details = new Map<string, KnownDetail>();
  private readonly counts = new Map<string, number>();
  private readonly decided = new Map<string, Decision>();

  constructor(
    decisions: readonly Decision[],
    private readonly firstSession: string | undefined,
    known: readonly KnownDetail[],
  ) {
    for (const decision of decisions) this.decided.set(folded(decision.text), decision);
    for (const detail of known) this.remember(detail);
    for (const decision of decisions) {
      if (decision.class === 'NAME' && decision.replacement === undefined)
        this.personFor(decision.text, decision.role ?? 'person');
    }
  }

  known(): KnownDetail[] {
    return [...this.details.values()];
  }

  hasDecision(finding: Finding): boolean {
    return this.decided.has(folded(finding.text));
  }

  replacementFor(finding: Finding): string {
    const key = folded(finding.text);
    const decision = this.decided.get(key);
    if (decision?.replacement !== undefined) return decision.replacement;
    switch (finding.class) {
      case 'NAME':
        return this.personFor(finding.text, decision?.role ?? 'person');
      case 'DATE':
        return this.weekOf(finding.text);
      case 'AGE':
        return bandOf(finding.text);
      default:
        return this.placeholderFor(key, finding);
    }
  }

  // "Anna Berg" and "Anna" are one person: whoever shares a part of a name that is known takes its placeholder.
  private personFor(name: string, role: string): string {
    const key = folded(name);
    const own = this.byWords.get(key);
    if (own !== undefined) return own;
    const parts = namePartsOf(name);
    const shared = parts.map((part) => this.byWords.get(`part:${part}`)).find((each) => each !== undefined);
    const placeholder = shared ?? this.next(role);
    this.remember({ text: name, class: 'NAME', placeholder });
    return placeholder;
  }

  private placeholderFor(key: string, finding: Finding): string {
    const own = this.byWords.get(key);
    if (own !== undefined) return own;
    const offered = finding.suggestions[0];
    const words = offered ?? `[${PLAIN[finding.class]}]`;
    if (finding.class === 'CONTACT' || finding.class === 'ID') return words;
    this.remember({ text: finding.text, class: finding.class, placeholder: words });
    return words;
  }

  // One patient and one partner; of colleagues, friends and others there may be several.
  private next(role: string): string {
    const count = (this.counts.get(role) ?? 0) + 1;
    this.counts.set(role, count);
    const isOnlyOne = role === 'patient' || role === 'partner';
    return isOnlyOne && count === 1 ? `[${role}]` : `[${role} ${count}]`;
  }

  private remember(detail: KnownDetail): void {
    const placeholder = detail.placeholder ?? `[${PLAIN[detail.class]}]`;
    const key = folded(detail.text);
    if (key === '' || this.byWords.has(key)) return;
    this.byWords.set(key, placeholder);
    this.details.set(key, { ...detail, placeholder });
    const number = /^\[(.+?)(?: (\d+))?\]$/.exec(placeholder);
    if (number?.[1] !== undefined)
      this.counts.set(number[1], Math.max(this.counts.get(number[1]) ?? 0, Number(number[2] ?? 1)));
    if (detail.class !== 'NAME') return;
    for (const part of namePartsOf(detail.text)) {
      if (!this.byWords.has(`part:${part}`)) this.byWords.set(`part:${part}`, placeholder);
    }
  }

  private weekOf(words: string): string {
    return (this.firstSession !== undefined && weekOf(words, this.firstSession)) || '[date]';
  }
}

function bandOf(words: string): string {
  const digits = /\d+/.exec(words)?.[0];
  const age = digits === undefined ? 90 : Number(digits);
  return AGE_BANDS.find(([below]) => age < below)?.[1] ?? '[age]';
}
