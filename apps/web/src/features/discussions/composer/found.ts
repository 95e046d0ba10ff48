import type { Finding } from '@second-chair/de-identification';
import { holdsOwnWord } from '../../de-identification/own-words';
import type { NotIdentifierDecision } from '../outgoing/outgoing-post';
import type { MentionText } from './mention-text';

/** What the gate reads: a colleague's name behind an @ is sent as a token, so blanks of the same length stand there. */
export function withoutMentions({ text, mentions }: MentionText): string {
  let read = '';
  let from = 0;
  for (const { start, end } of mentions) {
    read += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return read + text.slice(from);
}

const overlaps = (a: Finding, b: Finding): boolean => a.start < b.end && b.start < a.end;

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();

type OwnWords = Parameters<typeof holdsOwnWord>[1];

/** The engine's own rule, said again in a line: a post needs it before the engine is loaded. */
function isOpen(finding: Finding, decisions: readonly NotIdentifierDecision[], lists: OwnWords): boolean {
  if (holdsOwnWord(finding.text, lists)) return true;
  return !decisions.some(
    (decision) => decision.class === finding.class && folded(decision.text) === folded(finding.text),
  );
}

/**
 * What was found here together with what only the server knew (a word list of the organisation, a newer rule). The
 * server's places may be off, since it read tokens where the writer sees names: the words are looked for instead.
 */
export function openFindings(
  text: string,
  here: readonly Finding[],
  fromServer: readonly Finding[],
  decisions: readonly NotIdentifierDecision[],
  lists: OwnWords = { deny: [] },
): Finding[] {
  const found = here.filter((finding) => text.slice(finding.start, finding.end) === finding.text);
  for (const finding of fromServer)
    for (
      let start = text.indexOf(finding.text);
      start !== -1;
      start = text.indexOf(finding.text, start + 1)
    ) {
      const placed = { ...finding, start, end: start + finding.text.length };
      if (!found.some((other) => overlaps(other, placed))) found.push(placed);
    }
  return found.filter((finding) => isOpen(finding, decisions, lists)).sort((a, b) => a.start - b.start);
}

/** The same words are one question, however often they stand there; what has to be settled comes first. */
export function oneEach(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  const each = findings.filter((finding) => {
    const key = `${finding.class} ${finding.text.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return each.sort((a, b) => Number(a.tier === 'quasi') - Number(b.tier === 'quasi') || a.start - b.start);
}

/** The next finding from what is selected; around the end it begins again. What has to be settled comes before the rest. */
export function findingBeyond(
  findings: readonly Finding[],
  selected: { start: number; end: number },
  direction: 'next' | 'previous',
): Finding | undefined {
  const required = findings.filter(({ tier }) => tier === 'required');
  const walked = required.length > 0 ? required : findings;
  return direction === 'next'
    ? (walked.find(
        ({ start }) => start >= selected.end && (start > selected.start || selected.start === selected.end),
      ) ?? walked[0])
    : (walked.findLast(({ start }) => start < selected.start) ?? walked.at(-1));
}
