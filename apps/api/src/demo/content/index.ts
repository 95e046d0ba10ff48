import { adultCasesInPreparation } from './cases-adult-in-preparation';
import { adultCasesPresented } from './cases-adult-presented';
import { adultCasesReady } from './cases-adult-ready';
import { casesAtRisk } from './cases-at-risk';
import { couplesAndFamiliesCases } from './cases-couples-and-families';
import { fenlightCases } from './cases-fenlight';
import { youngAdultCases } from './cases-young-adults';
import { youngAdultCasesPresented } from './cases-young-adults-presented';
import type { DemoCase } from './types';

export const demoCases: DemoCase[] = [
  ...adultCasesInPreparation,
  ...adultCasesReady,
  ...adultCasesPresented,
  ...youngAdultCases,
  ...youngAdultCasesPresented,
  ...couplesAndFamiliesCases,
  ...casesAtRisk,
  ...fenlightCases,
];

export { demoEmotions } from './emotions';
export { demoGoalsAndAlliance } from './goals-and-alliance';
export { demoOrganisations } from './people';
export { demoInvitations, demoReadMarks } from './pending';
export { demoTeamThreads } from './team-threads';
export { demoThreads } from './threads';
export { demoReweighed } from './reweighed';
export type * from './types';
