import { casesMessages } from './cases';
import { commonMessages } from './common';
import { deidentificationMessages } from './deidentification';
import { discussionsMessages } from './discussions';
import { recusalMessages } from './recusal';
import { enumMessages } from './enums';
import { frameMessages } from './frame';
import { homeMessages } from './home';
import { peopleMessages } from './people';
import { wordsMessages } from './words';

export const webMessages = {
  common: commonMessages,
  enums: enumMessages,
  frame: frameMessages,
  home: homeMessages,
  people: peopleMessages,
  cases: casesMessages,
  deidentification: deidentificationMessages,
  discussions: discussionsMessages,
  recusal: recusalMessages,
  words: wordsMessages,
} as const;
