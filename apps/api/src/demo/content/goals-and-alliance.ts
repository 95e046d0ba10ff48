import type { DemoGoalsAndAlliance } from './types';

/** By key of the case: what was to be reached, and how the two got on meanwhile. */
export const demoGoalsAndAlliance: Record<string, DemoGoalsAndAlliance> = {
  'relieved-when-he-left': {
    goals: [
      { goal: 'To understand what he does when someone comes close', reached: 'A_LITTLE' },
      { goal: 'To sleep without the evening glass', reached: 'MOSTLY' },
      { goal: 'To apply for something that he might not get', reached: 'NOT_AT_ALL' },
    ],
    allianceUnit: 'THERAPY_SESSION',
    allianceMarkers: [
      {
        kind: 'CONFRONTATION',
        moment: 4,
        strength: 4,
        note: '“As you wish,” and the jacket, very slowly. I kept to the time and said nothing of the jacket.',
      },
      {
        kind: 'REPAIR',
        moment: 12,
        strength: 7,
        note: 'The workshop. Three weeks in which he let me sit there too.',
      },
      {
        kind: 'WITHDRAWAL',
        moment: 15,
        strength: 4,
        note: 'He found it self-indulgent and compared me with a consultant. I took it for contempt and passed over it.',
      },
      {
        kind: 'CONFRONTATION',
        moment: 19,
        strength: 1,
        note: 'My prepared sentence. He laid the fee on the table.',
      },
    ],
  },
  'day-of-the-ending': {
    goals: [{ goal: 'To get her breath back', reached: 'HALFWAY' }],
    allianceUnit: 'WEEK',
    allianceMarkers: [
      {
        kind: 'WITHDRAWAL',
        moment: 5,
        strength: null,
        note: 'She was silent for some minutes and asked if I was all right.',
      },
    ],
  },
  'she-had-enough': {
    goals: [
      { goal: 'To write to the friends she had let go', reached: 'FULLY' },
      { goal: 'To say what she wants of the move', reached: 'MOSTLY' },
    ],
    allianceUnit: 'WEEK',
    allianceMarkers: [],
  },
  'later-every-week': {
    goals: [
      { goal: 'To take the lift to her own office', reached: 'A_LITTLE' },
      { goal: 'To sit through a whole meeting', reached: 'MOSTLY' },
    ],
    allianceUnit: 'WEEK',
    allianceMarkers: [
      {
        kind: 'REPAIR',
        moment: 3,
        strength: 6,
        note: 'She asked what the lists were for, and we laughed about it together.',
      },
      {
        kind: 'WITHDRAWAL',
        moment: 10,
        strength: 7,
        note: 'The winter, told as an anecdote. I laughed at the right places.',
      },
      { kind: 'WITHDRAWAL', moment: 11, strength: 5, note: 'Eight minutes late, for the first time.' },
      {
        kind: 'WITHDRAWAL',
        moment: 14,
        strength: 3,
        note: 'Twenty-five minutes, and the word “subscription”.',
      },
    ],
  },
  'the-chair-in-the-group': {
    goals: [],
    allianceUnit: 'THERAPY_SESSION',
    allianceMarkers: [
      {
        kind: 'CONFRONTATION',
        moment: 7,
        strength: null,
        note: 'The group felt interviewed, and said so warmly and at length.',
      },
      {
        kind: 'WITHDRAWAL',
        moment: 8,
        strength: null,
        note: 'She came late and sat by the window from then on.',
      },
    ],
  },
};
