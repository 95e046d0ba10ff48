import type { Phase, Protocol } from './protocol';

/** Of a round in writing: how long all of it takes where nobody says otherwise, and at most. In hours. */
export const WHOLE_ROUND = 240;
export const LONGEST_ROUND = 480;
export const SHORTEST_WINDOW = 1;

export type WindowProblem = 'wrongNumber' | 'notWhole' | 'tooShort' | 'tooLong';

/** The phases of a protocol in which something is written. */
export function writtenPhases(protocol: Protocol): readonly Phase[] {
  return protocol.phases.filter(({ isWritten }) => isWritten);
}

/**
 * Shares out the time by the phases' minutes.
 * @param hours of the whole round, a whole number, no less than one for each phase
 * @returns whole hours by phase, none under one, together `hours`
 */
export function sharedOut(phases: readonly Phase[], hours: number = WHOLE_ROUND): number[] {
  const minutes = phases.reduce((sum, phase) => sum + phase.minutes, 0);
  const spare = hours - phases.length * SHORTEST_WINDOW;
  const exact = phases.map((phase) => SHORTEST_WINDOW + (spare * phase.minutes) / minutes);
  const shares = exact.map(Math.floor);
  const left = hours - shares.reduce((sum, share) => sum + share, 0);
  const byRest = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((one, other) => other.rest - one.rest || one.index - other.index);
  for (const { index } of byRest.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** What is wrong with windows that somebody chose, if anything. */
export function windowProblem(phases: readonly Phase[], hours: readonly number[]): WindowProblem | null {
  if (hours.length !== phases.length) return 'wrongNumber';
  if (hours.some((one) => !Number.isInteger(one))) return 'notWhole';
  if (hours.some((one) => one < SHORTEST_WINDOW)) return 'tooShort';
  return hours.reduce((sum, one) => sum + one, 0) > LONGEST_ROUND ? 'tooLong' : null;
}
