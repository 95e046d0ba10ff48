import type { Finding } from '@second-chair/de-identification';
import type { IdentifierClass } from '../../data/generated';

export interface TalliedCount {
  class: IdentifierClass;
  outcome: 'FOUND' | 'REPLACED';
  count: number;
}

export interface Batch {
  id: string;
  teamId: string;
  counts: TalliedCount[];
}

/** The server takes no more of one kind at once; so many in one sitting are many enough. */
const MOST = 500;

/**
 * Counts what was found and replaced while someone writes. It knows which words it has counted, so that none counts
 * twice; what it gives away is classes and numbers.
 */
export class FindingTally {
  private readonly seen = new Set<string>();
  private readonly counts = new Map<string, Map<string, TalliedCount>>();

  found(teamId: string, place: string, findings: readonly Pick<Finding, 'text' | 'class' | 'tier'>[]): void {
    for (const { text, class: ofClass, tier } of findings) {
      const words = `${place} ${ofClass} ${text.toLocaleLowerCase()}`;
      if (tier !== 'required' || this.seen.has(words)) continue;
      this.seen.add(words);
      this.add(teamId, ofClass, 'FOUND');
    }
  }

  replaced(teamId: string, { class: ofClass, tier }: Pick<Finding, 'class' | 'tier'>): void {
    if (tier === 'required') this.add(teamId, ofClass, 'REPLACED');
  }

  /** What was counted since the last time, a batch for each team. */
  take(makeId: () => string): Batch[] {
    const batches = [...this.counts].map(([teamId, counts]) => ({
      id: makeId(),
      teamId,
      counts: [...counts.values()],
    }));
    this.counts.clear();
    return batches;
  }

  private add(teamId: string, ofClass: IdentifierClass, outcome: TalliedCount['outcome']): void {
    const ofTeam = this.counts.get(teamId) ?? new Map<string, TalliedCount>();
    this.counts.set(teamId, ofTeam);
    const key = `${ofClass} ${outcome}`;
    const count = Math.min(MOST, (ofTeam.get(key)?.count ?? 0) + 1);
    ofTeam.set(key, { class: ofClass, outcome, count });
  }
}
