import {
  IconArrowsJoin,
  IconHeartHandshake,
  IconListCheck,
  IconMessageQuestion,
  IconRipple,
  IconSparkles,
  type Icon,
} from '@tabler/icons-react';
import type { ReactionKind } from '../../../data/generated';

export const REACTION_LOOKS: Record<ReactionKind, Icon> = {
  RESONATES: IconRipple,
  WITH_YOU: IconHeartHandshake,
  HELPS: IconSparkles,
  CURIOUS: IconMessageQuestion,
  THANKS: IconArrowsJoin,
  WILL_TRY: IconListCheck,
};
