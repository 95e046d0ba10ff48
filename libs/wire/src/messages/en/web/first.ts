import { commonMessages } from './common';
import { frameMessages } from './frame';
import { homeMessages } from './home';
import { peopleMessages } from './people';
import { securityMessages } from './security';

/** What the first page shows, and whatever may stand on any page. */
export const firstMessages = {
  common: commonMessages,
  frame: frameMessages,
  home: homeMessages,
  people: peopleMessages,
  security: securityMessages,
} as const;
