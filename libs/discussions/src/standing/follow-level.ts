import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../contributions';

export const FollowLevel = enumOf(['DEFAULT', 'FOLLOWED', 'MUTED']);
export type FollowLevel = keyof typeof FollowLevel;

registerEnumType(FollowLevel, {
  name: 'FollowLevel',
  description:
    'How much of a thread somebody wants to hear. MUTED: it is never among what is unread; a mention still arrives.',
});
