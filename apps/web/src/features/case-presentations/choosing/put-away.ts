import type { CaseCardFragment } from '../../../data/generated';

/** `changed` and `refused` carry the case as it stands now, so that a second try is about that. */
export type Outcome =
  { kind: 'done' } | { kind: 'changed' | 'refused'; now?: CaseCardFragment } | { kind: 'unreachable' };

export interface Tally {
  done: string[];
  changed: string[];
  refused: string[];
  unreachable: string[];
  /** What was not put away, as it stands now: it stays chosen. */
  left: CaseCardFragment[];
}

/**
 * One case after the other, each by itself: what fails takes nothing else with it. Where the workspace cannot be reached,
 * the rest is not tried.
 */
export async function putAwayAll(
  cards: readonly CaseCardFragment[],
  putAway: (card: CaseCardFragment) => Promise<Outcome>,
  onProgress: (tried: number) => void,
): Promise<Tally> {
  const tally: Tally = { done: [], changed: [], refused: [], unreachable: [], left: [] };
  let isGone = false;
  for (const [index, card] of cards.entries()) {
    onProgress(index);
    const outcome: Outcome = isGone ? { kind: 'unreachable' } : await putAway(card);
    isGone ||= outcome.kind === 'unreachable';
    tally[outcome.kind].push(card.id);
    if (outcome.kind !== 'done') tally.left.push(('now' in outcome && outcome.now) || card);
  }
  return tally;
}
