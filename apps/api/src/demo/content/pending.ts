import type { DemoInvitation, DemoReadMark } from './types';

/** Invitations nobody has answered yet. */
export const demoInvitations: DemoInvitation[] = [
  {
    key: 'new-colleague',
    team: 'adult',
    email: 'linnea.hallgren@demo.example',
    role: 'MEMBER',
    invitedBy: 'lead',
    ageDays: 1,
  },
  {
    key: 'new-trainee',
    team: 'young',
    email: 'owen.carradine@demo.example',
    role: 'TRAINEE',
    invitedBy: 'lead',
    ageDays: 3,
  },
];

/** Who is behind in what; everybody else in a thread's team has read it to the end. */
export const demoReadMarks: DemoReadMark[] = [
  { thread: 'the-relief', person: 'clinician', readUpTo: 15 },
  { thread: 'the-rule', person: 'clinician', readUpTo: 8 },
  { thread: 'what-she-needed', person: 'clinician', readUpTo: 8 },
  { thread: 'the-hut', person: 'clinician', readUpTo: 6 },
  { thread: 'the-empty-chair', person: 'colleague-a', readUpTo: 64 },
  { thread: 'the-empty-chair', person: 'colleague-b', readUpTo: 63 },
  { thread: 'the-empty-chair', person: 'lead', readUpTo: 67 },
  { thread: 'the-empty-chair', person: 'supervisor', readUpTo: 67 },
  { thread: 'the-relief', person: 'colleague-a', readUpTo: 9 },
  { thread: 'the-relief', person: 'supervisor', readUpTo: 14 },
  { thread: 'two-sentences', person: 'colleague-b', readUpTo: 6 },
  { thread: 'the-first-word-about-money', person: 'trainee', readUpTo: 9 },
  { thread: 'six-weeks-on', person: 'lead', readUpTo: 5 },
  { thread: 'keeping-her-hour', person: 'sofia', readUpTo: 9 },
  { thread: 'keeping-her-hour', person: 'supervisor', readUpTo: 9 },
  { thread: 'ninety-seconds', person: 'lead', readUpTo: 0 },
  { thread: 'under-the-hood', person: 'lead', readUpTo: 0 },
  { thread: 'under-the-hood', person: 'colleague-b', readUpTo: 6 },
  { thread: 'ninety-seconds', person: 'ines', readUpTo: 12 },
  { thread: 'the-empty-chair', person: 'trainee', readUpTo: 68 },
  { thread: 'at-the-till', person: 'outsider', readUpTo: 4 },
];
