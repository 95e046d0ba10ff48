import type { CaseWholeFragment } from '../../../data/generated';
import type { Hypothesis } from '../writing/content';

export type Revision = CaseWholeFragment['hypothesisRevisions'][number];

/** The last that colleagues read of a hypothesis; undefined while they have read nothing of it. */
export function lastRead(id: string, revisions: readonly Revision[]): Revision | undefined {
  const last = revisions.findLast(({ hypothesisId }) => hypothesisId === id);
  return last?.isSetAside ? undefined : last;
}

export function hasMoved(hypothesis: Hypothesis, last: Revision | undefined): boolean {
  return (
    last !== undefined &&
    (last.reason !== hypothesis.reason ||
      last.confidence !== hypothesis.confidence ||
      last.evidence.trim() !== hypothesis.evidence.trim())
  );
}

/** A change of weight. The first step away from what colleagues read asks anew what moved it; the way back answers it. */
export function reweighed(
  hypothesis: Hypothesis,
  part: Partial<Hypothesis>,
  last: Revision | undefined,
): Hypothesis {
  const next = { ...hypothesis, ...part };
  if (last === undefined) return next;
  if (!hasMoved(next, last)) return { ...next, occasion: last.occasion ?? null, why: last.why };
  return hasMoved(hypothesis, last) ? next : { ...next, occasion: null, why: '', ...part };
}

export interface Trail {
  /** What it weighed before its last move; null where it never moved. */
  before: number | null;
  occasion: Hypothesis['occasion'];
  why: string;
  /** All that colleagues read of it before, the newest first. */
  earlier: Revision[];
}

/** How a hypothesis came to weigh what it weighs in this text, published or not. */
export function trailOf(hypothesis: Hypothesis, revisions: readonly Revision[]): Trail {
  const own = revisions.filter(({ hypothesisId }) => hypothesisId === hypothesis.id);
  const last = own.at(-1);
  // In a preview the move may not be published yet; then the last revision is what was before.
  const isPublished = last !== undefined && !last.isSetAside && !hasMoved(hypothesis, last);
  const earlier = isPublished ? own.slice(0, -1) : own;
  const before = earlier.findLast(({ isSetAside }) => !isSetAside);
  const { occasion, why } = isPublished ? last : hypothesis;
  return {
    before: before && before.confidence !== hypothesis.confidence ? before.confidence : null,
    occasion: earlier.length > 0 ? (occasion ?? null) : null,
    why: earlier.length > 0 ? why : '',
    earlier: [...earlier].reverse(),
  };
}

/** Those that their author took off the list: the last weight each had. */
export function setAside(hypotheses: readonly Hypothesis[], revisions: readonly Revision[]): Revision[] {
  const weights = new Map(
    revisions.filter(({ isSetAside }) => !isSetAside).map((one) => [one.hypothesisId, one]),
  );
  return [...weights.values()].filter(({ hypothesisId }) =>
    hypotheses.every(({ id }) => id !== hypothesisId),
  );
}
