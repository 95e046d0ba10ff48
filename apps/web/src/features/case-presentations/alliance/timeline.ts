import type { AllianceMarker } from '../writing/content';

export interface Placed {
  marker: AllianceMarker;
  /** From 0 at the first moment of the line to 1 at its end. */
  along: number;
  /** How many marks stand at the same moment below this one. */
  above: number;
}

export interface Timeline {
  placed: Placed[];
  /** Where the axis names a moment. */
  ticks: { moment: number; along: number }[];
  /** The strength where it was said, in order; a line takes two. */
  strength: { along: number; strength: number }[];
}

const STEPS = [1, 2, 5, 10, 20, 50, 100];
const MOST_TICKS = 8;

/** By moment; at the same moment as their author put them down. */
export function inOrder(markers: readonly AllianceMarker[]): AllianceMarker[] {
  return [...markers].sort((a, b) => a.moment - b.moment);
}

/** Lays the moments out on a line that begins at 0. */
export function layOut(markers: readonly AllianceMarker[]): Timeline {
  const sorted = inOrder(markers);
  const end = Math.max(sorted.at(-1)?.moment ?? 0, 1);
  const step = STEPS.find((size) => end / size <= MOST_TICKS) ?? 100;
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, at) => at * step);
  const at = new Map<number, number>();
  const placed = sorted.map((marker) => {
    const above = at.get(marker.moment) ?? 0;
    at.set(marker.moment, above + 1);
    return { marker, along: marker.moment / end, above };
  });
  return {
    placed,
    ticks: ticks.map((moment) => ({ moment, along: moment / end })),
    strength: placed.flatMap(({ marker, along }) =>
      marker.strength === null ? [] : [{ along, strength: marker.strength }],
    ),
  };
}
