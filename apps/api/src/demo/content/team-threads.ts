import type { DemoTeamThread } from './types';

/** What a team talks about beside its cases. */
export const demoTeamThreads: DemoTeamThread[] = [
  {
    key: 'after-a-dropout',
    team: 'adult',
    title: 'The first hour after an empty chair',
    posts: [
      {
        by: 'lead',
        ageMinutes: 8700,
        body: 'This is about no case. When somebody does not come any more: what do you do with the hour itself, while it is still going on?',
      },
      {
        by: 'colleague-b',
        ageMinutes: 8500,
        kind: 'OWN_EXPERIENCE',
        body: 'I keep the door open for ten minutes, then I close it and write down what I had looked forward to. It is never what I think it is.',
      },
      {
        by: 'trainee',
        ageMinutes: 7900,
        kind: 'RESONANCE',
        body: 'I look at my telephone. Reading this I noticed that I am ashamed of that, and that nobody had asked.',
      },
      {
        by: 'clinician',
        ageMinutes: 3100,
        kind: 'SUGGESTION',
        body: 'Could we have a word that one may send round at such an hour, without a reason? *Empty chair* would do. Whoever has five minutes rings.',
      },
    ],
  },
];
