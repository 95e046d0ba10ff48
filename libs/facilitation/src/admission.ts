import type { PostKindName } from '@second-chair/wire';
import type { Phase, Role } from './protocol';

/** Appears at once, or in the phase at `place`; `phases.length` is the time after the last one. */
export type Admission = { isHeld: false } | { isHeld: true; place: number };

export function admits({ rule }: Phase, role: Role, kind: PostKindName): boolean {
  return rule.writes[role].includes(kind);
}

/**
 * What becomes of a contribution while the phase at `current` is open: it appears where its kind is asked of its role,
 * now or as soon as possible; nothing is refused for coming too early or too late.
 */
export function admission(
  phases: readonly Phase[],
  current: number,
  role: Role,
  kind: PostKindName,
): Admission {
  const here = phases[current];
  if (here === undefined || admits(here, role, kind)) return { isHeld: false };
  const later = phases.findIndex((phase, place) => place > current && admits(phase, role, kind));
  return { isHeld: true, place: later === -1 ? phases.length : later };
}
