import type { Candidate, FindingTier, IdentifierClass } from '../finding';

/** A candidate in one line, for detectors that make many. */
export const candidate = (
  span: readonly [start: number, end: number],
  identifier: IdentifierClass,
  tier: FindingTier,
  confidence: number,
  reason: string,
  kind: string,
): Candidate => ({ start: span[0], end: span[1], class: identifier, tier, confidence, reason, kind });

export const spanOf = (match: RegExpMatchArray): [number, number] => {
  const start = match.index ?? 0;
  return [start, start + match[0].length];
};
