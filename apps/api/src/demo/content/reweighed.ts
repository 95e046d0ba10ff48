import type { DemoReweighing } from './types';

/** By key of the case: hypotheses that moved once colleagues had read them. */
export const demoReweighed: Record<string, DemoReweighing> = {
  'relieved-when-he-left': {
    ageDays: 2,
    moves: [
      {
        hypothesis: 0,
        confidence: 50,
        occasion: 'CONSULTATION',
        why: 'A colleague asked who had been frightened in that room. I had counted only my own distance.',
      },
      {
        hypothesis: 1,
        confidence: 60,
        occasion: 'CONSULTATION',
        why: 'Reading it aloud: he asked for strategies twice, and the second time it was a plea.',
      },
    ],
    setAside: [2],
  },
  'the-chair-in-the-group': {
    ageDays: 6,
    moves: [
      {
        hypothesis: 1,
        confidence: 45,
        occasion: 'SUPERVISION',
        why: 'My supervisor did not ask about her at all, only about the number of people in the room.',
      },
    ],
    setAside: [],
  },
};
