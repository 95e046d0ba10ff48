import type { HypothesisRevision } from './hypothesis-revision.entity';
import type { ReasonHypothesis } from './reason-hypothesis.entity';

type Weighed = Pick<ReasonHypothesis, 'id' | 'reason' | 'confidence' | 'evidence' | 'occasion' | 'why'>;
type Kept = Pick<
  HypothesisRevision,
  'hypothesisId' | 'reason' | 'confidence' | 'evidence' | 'occasion' | 'why' | 'isSetAside'
>;

/** What has to be kept, so that the last of each hypothesis is how it stands now. `kept` is oldest first. */
export function movesOf(now: readonly Weighed[], kept: readonly Kept[]): Kept[] {
  const last = new Map(kept.map((revision) => [revision.hypothesisId, revision]));
  const moved = now
    .filter((hypothesis) => !stands(hypothesis, last.get(hypothesis.id)))
    .map(({ id, ...weighed }) => ({
      ...weighed,
      hypothesisId: id,
      isSetAside: false,
      // What moved it is asked of a move, and the first was none.
      ...(last.has(id) ? {} : { occasion: null, why: '' }),
    }));
  const setAside = [...last.values()]
    .filter(({ hypothesisId, isSetAside }) => !isSetAside && now.every(({ id }) => id !== hypothesisId))
    .map(({ hypothesisId, reason }) => ({
      hypothesisId,
      reason,
      confidence: 0,
      evidence: '',
      occasion: null,
      why: '',
      isSetAside: true,
    }));
  return [...moved, ...setAside];
}

function stands({ reason, confidence, evidence }: Weighed, last: Kept | undefined): boolean {
  return (
    last !== undefined &&
    !last.isSetAside &&
    last.reason === reason &&
    last.confidence === confidence &&
    last.evidence === evidence
  );
}

/** The text without the stretches that may not be read any more. */
export function blanked(text: string, spans: readonly { start: number; end: number }[]): string {
  return [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)}[…]${left.slice(end)}`, text);
}
