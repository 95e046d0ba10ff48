import { decisionMatcher } from './decisions';
import { findAddresses } from './detectors/addresses';
import { findAmounts } from './detectors/amounts';
import { findAges } from './detectors/ages';
import { findContacts } from './detectors/contacts';
import { findDates } from './detectors/dates';
import { findNames } from './detectors/names';
import { findNumbers } from './detectors/numbers';
import type { Candidate, Finding, ScanOptions } from './finding';
import { findKnown, findListed, withoutCleared } from './listed';
import { merge } from './merge';
import { normalise } from './normalise';
import { placeholdersIn } from './placeholders';
import { readingOf, type Reading } from './reading/reading';
import { firstBehind } from './reading/tokens';
import { suggestionsFor } from './suggestions';
import { theWeights } from './tagger/model';
import { tag, type Leaning } from './tagger/tagger';
import { isWholeDay } from './weeks';

interface Stretch {
  start: number;
  end: number;
}

/** Found by measuring on texts that the weights had not seen: what a missed name costs beside a needless question. */
export const LEANING: Leaning = { required: 1.1, quasi: 0 };
export const LEGAL_LEANING: Leaning = { required: 2, quasi: 3.8 };

/**
 * Finds what could tell a reader who a patient is. Positions are UTF-16 units of `text`; findings come sorted and never
 * overlap. Never throws, whatever the text holds, and takes time in proportion to its length.
 */
export function scan(text: string, options: ScanOptions = {}): Finding[] {
  const normalised = normalise(text);
  const reading = readingOf(normalised.text, options.language);
  const placeholders = placeholdersIn(normalised.text);
  const candidates: Candidate[] = [];
  findContacts(reading, candidates);
  findNumbers(reading, candidates);
  findDates(reading, candidates);
  findAges(reading, candidates);
  findAddresses(reading, candidates);
  findAmounts(reading, candidates);
  const taken = new Uint8Array(reading.tokens.length);
  cover(reading, candidates, taken);
  cover(reading, placeholders, taken);
  findNames(
    reading,
    tag(reading, theWeights(), taken, reading.isLegal ? LEGAL_LEANING : LEANING),
    taken,
    candidates,
  );
  candidates.push(...findKnown(reading, options.known ?? []));
  const listed = findListed(normalised.text, options.deny ?? []);
  const open = [...withoutCleared(candidates, normalised.text, options.allow ?? []), ...listed];
  const decisions = options.notIdentifiers ?? [];
  const isSettled = decisionMatcher(decisions);
  const ignored = options.ignore ?? [];
  const findings: Finding[] = [];
  let next = 0;
  for (const merged of merge(outside(open, placeholders))) {
    // Both come in the order of the text, so one walk over both is enough.
    while ((listed[next]?.end ?? Infinity) <= merged.start) next++;
    const word = (listed[next]?.start ?? Infinity) < merged.end ? listed[next] : undefined;
    // What was joined with a listed word is as certain as the word itself.
    const candidate: Candidate = word ? { ...word, start: merged.start, end: merged.end } : merged;
    const start = normalised.startOf(candidate.start);
    const end = normalised.endOf(candidate.end);
    if (end <= start) continue;
    const finding: Finding = {
      start,
      end,
      text: text.slice(start, end),
      class: candidate.class,
      tier: options.audience === 'outside' ? 'required' : candidate.tier,
      confidence: candidate.confidence,
      reason: candidate.reason,
      suggestions: suggestionsFor(candidate, normalised.text, options.firstSession),
      ...(candidate.placeholder !== undefined && { placeholder: candidate.placeholder }),
      ...(candidate.kind === 'day' && isWholeDay(text.slice(start, end)) && { isDay: true }),
    };
    if (!word && decisions.length > 0 && isSettled(finding)) continue;
    if (ignored.some((stretch) => stretch.start < end && start < stretch.end)) continue;
    findings.push(finding);
  }
  return findings;
}

// Marks the tokens that a detector speaks for; numbers worth only a second look stay open to a surer reading.
function cover(
  { tokens }: Reading,
  stretches: readonly (Stretch & { class?: string; kind?: string })[],
  taken: Uint8Array,
): void {
  for (const { start, end, class: identifier } of stretches) {
    if (identifier === 'LOCATION') continue;
    for (let at = firstBehind(tokens, start); at < tokens.length && (tokens.start[at] ?? 0) < end; at++)
      taken[at] = 1;
  }
}

// A candidate that reaches into a placeholder is none.
function outside(candidates: readonly Candidate[], placeholders: readonly Stretch[]): readonly Candidate[] {
  if (placeholders.length === 0) return candidates;
  return candidates.filter((candidate) => {
    let low = 0;
    let high = placeholders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((placeholders[middle]?.end ?? 0) <= candidate.start) low = middle + 1;
      else high = middle;
    }
    return (placeholders[low]?.start ?? Infinity) >= candidate.end;
  });
}
