import type { DemoThread } from './types';

/** The second organisation. */
export const fenlightThreads: DemoThread[] = [
  {
    key: 'at-the-till',
    casePresentation: 'the-garden-fence',
    title: 'At the till',
    posts: [
      {
        by: 'tunde',
        ageMinutes: 10900,
        body: 'The purse that goes in and comes out again. I read it and looked for my own.',
      },
      {
        by: 'outsider',
        ageMinutes: 10100,
        kind: 'QUESTION',
        body: 'When you repeated the name, in the ninth hour, how did your voice sound to you?',
      },
      {
        by: 'brigid',
        ageMinutes: 9000,
        body: 'Like someone calling a child in for supper. I have only now heard that.',
        replyTo: 1,
      },
      {
        by: 'tunde',
        ageMinutes: 7600,
        body: 'Then I would write to her about the till and not about the name. The name is hers, and she knows where she left it.',
      },
      { by: 'brigid', ageMinutes: 1600, body: 'Posted today. Four lines, and the shop is in the second.' },
    ],
  },
];
