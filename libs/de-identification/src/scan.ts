import { decisionMatcher } from './decisions';
import { findAges } from './detectors/ages';
import { findContacts } from './detectors/contacts';
import { findDates } from './detectors/dates';
import { findNames } from './detectors/names';
import { findNumbers } from './detectors/numbers';
import { findOrganisations } from './detectors/organisations';
import { findPlaces } from './detectors/places';
import { findRegions } from './detectors/regions';
import { findStrangers } from './detectors/strangers';
import type { Candidate, Finding, ScanOptions } from './finding';
import { languageOf } from './language';
import { findListed, withoutCleared } from './listed';
import { merge } from './merge';
import { normalise } from './normalise';
import { placeholdersIn } from './placeholders';
import { readingOf, type Reading } from './reading';
import { suggestionsFor } from './suggestions';

const DETECTORS: readonly ((reading: Reading) => Candidate[])[] = [
  findContacts,
  findNumbers,
  findDates,
  findAges,
  findNames,
  findPlaces,
  findRegions,
  findOrganisations,
  findStrangers,
];

interface Stretch {
  start: number;
  end: number;
}

/**
 * Finds what could tell a reader who a patient is. Positions are UTF-16 units of `text`; findings come sorted and never
 * overlap. Never throws, whatever the text holds, and takes time in proportion to its length.
 */
export function scan(text: string, options: ScanOptions = {}): Finding[] {
  const normalised = normalise(text);
  const reading = readingOf(normalised.text, languageOf(normalised.text, options.locale));
  const placeholders = placeholdersIn(normalised.text);
  const found = DETECTORS.flatMap((detect) => detect(reading));
  const listed = findListed(normalised.text, options.deny ?? []);
  const candidates = [...withoutCleared(found, normalised.text, options.allow ?? []), ...listed];
  const open = outside(candidates, placeholders);
  const isSettled = decisionMatcher(options.notIdentifiers ?? []);
  const ignored = options.ignore ?? [];
  const findings: Finding[] = [];
  let next = 0;
  for (const merged of merge(open)) {
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
      tier: candidate.tier,
      confidence: candidate.confidence,
      reason: candidate.reason,
      suggestions: suggestionsFor(candidate, normalised.text),
    };
    if (
      (!word && isSettled(finding)) ||
      ignored.some((stretch) => stretch.start < end && start < stretch.end)
    )
      continue;
    findings.push(finding);
  }
  return findings;
}

// A candidate that reaches into a placeholder ends where the placeholder begins.
function outside(candidates: readonly Candidate[], placeholders: readonly Stretch[]): Candidate[] {
  if (placeholders.length === 0) return [...candidates];
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
