import type { DemoCase } from './types';

/** The second organisation. */
export const fenlightCases: DemoCase[] = [
  {
    key: 'the-garden-fence',
    team: 'practice',
    presenter: 'brigid',
    kind: 'DROPOUT',
    state: 'READY',
    ageDays: { created: 17, stateChanged: 8 },
    headline: 'In a small place we met at the shop, and she did not come back',
    focusQuestion: 'What should I have said beforehand about meeting each other outside?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'IN_PERSON',
    modality: 'PERSON_CENTRED',
    ageBand: 'FROM_55_TO_64',
    therapySessionsAttended: 9,
    therapySessionsPlanned: null,
    weeksSinceLastContact: 4,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['THERAPIST_JUDGEMENT'],
    mannerOfEnding: 'CANCELLED_AND_NOT_REBOOKED',
    sections: {
      CONTEXT:
        'She came after the youngest had left home. No crisis; a wish to hear herself think. We live in the same small community and had never spoken. I have worked in such places for a long time and have a paragraph about it in my agreement, which I had stopped reading aloud.',
      COURSE:
        'Nine unhurried hours. She talked about the garden and, by way of the garden, about a child whom she had lost before the others were born and whose name nobody says. In the ninth she said the name. I repeated it. We sat with it until the end of the hour, and I thought of it for the whole of the week.',
      ENDING:
        'On the weekend I stood behind her at the till with my own family, who are loud. She turned, saw me, saw them, and put her purse away and then took it out again. I smiled, as one does. She cancelled by text and then did not answer.',
      RELATIONSHIP:
        'I believe I had become the only place where the child was. At the till I was a woman with children and a full trolley. It may not have been the meeting that she could not bear but what I had in the trolley.',
      STIRRED:
        'Sorrow, a silly guilt about the trolley, and some longing for the anonymity of a large town. I felt no relief, this time.',
      UNFINISHED:
        'A letter that speaks of the till. My paragraph, to be read aloud from now on, with an example in it.',
    },
    hypotheses: [
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 70,
        evidence: 'The ninth hour, and three days later the till.',
      },
      {
        reason: 'STIGMA',
        confidence: 25,
        evidence: 'Someone else in the queue knew both of us and what I do.',
      },
    ],
    safetyConcern: 'NONE',
    review: [
      { action: 'SUBMITTED', by: 'brigid', comment: '', ageDays: 10, versionNumber: 1 },
      { action: 'APPROVED', by: 'tunde', comment: '', ageDays: 8, versionNumber: 1 },
    ],
  },
  {
    key: 'the-volunteer',
    team: 'practice',
    presenter: 'outsider',
    kind: 'DROPOUT',
    state: 'IN_REVIEW',
    ageDays: { created: 6, stateChanged: 1 },
    headline: 'He thanked me and took up running',
    focusQuestion: 'Do I think less of an ending that asks nothing of me?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'PHONE',
    modality: 'SUPPORTIVE',
    ageBand: 'FROM_45_TO_54',
    therapySessionsAttended: 4,
    therapySessionsPlanned: 8,
    weeksSinceLastContact: 3,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['BELOW_N_SESSIONS'],
    belowNSessions: 8,
    mannerOfEnding: 'SAID_SO_BY_PHONE',
    sections: {
      CONTEXT:
        'A man who was sleeping badly after a quarrel with his brother about their father’s house. He wanted eight telephone calls in his lunch hour and took them walking.',
      COURSE:
        'I could hear his breath and, from the second call onward, that he walked faster. We spoke of the house, of who had been the favourite, of the fact that neither of them had. In the fourth call he said that he had rung his brother.',
      ENDING:
        'He told me that he was sleeping, that he now ran at lunch, and that he would like to give the other four calls to somebody on our waiting list. He thanked me. It was done in three minutes, and I stood there with the rest of the hour in my hand.',
      RELATIONSHIP: 'Brief and good. I did not become important to him, and I did not need to be.',
      STIRRED:
        'Pleasure, and a small flatness. I looked for what I had missed and found mainly that I was looking.',
      UNFINISHED:
        'Whether we should record this as a dropout. By our own rule of fewer than six sessions it is one.',
    },
    hypotheses: [
      {
        reason: 'GOALS_MET',
        confidence: 80,
        evidence: 'He sleeps, he has rung his brother, and he said so himself.',
      },
      { reason: 'UNKNOWN', confidence: 20, evidence: 'Four telephone calls, one side of the story.' },
    ],
    safetyConcern: 'NONE',
    review: [{ action: 'SUBMITTED', by: 'outsider', comment: '', ageDays: 1, versionNumber: 1 }],
  },
];
