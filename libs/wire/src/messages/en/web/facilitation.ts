const listen = 'You read along for now. What you write is kept and appears when it is your turn.';
const hold = 'You keep the process. Say how it goes on, and close the phase when all are ready.';

/** What protocols and their phases are called, and what each phase asks of whom. Keys are those of the protocols. */
export const facilitationMessages = {
  afterwards: 'afterwards',
  THREE_STEPS: {
    name: 'Three steps',
    about: 'Questions, then hypotheses, then options. Short, and advice comes last.',
    phases: {
      questions: {
        name: 'Questions',
        PRESENTER: 'Answer with facts, as briefly as you can.',
        MEMBER: 'Ask what you would like to understand. Advice and explanations wait.',
        FACILITATOR: hold,
      },
      hypotheses: {
        name: 'Hypotheses',
        PRESENTER: listen,
        MEMBER: 'Offer resonances and possible explanations, tentatively. The presenter listens.',
        FACILITATOR: hold,
      },
      options: {
        name: 'Options',
        PRESENTER: 'Say what fits, and what you will try.',
        MEMBER: 'Suggest what could be tried: as many different things as you like.',
        FACILITATOR: hold,
      },
    },
  },
  PEER_CASE_CONSULTATION: {
    name: 'Peer case consultation',
    about: 'Nine steps, from resonance to choice. The presenter is silent while colleagues think.',
    phases: {
      roles: {
        name: 'Roles',
        PRESENTER: 'Agree who does what.',
        MEMBER: 'Agree who does what.',
        FACILITATOR: hold,
      },
      case: {
        name: 'Case',
        PRESENTER: 'Add what colleagues need beside the case, and end with one key question.',
        MEMBER: listen,
        FACILITATOR: hold,
      },
      resonance: {
        name: 'Resonance',
        PRESENTER: listen,
        MEMBER: 'One feeling or image, one sentence. Nothing is explained yet.',
        FACILITATOR: hold,
      },
      questions: {
        name: 'Questions',
        PRESENTER: 'Answer with facts only.',
        MEMBER: 'Ask short questions that a fact can answer.',
        FACILITATOR: hold,
      },
      hypotheses: {
        name: 'Hypotheses',
        PRESENTER: listen,
        MEMBER: 'Think aloud among yourselves about what may be going on.',
        FACILITATOR: hold,
      },
      response: {
        name: 'Response',
        PRESENTER: 'Say what fits and what is off. You need not be fair.',
        MEMBER: listen,
        FACILITATOR: hold,
      },
      options: {
        name: 'Options',
        PRESENTER: listen,
        MEMBER: 'Collect what could be done, without weighing it.',
        FACILITATOR: hold,
      },
      choice: {
        name: 'Choice',
        PRESENTER: 'Name what you will try.',
        MEMBER: listen,
        FACILITATOR: hold,
      },
      close: {
        name: 'Close',
        PRESENTER: 'Say what you take with you.',
        MEMBER: 'One line each on what you learned.',
        FACILITATOR: hold,
      },
    },
  },
  ENDING_REVIEW: {
    name: 'Ending review',
    about: 'Works through an ending in steps: first reaction, fair share, letting go, repair.',
    phases: {
      firstReaction: {
        name: 'First reaction',
        PRESENTER: 'Write what you felt, relief included. Nothing needs to be explained.',
        MEMBER: listen,
        FACILITATOR: hold,
      },
      explanations: {
        name: 'What might explain it',
        PRESENTER: 'List what could have led to it.',
        MEMBER: 'Add possible explanations, and ask.',
        FACILITATOR: hold,
      },
      fairShare: {
        name: 'Likely causes, fair share',
        PRESENTER: 'Say which are likely, and what share is yours. Some of it stays unknown.',
        MEMBER: 'Weigh with the presenter, and tell of your own endings.',
        FACILITATOR: hold,
      },
      lettingGo: {
        name: 'Letting go',
        PRESENTER: 'Say good-bye in your own words, or in silence.',
        MEMBER: 'Stay with it. A resonance is enough.',
        FACILITATOR: hold,
      },
      repairAndSafety: {
        name: 'Repair and safety',
        PRESENTER: 'Say what you will do: reach out, hand over, change for others.',
        MEMBER: 'Suggest what would help, for this patient and for others.',
        FACILITATOR: hold,
      },
      widerView: {
        name: 'Wider view',
        PRESENTER: 'Look at your work as a whole again.',
        MEMBER: 'Share what helps you to see such endings in proportion.',
        FACILITATOR: hold,
      },
      followUp: {
        name: 'Follow-up',
        PRESENTER: 'Agree when to look back.',
        MEMBER: listen,
        FACILITATOR: 'Agree when the group looks back, in about thirty days.',
      },
    },
  },
  BALINT_GROUP: {
    name: 'Balint-style group',
    about: 'About the relationship. Speculation is welcome; advice has no place in it.',
    phases: {
      invitation: {
        name: 'Invitation',
        PRESENTER: 'Say that you have a case.',
        MEMBER: 'Say if you have a case.',
        FACILITATOR: hold,
      },
      telling: {
        name: 'Telling',
        PRESENTER: 'Tell of the relationship and your own feelings, without notes.',
        MEMBER: listen,
        FACILITATOR: hold,
      },
      facts: {
        name: 'Facts',
        PRESENTER: 'Answer shortly.',
        MEMBER: 'Ask for facts only.',
        FACILITATOR: hold,
      },
      groupWork: {
        name: 'Group work',
        PRESENTER: listen,
        MEMBER:
          'Images and feelings, from the clinician’s side and from the patient’s. No advice, no verdict.',
        FACILITATOR: hold,
      },
      return: {
        name: 'Return',
        PRESENTER: 'You are invited, not obliged, to say what it left with you.',
        MEMBER: listen,
        FACILITATOR: hold,
      },
      close: {
        name: 'Close',
        PRESENTER: listen,
        MEMBER: listen,
        FACILITATOR: 'Close the round with a few words.',
      },
    },
  },
  CONSULTANCY: {
    name: 'Consultancy',
    about: 'A focus question, clarifying, probing, then the group talks while the presenter listens.',
    phases: {
      overview: {
        name: 'Overview',
        PRESENTER: 'Give an overview and end with your focus question.',
        MEMBER: listen,
        FACILITATOR: hold,
      },
      clarifying: {
        name: 'Clarifying questions',
        PRESENTER: 'Answer briefly, with facts.',
        MEMBER: 'Ask for facts.',
        FACILITATOR: hold,
      },
      probing: {
        name: 'Probing questions',
        PRESENTER: 'Answer, and restate your question at the end.',
        MEMBER: 'Ask what may open the question further. Answers are not discussed.',
        FACILITATOR: hold,
      },
      groupTalk: {
        name: 'The group talks',
        PRESENTER: listen,
        MEMBER: 'What did we hear? What do we assume? What might be tried?',
        FACILITATOR: hold,
      },
      reflection: {
        name: 'Reflection',
        PRESENTER: 'Say what you heard, and what it opens.',
        MEMBER: listen,
        FACILITATOR: hold,
      },
      debrief: {
        name: 'Debrief',
        PRESENTER: 'How was the process for you?',
        MEMBER: 'How was the process for you?',
        FACILITATOR: hold,
      },
    },
  },
} as const;
