import type { Protocol } from '../protocol';
import { EVERYONE, rule } from '../rules';

/** Peer case consultation in nine phases, after Tietze (kollegiale Fallberatung); minutes in part after Uni Jena. */
export const peerCaseConsultation: Protocol = {
  key: 'PEER_CASE_CONSULTATION',
  phases: [
    { key: 'roles', minutes: 2, isWritten: false, rule: rule({ aloud: EVERYONE }) },
    {
      key: 'case',
      minutes: 10,
      isWritten: true,
      rule: rule({ aloud: ['PRESENTER'], presenter: ['REMARK', 'QUESTION'] }),
    },
    {
      key: 'resonance',
      minutes: 4,
      isWritten: true,
      rule: rule({ aloud: ['MEMBER'], members: ['RESONANCE'], mayBeAnonymous: true }),
    },
    {
      key: 'questions',
      minutes: 5,
      isWritten: true,
      rule: rule({
        aloud: ['PRESENTER', 'MEMBER'],
        presenter: ['REMARK'],
        members: ['QUESTION', 'REMARK'],
      }),
    },
    {
      key: 'hypotheses',
      minutes: 7,
      isWritten: true,
      rule: rule({ aloud: ['MEMBER'], members: ['HYPOTHESIS', 'REMARK'], mayBeAnonymous: true }),
    },
    {
      key: 'response',
      minutes: 3,
      isWritten: true,
      rule: rule({ aloud: ['PRESENTER'], presenter: ['REMARK', 'RESONANCE', 'HYPOTHESIS', 'QUESTION'] }),
    },
    {
      key: 'options',
      minutes: 8,
      isWritten: true,
      rule: rule({
        aloud: ['MEMBER'],
        members: ['SUGGESTION', 'RESOURCE', 'OWN_EXPERIENCE', 'REMARK'],
        mayBeAnonymous: true,
      }),
    },
    {
      key: 'choice',
      minutes: 3,
      isWritten: true,
      rule: rule({ aloud: ['PRESENTER'], presenter: ['REMARK', 'SUGGESTION'] }),
    },
    {
      key: 'close',
      minutes: 3,
      isWritten: true,
      rule: rule({
        aloud: EVERYONE,
        presenter: ['REMARK', 'RESONANCE'],
        members: ['REMARK', 'RESONANCE', 'OWN_EXPERIENCE'],
      }),
    },
  ],
};
