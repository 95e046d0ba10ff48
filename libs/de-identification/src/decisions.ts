import type { Finding, NotIdentifier } from './finding';

/** Words as they are compared: whatever their case, spacing and invisible characters. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Tells whether a decision speaks of a finding: the same words, whatever their case and spacing. */
export function decisionMatcher(
  decisions: readonly NotIdentifier[],
): (finding: Pick<Finding, 'text' | 'class'>) => boolean {
  const classesByText = new Map<string, Set<string>>();
  for (const decision of decisions) {
    const key = folded(decision.text);
    const classes = classesByText.get(key) ?? new Set<string>();
    classes.add(decision.class ?? '*');
    classesByText.set(key, classes);
  }
  return (finding) => {
    const classes = classesByText.get(folded(finding.text));
    return classes !== undefined && (classes.has('*') || classes.has(finding.class));
  };
}

/** The required findings that no decision settles; while there is one, the text may not be shared. */
export function openRequired(findings: readonly Finding[], decisions: readonly NotIdentifier[]): Finding[] {
  const isSettled = decisionMatcher(decisions);
  return findings.filter((finding) => finding.tier === 'required' && !isSettled(finding));
}

/**
 * Puts a replacement where a finding stands.
 * @throws RangeError when the finding is not from this text, so that an edit never lands on other words.
 */
export function replaceFinding(
  text: string,
  finding: Pick<Finding, 'start' | 'end' | 'text'>,
  replacement: string,
): string {
  if (text.slice(finding.start, finding.end) !== finding.text) {
    throw new RangeError('The finding does not stand at this place of the text; scan the text again.');
  }
  return text.slice(0, finding.start) + replacement + text.slice(finding.end);
}
