import type { Protocol } from '../protocol';
import { EVERYONE, rule } from '../rules';

/** Consultancy in the manner of the National School Reform Faculty; minutes published up to the group's own talk. */
export const consultancy: Protocol = {
  key: 'CONSULTANCY',
  phases: [
    {
      key: 'overview',
      minutes: 10,
      isWritten: true,
      rule: rule({ aloud: ['PRESENTER'], presenter: ['REMARK', 'QUESTION'] }),
    },
    {
      key: 'clarifying',
      minutes: 5,
      isWritten: true,
      rule: rule({ aloud: ['PRESENTER', 'MEMBER'], presenter: ['REMARK'], members: ['QUESTION'] }),
    },
    {
      key: 'probing',
      minutes: 10,
      isWritten: true,
      rule: rule({
        aloud: ['PRESENTER', 'MEMBER'],
        presenter: ['REMARK', 'QUESTION'],
        members: ['QUESTION'],
      }),
    },
    {
      key: 'groupTalk',
      minutes: 15,
      isWritten: true,
      rule: rule({
        aloud: ['MEMBER'],
        members: ['RESONANCE', 'HYPOTHESIS', 'SUGGESTION', 'REMARK'],
        mayBeAnonymous: true,
      }),
    },
    {
      key: 'reflection',
      minutes: 5,
      isWritten: true,
      rule: rule({ aloud: ['PRESENTER'], presenter: ['REMARK', 'RESONANCE', 'HYPOTHESIS'] }),
    },
    {
      key: 'debrief',
      minutes: 5,
      isWritten: true,
      rule: rule({ aloud: EVERYONE, presenter: ['REMARK'], members: ['REMARK'] }),
    },
  ],
};
