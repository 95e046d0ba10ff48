import { accessLogMessages } from './access-log';
import { boardMessages } from './board';
import { caseKindMessages } from './case-kinds';
import { casesMessages } from './cases';
import { choosingMessages } from './choosing';
import { commonMessages } from './common';
import { deidentificationMessages } from './deidentification';
import { discussionsMessages } from './discussions';
import { purgeMessages } from './purge';
import { recusalMessages } from './recusal';
import { reviewMessages } from './review';
import { versionsMessages } from './versions';
import { enumMessages } from './enums';
import { filtersMessages } from './filters';
import { findingsMessages } from './findings';
import { frameMessages } from './frame';
import { goalsAndAllianceMessages } from './goals-and-alliance';
import { hypothesesMessages } from './hypotheses';
import { emotionsMessages } from './emotions';
import { homeMessages } from './home';
import { rareCombinationsMessages } from './rare-combinations';
import { peopleMessages } from './people';
import { securityMessages } from './security';
import { wordsMessages } from './words';

export const webMessages = {
  common: commonMessages,
  enums: enumMessages,
  frame: frameMessages,
  home: homeMessages,
  people: peopleMessages,
  security: securityMessages,
  cases: casesMessages,
  board: boardMessages,
  choosing: choosingMessages,
  filters: filtersMessages,
  caseKinds: caseKindMessages,
  hypotheses: hypothesesMessages,
  emotions: emotionsMessages,
  rareCombinations: rareCombinationsMessages,
  goalsAndAlliance: goalsAndAllianceMessages,
  deidentification: deidentificationMessages,
  discussions: discussionsMessages,
  accessLog: accessLogMessages,
  purge: purgeMessages,
  recusal: recusalMessages,
  words: wordsMessages,
  review: reviewMessages,
  versions: versionsMessages,
  findings: findingsMessages,
} as const;
