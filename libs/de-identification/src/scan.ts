import { decisionMatcher } from './decisions';
import type { Finding, ScanOptions } from './finding';

export function scan(text: string, options: ScanOptions = {}): Finding[] {
  const findings: Finding[] = [];
  const isSettled = decisionMatcher(options.notIdentifiers ?? []);
  const add = (re: RegExp, cls: Finding['class'], reason: string, suggestions: string[]): void => {
    for (const match of text.matchAll(re)) {
      const start = match.index;
      const finding: Finding = {
        start, end: start + match[0].length, text: match[0], class: cls, tier: 'required', confidence: 0.9, reason, suggestions,
      };
      if (!isSettled(finding) && !findings.some((other) => other.start < finding.end && finding.start < other.end))
        findings.push(finding);
    }
  };
  add(/[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}/g, 'CONTACT', 'An e-mail address leads straight to a person.', ['[e-mail]']);
  add(/\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g, 'DATE', 'A day of the year can be matched to a calendar.', ['a few weeks in', '[date]']);
  add(/\b(?:Anna|Maria|Peter|Sarah|John|Lena|Erik)\b/g, 'NAME', 'A first name.', ['[patient]', 'they']);
  add(/\b(?:Uppsala|London|Berlin|Stockholm|Leeds|Hamburg)\b/g, 'LOCATION', 'A town narrows down who this is about.', ['a mid-size town', '[town]']);
  return findings.sort((a, b) => a.start - b.start);
}
