import type { Protocol } from '../protocol';
import { EVERYONE, rule } from '../rules';

/**
 * Ours: the group form of the six steps through a client's unilateral ending (Schaeffer and Kaiser 2013, Am J Psychother
 * 67:165).
 */
export const endingReview: Protocol = {
  key: 'ENDING_REVIEW',
  phases: [
    {
      key: 'firstReaction',
      minutes: 8,
      isWritten: true,
      rule: rule({ aloud: ['PRESENTER'], presenter: ['REMARK', 'RESONANCE'] }),
    },
    {
      key: 'explanations',
      minutes: 12,
      isWritten: true,
      rule: rule({
        aloud: ['PRESENTER', 'MEMBER'],
        presenter: ['HYPOTHESIS', 'REMARK'],
        members: ['HYPOTHESIS', 'QUESTION'],
        mayBeAnonymous: true,
      }),
    },
    {
      key: 'fairShare',
      minutes: 10,
      isWritten: true,
      rule: rule({
        aloud: EVERYONE,
        presenter: ['REMARK', 'HYPOTHESIS'],
        members: ['REMARK', 'HYPOTHESIS', 'OWN_EXPERIENCE'],
      }),
    },
    {
      key: 'lettingGo',
      minutes: 6,
      isWritten: true,
      rule: rule({ aloud: ['PRESENTER'], presenter: ['REMARK', 'RESONANCE'], members: ['RESONANCE'] }),
    },
    {
      key: 'repairAndSafety',
      minutes: 12,
      isWritten: true,
      rule: rule({
        aloud: EVERYONE,
        presenter: ['SUGGESTION', 'REMARK'],
        members: ['SUGGESTION', 'RESOURCE', 'REMARK'],
      }),
    },
    {
      key: 'widerView',
      minutes: 8,
      isWritten: true,
      rule: rule({
        aloud: EVERYONE,
        presenter: ['REMARK', 'RESONANCE'],
        members: ['OWN_EXPERIENCE', 'REMARK', 'RESOURCE'],
      }),
    },
    {
      key: 'followUp',
      minutes: 4,
      isWritten: true,
      rule: rule({ aloud: ['FACILITATOR'], presenter: ['REMARK'] }),
    },
  ],
};
