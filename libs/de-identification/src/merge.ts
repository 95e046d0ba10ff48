import type { Candidate } from './finding';

/**
 * Makes one list out of what all detectors said: sorted, without overlap. Where candidates overlap, the surest one
 * names the finding, and required ones are joined, so that no letter of an identifier is left standing.
 */
export function merge(candidates: readonly Candidate[]): Candidate[] {
  const sorted = candidates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const merged: Candidate[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last === undefined || next.start >= last.end) {
      merged.push(next);
      continue;
    }
    merged[merged.length - 1] = join(last, next);
  }
  return merged;
}

function join(first: Candidate, second: Candidate): Candidate {
  const isSameTier = first.tier === second.tier;
  const surest = isSameTier
    ? second.confidence > first.confidence
      ? second
      : first
    : first.tier === 'required'
      ? preferRequired(first, second)
      : preferRequired(second, first);
  if (surest.tier === 'quasi' && !isSameTier) return surest;
  return { ...surest, start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) };
}

// "Jordan Bank" is an organisation although "Jordan" may be a name; a doubtful name does not outrank a plain country.
function preferRequired(required: Candidate, quasi: Candidate): Candidate {
  const isCovered = required.start >= quasi.start && required.end <= quasi.end;
  return isCovered && quasi.confidence > required.confidence && required.confidence < 0.9 ? quasi : required;
}
