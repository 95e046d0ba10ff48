import type { Actor } from '@second-chair/platform';
import type { CaseEmotion } from './case-emotion.entity';

/** A feeling is its author's. No role opens it; sharing it does, for whoever may see the case. */
export const emotionPolicy = {
  see: (actor: Actor, { isShared, personId }: Pick<CaseEmotion, 'isShared' | 'personId'>): boolean =>
    isShared || personId === actor.personId,
};
