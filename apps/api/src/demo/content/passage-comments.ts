import type { DemoSectionKey } from './types';

export interface DemoPassageComment {
  key: string;
  /** Key of a case. */
  casePresentation: string;
  /** The submitted version that it was written about. */
  version: number;
  section: DemoSectionKey;
  /** Words as they stand in the section. */
  exact: string;
  /** Key of a reviewer. */
  by: string;
  body: string;
  ageDays: number;
  reply?: { by: string; body: string; ageDays: number };
  /** Key of the person who marked it as settled. */
  resolvedBy?: string;
}

export const demoPassageComments: DemoPassageComment[] = [
  {
    key: 'trade-instrument',
    casePresentation: 'a-trade-on-the-road',
    version: 1,
    section: 'CONTEXT',
    exact: 'She tunes and repairs church organs',
    by: 'lead',
    body: 'This is the one that gives her away. “A skilled trade” would carry everything you need from it.',
    ageDays: 2,
    reply: {
      by: 'clinician',
      body: 'I was fond of it. You are right, and I will find another way to keep the listening.',
      ageDays: 1,
    },
  },
  {
    key: 'trade-father',
    casePresentation: 'a-trade-on-the-road',
    version: 1,
    section: 'COURSE',
    exact: 'who taught her the trade and never once said that a thing was in tune',
    by: 'lead',
    body: 'Beautiful, and with the instrument it is a fingerprint. Could it be what he did not say, without what it was about?',
    ageDays: 2,
  },
  {
    key: 'tap-sheet',
    casePresentation: 'the-tap-exercise',
    version: 1,
    section: 'COURSE',
    exact: 'He wrote the ladder in a spreadsheet with formulas',
    by: 'supervisor',
    body: 'Fine to keep: half the country could have written it.',
    ageDays: 8,
    resolvedBy: 'trainee',
  },
  {
    key: 'tap-office',
    casePresentation: 'the-tap-exercise',
    version: 1,
    section: 'ENDING',
    exact: 'He called our office in the morning before the sixth session',
    by: 'supervisor',
    body: 'Does it matter for your question that it was the office he called? If not, “he called” is enough.',
    ageDays: 8,
    reply: {
      by: 'trainee',
      body: 'It does: he could have called me, and he asked the secretary to put him through.',
      ageDays: 3,
    },
  },
  {
    key: 'volunteer-house',
    casePresentation: 'the-volunteer',
    version: 1,
    section: 'CONTEXT',
    exact: 'a quarrel with his brother about their father’s house',
    by: 'tunde',
    body: 'Common enough to stay as it is, I think. Would his brother know himself in it?',
    ageDays: 1,
    reply: { by: 'outsider', body: 'Only if he knew that there were eight calls.', ageDays: 0 },
  },
];
