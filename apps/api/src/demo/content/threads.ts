import { writtenRound } from './thread-written-round';
import { adultThreads } from './threads-adult';
import { adultPresentedThreads } from './threads-adult-presented';
import { couplesAndFamiliesThreads } from './threads-couples-and-families';
import { fenlightThreads } from './threads-fenlight';
import type { DemoThread } from './types';
import { youngAdultThreads } from './threads-young-adults';

export const demoThreads: DemoThread[] = [
  ...adultThreads,
  ...adultPresentedThreads,
  writtenRound,
  ...youngAdultThreads,
  ...couplesAndFamiliesThreads,
  ...fenlightThreads,
];
