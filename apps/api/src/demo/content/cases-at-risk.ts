import type { DemoCase } from './types';

/** Care that is still open, care that was at risk until it ended, and a case about something else. */
export const casesAtRisk: DemoCase[] = [
  {
    key: 'later-every-week',
    team: 'adult',
    presenter: 'clinician',
    kind: 'AT_RISK_ENGAGEMENT',
    state: 'READY',
    ageDays: { created: 13, stateChanged: 4 },
    headline: 'She comes later every week, and says that all is well',
    focusQuestion: 'What might I say next week that makes it easier to stay, or to go well?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'IN_PERSON',
    modality: 'PSYCHODYNAMIC',
    ageBand: 'FROM_45_TO_54',
    setting: 'PRIVATE_PRACTICE',
    therapySessionsAttended: 14,
    therapySessionsPlanned: 40,
    weeksSinceLastContact: 1,
    endedBy: null,
    dropoutDefinitions: [],
    engagementSigns: ['ATTENDANCE', 'ALLIANCE', 'CLINICIAN_WORRY'],
    mannerOfEnding: null,
    sections: {
      CONTEXT:
        'She runs things: a household, a department, the choir’s accounts. She came because her body had begun to refuse, first in lifts and then at her desk, and because a physician whom she trusts had said that there was nothing to find. We agreed on forty sessions. She called them “the course”, and asked in the first hour what the success rate was.',
      COURSE:
        'For ten weeks she was on the minute. She brought lists and ticked them. In the tenth I did not ask about the list, and she spoke instead of a winter when she was nine and kept house for her father; she told it as an anecdote, very well, and I laughed at the right places and was close to tears. The week after, she was eight minutes late. Since then it has been twelve, seventeen, and last week twenty-five, with a cheerful account of the traffic each time.',
      ENDING:
        'Nothing has been said. She has cancelled once, by a message with a smiling face, and asked last week in passing if sessions could also be “put on hold, like a subscription”. I said that we could talk about it. She looked at her watch and said that she would not dream of it. I find myself leaving the door of the waiting room open so that I hear the lift.',
      RELATIONSHIP:
        'We are on excellent terms, which is the trouble. I am the one person who is not asked to be impressed, and I have begun to be impressed all the same. When I laughed at the winter I joined the father, I think, at whose table it will have been funny. She has not told me anything since that is not already finished.',
      STIRRED:
        'I notice that I prepare the chair for someone who is not coming. There is worry, and a small cold vanity that she should choose to leave me of all people. In the last late hour I was also relieved for the twenty-five minutes, and used them to answer letters.',
      UNFINISHED:
        'I have not named the lateness. I have not gone back to the laughing. I could offer her a shorter course with an end that she chooses, or say what I hear when the lift does not come; I do not know which of the two is for her and which is for me.',
    },
    hypotheses: [
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 65,
        evidence: 'The lateness begins in the week after I laughed. Before it there was not one late minute.',
      },
      {
        reason: 'NO_PROGRESS',
        confidence: 30,
        evidence: 'The lift is no better. She mentions it as one mentions an invoice that is still open.',
      },
      {
        reason: 'GOALS_MET',
        confidence: 15,
        evidence: 'She is back at her desk for whole days, and that is what she had come for.',
      },
    ],
    safetyConcern: 'NONE',
    review: [
      { action: 'SUBMITTED', by: 'clinician', comment: '', ageDays: 6, versionNumber: 1 },
      {
        action: 'APPROVED',
        by: 'supervisor',
        comment: 'Bring this one soon, while there is still a next week to speak of.',
        ageDays: 4,
        versionNumber: 1,
      },
    ],
  },
  {
    key: 'the-borrowed-umbrella',
    team: 'young',
    presenter: 'yusuf',
    kind: 'AT_RISK_ENGAGEMENT',
    state: 'DRAFT',
    ageDays: { created: 1, stateChanged: 1 },
    headline: 'He gave the umbrella back',
    focusQuestion: '',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'MIXED',
    modality: 'ACCEPTANCE_AND_COMMITMENT',
    ageBand: 'FROM_18_TO_24',
    therapySessionsAttended: 6,
    therapySessionsPlanned: 12,
    weeksSinceLastContact: 2,
    endedBy: null,
    dropoutDefinitions: [],
    engagementSigns: ['SAID_SO'],
    mannerOfEnding: null,
    sections: {
      CONTEXT:
        'Second year of a course that was chosen for him. He sleeps by day. He came on the advice of a tutor and, as he says, to have it in writing that he had tried.',
      COURSE:
        'Three sessions in the room, three by video from his bed with the camera on the ceiling. We made a list of what matters to him. It was short and, I thought, true. The umbrella is one that I had lent him after the second session, when it poured.',
      ENDING:
        'He came in person last time, without an appointment, to give it back. “So that I do not owe anybody anything.” He then stayed for ten minutes in the doorway and told me about a girl. I have an hour with him next week in the calendar; he has not confirmed it.',
      RELATIONSHIP: '',
      STIRRED: '',
      UNFINISHED: '',
    },
    hypotheses: [],
    safetyConcern: 'LOW',
    review: [],
  },
  {
    key: 'the-last-appointment-card',
    team: 'adult',
    presenter: 'colleague-b',
    kind: 'AT_RISK_ENGAGEMENT',
    state: 'READY',
    ageDays: { created: 47, stateChanged: 38 },
    headline: 'He asked for the next card and did not fill it in',
    focusQuestion: 'Whose hope was it that I kept writing on those cards?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'IN_PERSON',
    modality: 'COGNITIVE_BEHAVIOURAL',
    ageBand: 'FROM_55_TO_64',
    setting: 'COMMUNITY_CLINIC',
    therapySessionsAttended: 9,
    therapySessionsPlanned: 16,
    weeksSinceLastContact: 2,
    endedBy: null,
    dropoutDefinitions: [],
    engagementSigns: ['ATTENDANCE', 'NO_PROGRESS'],
    mannerOfEnding: null,
    sections: {
      CONTEXT:
        'A man on long sick leave with a back that two clinics have given up on and a mood that nobody had asked about before. He was sent to us to learn to pace himself. He is courteous, exact, and does not believe in any of it, which he told me at once so that I should not be disappointed later.',
      COURSE:
        'We kept a diary of activity. He filled it in as one fills in a customs form. Around the fifth session he had walked to the harbour, and on paper that was the first entry without a number. I made much of it. He did not go again.',
      ENDING:
        'He missed the eighth session and came to the ninth, and asked for two appointment cards instead of one. The second he put into his breast pocket unwritten. He said that he would see how the month went. I have rung once and spoken to an answering machine on which a woman’s voice says that they are out.',
      RELATIONSHIP:
        'He made it easy for me to be kind and impossible to be of use. When I praised the walk he looked at me with something like pity. I think he went to the harbour to say goodbye to it, and I entered it as activity.',
      STIRRED:
        'Helplessness, tidied into method. I have bought a better diary. There is also a quiet respect: he has not once pretended.',
      UNFINISHED:
        'The harbour. A word with the woman on the answering machine, if he wishes it. The question of what pacing is for, when one does not want to arrive.',
    },
    hypotheses: [
      {
        reason: 'METHOD_MISMATCH',
        confidence: 55,
        evidence: 'He brought a loss and I offered a timetable. He said so in the first session.',
      },
      {
        reason: 'NO_PROGRESS',
        confidence: 45,
        evidence: 'Nine weeks of diary, one line of it alive.',
      },
    ],
    safetyConcern: 'LOW',
    review: [
      { action: 'SUBMITTED', by: 'colleague-b', comment: '', ageDays: 41, versionNumber: 1 },
      { action: 'APPROVED', by: 'lead', comment: '', ageDays: 38, versionNumber: 1 },
    ],
    becameDropout: {
      ageDays: 12,
      dropoutDefinitions: ['THERAPIST_JUDGEMENT', 'PROTOCOL_NOT_COMPLETED', 'NO_RELIABLE_CHANGE'],
      endedBy: 'PATIENT',
      mannerOfEnding: 'CANCELLED_AND_NOT_REBOOKED',
      weeksSinceLastContact: 6,
    },
  },
  {
    key: 'we-agree-on-everything',
    team: 'couples',
    presenter: 'ines',
    kind: 'OTHER',
    state: 'IN_REVIEW',
    ageDays: { created: 9, stateChanged: 3 },
    headline: 'We agree on everything, and nothing moves',
    focusQuestion: 'What am I taking part in that keeps it as it is?',
    unitOfTreatment: 'COUPLE',
    deliveryMode: 'VIDEO',
    modality: 'EMOTION_FOCUSED',
    ageBand: 'FROM_35_TO_44',
    setting: 'PRIVATE_PRACTICE',
    therapySessionsAttended: 17,
    therapySessionsPlanned: null,
    weeksSinceLastContact: 1,
    endedBy: null,
    dropoutDefinitions: [],
    mannerOfEnding: null,
    sections: {
      CONTEXT:
        'A couple with two small children and an excellent vocabulary. They came after an affair that had been over for a year, to “process” it. They sit side by side on a sofa that is too small for anything else.',
      COURSE:
        'They understood the cycle in the second session and can draw it. They thank each other for sharing. In seventeen sessions nobody has raised a voice, and the child’s cough on the monitor has been the liveliest sound in the room.',
      ENDING:
        'Last month she said, quite gently, that she had begun to look forward to these hours more than to the evenings after them. He said that he could see that. I said that this was an important thing to say. Then the three of us were silent, and it was comfortable, and I have not been comfortable with it since.',
      RELATIONSHIP:
        'I like them. I am the third on that sofa, and the only one who is allowed to be moved. It may be that they have found in me what neither dares to ask of the other.',
      STIRRED: 'Drowsiness, a kind of well-being, and on the way home a bad conscience.',
      UNFINISHED: 'The affair. Nobody has asked him what it was like to be wanted there.',
    },
    hypotheses: [],
    safetyConcern: 'NONE',
    review: [{ action: 'SUBMITTED', by: 'ines', comment: '', ageDays: 3, versionNumber: 1 }],
  },
];
