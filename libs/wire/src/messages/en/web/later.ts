import { enumMessages } from './enums';
import { boardMessages } from './board';
import { choosingMessages } from './choosing';
import { filtersMessages } from './filters';
import { casesMessages } from './cases';
import { caseKindMessages } from './case-kinds';
import { hypothesesMessages } from './hypotheses';
import { emotionsMessages } from './emotions';
import { rareCombinationsMessages } from './rare-combinations';
import { goalsAndAllianceMessages } from './goals-and-alliance';
import { deidentificationMessages } from './deidentification';
import { discussionsMessages } from './discussions';
import { anonymityMessages } from './anonymity';
import { takeawaysMessages } from './takeaways';
import { threadsMessages } from './threads';
import { aliasesMessages } from './aliases';
import { facilitationMessages } from './facilitation';
import { roundsMessages } from './rounds';
import { accessLogMessages } from './access-log';
import { purgeMessages } from './purge';
import { breakGlassMessages } from './break-glass';
import { recusalMessages } from './recusal';
import { memberSignInMessages } from './member-sign-in';
import { wordsMessages } from './words';
import { reviewMessages } from './review';
import { versionsMessages } from './versions';
import { findingsMessages } from './findings';
import { retentionMessages } from './retention';
import { searchMessages } from './search';

/** Comes with the first page that needs it: a first visit carries no words that it does not show. */
export const laterMessages = {
  board: boardMessages,
  choosing: choosingMessages,
  filters: filtersMessages,
  enums: enumMessages,
  cases: casesMessages,
  caseKinds: caseKindMessages,
  hypotheses: hypothesesMessages,
  emotions: emotionsMessages,
  rareCombinations: rareCombinationsMessages,
  goalsAndAlliance: goalsAndAllianceMessages,
  deidentification: deidentificationMessages,
  discussions: discussionsMessages,
  takeaways: takeawaysMessages,
  threads: threadsMessages,
  anonymity: anonymityMessages,
  aliases: aliasesMessages,
  facilitation: facilitationMessages,
  rounds: roundsMessages,
  accessLog: accessLogMessages,
  purge: purgeMessages,
  breakGlass: breakGlassMessages,
  recusal: recusalMessages,
  words: wordsMessages,
  review: reviewMessages,
  versions: versionsMessages,
  findings: findingsMessages,
  retention: retentionMessages,
  search: searchMessages,
  memberSignIn: memberSignInMessages,
} as const;
