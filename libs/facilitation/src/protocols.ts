import type { Protocol } from './protocol';
import { balintGroup } from './protocols/balint-group';
import { consultancy } from './protocols/consultancy';
import { endingReview } from './protocols/ending-review';
import { peerCaseConsultation } from './protocols/peer-case-consultation';
import { threeSteps } from './protocols/three-steps';

/** In the order in which they are offered. */
export const protocols: readonly Protocol[] = [
  threeSteps,
  peerCaseConsultation,
  endingReview,
  balintGroup,
  consultancy,
];

export function protocolOf(key: string): Protocol | undefined {
  return protocols.find((one) => one.key === key);
}
