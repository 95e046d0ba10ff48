import {
  IconBulb,
  IconHeart,
  IconHelpCircle,
  IconMessage,
  IconPuzzle,
  IconRoute,
  IconBook2,
  type Icon,
} from '@tabler/icons-react';
import type { PostKind } from '../../../data/generated';
import type { Tone } from '../../../theme';

interface KindLook {
  icon: Icon;
  tone: Tone | 'plain';
}

/** Each kind has a shape of its own, beside its word. */
export const KIND_LOOKS: Record<PostKind, KindLook> = {
  REMARK: { icon: IconMessage, tone: 'plain' },
  RESONANCE: { icon: IconHeart, tone: 'plum' },
  QUESTION: { icon: IconHelpCircle, tone: 'sky' },
  HYPOTHESIS: { icon: IconPuzzle, tone: 'honey' },
  OWN_EXPERIENCE: { icon: IconRoute, tone: 'clay' },
  SUGGESTION: { icon: IconBulb, tone: 'primary' },
  RESOURCE: { icon: IconBook2, tone: 'plain' },
};
