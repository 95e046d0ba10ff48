import type { PostKindName } from '@second-chair/wire';

/** Whoever brings the case, whoever guards process and time, and everyone else. */
export const roles = ['PRESENTER', 'FACILITATOR', 'MEMBER'] as const;
export type Role = (typeof roles)[number];

/** Who may speak aloud and who may write what, as long as a phase is open. */
export interface SpeakingRule {
  /** Aloud, where the group meets. Nobody: it is for writing, or for silence. */
  aloud: readonly Role[];
  /** In writing, by role. What is not named is held until a phase that takes it. */
  writes: Readonly<Record<Role, readonly PostKindName[]>>;
  /** Contributions of members may come without an author, all together when the phase closes. */
  mayBeAnonymous: boolean;
}

/** A named, timed step of a protocol. Its name and what it asks of each role are words, and stand with the words. */
export interface Phase {
  key: string;
  /** Where the group meets. In writing, its share of the whole time. */
  minutes: number;
  rule: SpeakingRule;
  /** Something is written in it, so that it makes sense in a round that is held in writing. */
  isWritten: boolean;
}

export interface Protocol {
  key: string;
  phases: readonly Phase[];
}
