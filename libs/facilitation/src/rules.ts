import { postKinds, type PostKindName } from '@second-chair/wire';
import type { Role, SpeakingRule } from './protocol';

interface Choices {
  aloud?: readonly Role[];
  presenter?: readonly PostKindName[];
  members?: readonly PostKindName[];
  mayBeAnonymous?: boolean;
}

/** The facilitator may always write: someone has to say how it goes on. */
export function rule({
  aloud = [],
  presenter = [],
  members = [],
  mayBeAnonymous = false,
}: Choices): SpeakingRule {
  return {
    aloud,
    writes: { PRESENTER: presenter, MEMBER: members, FACILITATOR: postKinds },
    mayBeAnonymous,
  };
}

export const EVERYONE: readonly Role[] = ['PRESENTER', 'FACILITATOR', 'MEMBER'];
