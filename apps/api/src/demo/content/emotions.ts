import type { DemoEmotion } from './types';

/** By key of the case: what it stirs in its presenter, and which of it they share. */
export const demoEmotions: Record<string, DemoEmotion[]> = {
  'relieved-when-he-left': [
    { emotion: 'RELIEF', intensity: 8, isShared: true },
    { emotion: 'SORROW', intensity: 4, isShared: true },
    { emotion: 'SHAME', intensity: 6, isShared: false },
  ],
  'day-of-the-ending': [
    { emotion: 'RELIEF', intensity: 6, isShared: false },
    { emotion: 'ABANDONMENT', intensity: 3, isShared: false },
  ],
  'later-every-week': [
    { emotion: 'WORRY', intensity: 7, isShared: true },
    { emotion: 'RELIEF', intensity: 3, isShared: false },
  ],
  'the-chair-in-the-group': [
    { emotion: 'GUILT', intensity: 7, isShared: true },
    { emotion: 'ANGER', intensity: 5, isShared: false },
  ],
};
