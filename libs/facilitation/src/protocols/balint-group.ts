import type { Protocol } from '../protocol';
import { rule } from '../rules';

/**
 * A group about the relationship, in the manner of Balint: speculation is welcome; advice, interrogation and verdicts are
 * not, so that no phase takes a suggestion. Minutes fitted into a published total of 45.
 */
export const balintGroup: Protocol = {
  key: 'BALINT_GROUP',
  phases: [
    { key: 'invitation', minutes: 2, isWritten: false, rule: rule({ aloud: ['FACILITATOR', 'MEMBER'] }) },
    {
      key: 'telling',
      minutes: 7,
      isWritten: true,
      rule: rule({ aloud: ['PRESENTER'], presenter: ['REMARK', 'RESONANCE'] }),
    },
    {
      key: 'facts',
      minutes: 5,
      isWritten: true,
      rule: rule({ aloud: ['PRESENTER', 'MEMBER'], presenter: ['REMARK'], members: ['QUESTION'] }),
    },
    {
      key: 'groupWork',
      minutes: 22,
      isWritten: true,
      rule: rule({
        aloud: ['FACILITATOR', 'MEMBER'],
        members: ['RESONANCE', 'HYPOTHESIS', 'REMARK'],
        mayBeAnonymous: true,
      }),
    },
    {
      key: 'return',
      minutes: 5,
      isWritten: true,
      rule: rule({ aloud: ['PRESENTER'], presenter: ['REMARK', 'RESONANCE'] }),
    },
    { key: 'close', minutes: 4, isWritten: true, rule: rule({ aloud: ['FACILITATOR'] }) },
  ],
};
