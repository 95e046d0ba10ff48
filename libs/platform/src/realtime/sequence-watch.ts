/** So many numbers at once are not late. */
const MOST_HOLES = 1_000;

/**
 * Watches the numbers of letters that may overtake each other on the way: one that is missing at two looks in a row,
 * and not merely late, is lost.
 */
export class SequenceWatch {
  private readonly missing = new Set<number>();
  private overdue = new Set<number>();
  private hasLeapt = false;

  constructor(private highest: number) {}

  saw(number: number): void {
    this.missing.delete(number);
    this.overdue.delete(number);
    if (number - this.highest > MOST_HOLES) this.hasLeapt = true;
    else for (let hole = this.highest + 1; hole < number; hole += 1) this.missing.add(hole);
    this.highest = Math.max(this.highest, number);
  }

  /** Looks: whether something that was missing at the last look still is. */
  hasLost(): boolean {
    const hasLost = this.hasLeapt || this.overdue.size > 0;
    this.overdue = new Set(this.missing);
    return hasLost;
  }
}
