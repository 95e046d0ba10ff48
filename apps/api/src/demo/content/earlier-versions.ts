import type { DemoSectionKey } from './types';

/** What a case said when it was submitted first, where the review brought it to say something else. */
export const demoEarlierVersions: Record<string, Partial<Record<DemoSectionKey, string>>> = {
  'the-tap-exercise': {
    CONTEXT:
      'Washing and checking since his teens, worse since the birth of his first child. About four hours a day at intake, by his own count. He works in a control room, mostly at night, and had read a good deal about exposure in the quiet hours. He said that he was “ready for the worst”. His wife has taken over everything to do with the baby’s food. We planned fifteen sessions by video, because he could not be sure of leaving the house in time.',
    UNFINISHED:
      'He has the ladder and none of the company. I would like to offer him one session to look at how we went about it, without any tap, when his shifts allow. I do not know if that would be kind or if it is I who would like to be let off.',
  },
};
