import type { Protocol } from '../protocol';
import { EVERYONE, rule } from '../rules';

/** Ours, the shortest that keeps advice behind understanding. */
export const threeSteps: Protocol = {
  key: 'THREE_STEPS',
  phases: [
    {
      key: 'questions',
      minutes: 10,
      isWritten: true,
      rule: rule({ aloud: ['PRESENTER', 'MEMBER'], presenter: ['REMARK'], members: ['QUESTION', 'REMARK'] }),
    },
    {
      key: 'hypotheses',
      minutes: 10,
      isWritten: true,
      rule: rule({
        aloud: ['MEMBER'],
        members: ['RESONANCE', 'HYPOTHESIS', 'OWN_EXPERIENCE', 'REMARK'],
        mayBeAnonymous: true,
      }),
    },
    {
      key: 'options',
      minutes: 10,
      isWritten: true,
      rule: rule({
        aloud: EVERYONE,
        presenter: ['REMARK', 'QUESTION'],
        members: ['SUGGESTION', 'RESOURCE', 'OWN_EXPERIENCE', 'REMARK'],
      }),
    },
  ],
};
