import type { DemoCase } from './types';

/** Couples and families. */
export const couplesAndFamiliesCases: DemoCase[] = [
  {
    key: 'the-other-phone',
    team: 'couples',
    presenter: 'ines',
    kind: 'DROPOUT',
    state: 'READY',
    ageDays: { created: 23, stateChanged: 7 },
    headline: 'They stopped the week after she told me what he did not know',
    focusQuestion: 'How did I come to be holding a secret that I had said I would not hold?',
    unitOfTreatment: 'COUPLE',
    deliveryMode: 'VIDEO',
    modality: 'SYSTEMIC',
    ageBand: 'FROM_35_TO_44',
    therapySessionsAttended: 7,
    therapySessionsPlanned: 12,
    weeksSinceLastContact: 6,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['THERAPIST_JUDGEMENT'],
    mannerOfEnding: 'THROUGH_SOMEONE_ELSE',
    sections: {
      CONTEXT:
        'Together since they were very young, two small children, two jobs with shifts that touch only at the front door. He had proposed couple therapy and she had found me. Their request was “to be nicer to each other”. In the first session I said what I always say: that I keep no secrets from one of them for the other. They both nodded. They joined from two screens in two rooms of the same flat, because of the children.',
      COURSE:
        'They were quick to become nicer. There were experiments with a shared cup of coffee at the front door, and in session four they laughed at the same time, and the one screen had an echo of the other. I was pleased with the coffee. In session five she was pale and he was attentive. I asked what was not being said, and they both looked at their own picture.',
      ENDING:
        'After session six she stayed on the call when he had gone; it was a matter of her finger and a button. She said that there was somebody else, or had been, and that she was ending it, and could I help her to decide whether to tell. It took ninety seconds. I said that this belonged to our three-cornered talk and that I would give her a week. In session seven she was witty. The following day he wrote that his wife had told him I thought they no longer needed me.',
      RELATIONSHIP:
        'I had thought of myself as standing in the middle. In fact I had liked him sooner, because he tried, and her more, since she knew that trying was not the point. She chose me to know and then had to get rid of the one who knew. He, to this day, thinks me a colleague of theirs in being nice. Two screens, two rooms: I believe that I had been working with two individuals with good manners.',
      STIRRED:
        'A hot face, first. I felt used, then important, then ashamed of having felt important. I was relieved that I would not have to sit in session eight. And I was astonished at how skilfully I had been made part of their arrangement: now I too have a second life, in which I know something, and I write him a friendly reply.',
      UNFINISHED:
        'My reply to him, which I have kept to two lines. That she is alone with it. The question for the team of how to begin a video session with a couple, and how to end one: who leaves the call last, and whether a rule about secrets can be kept by a person who is able to be rung up. I do not want to write to her alone and I do not want not to.',
    },
    hypotheses: [
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 65,
        evidence:
          'Ninety seconds after session six. From then on there was one person in the room who knew and one who did not.',
      },
      {
        reason: 'GOALS_MET',
        confidence: 15,
        evidence: 'They are nicer. It is what they asked for, and I do not wish to sneer at it.',
      },
      {
        reason: 'LIFE_STRESSOR',
        confidence: 30,
        evidence: 'Shifts, two small children, and a month in which one of them was always ill.',
      },
    ],
    safetyConcern: 'NONE',
    review: [
      { action: 'SUBMITTED', by: 'ines', comment: '', ageDays: 10, versionNumber: 1 },
      {
        action: 'APPROVED',
        by: 'maren',
        comment:
          'You have kept the couple unrecognisable and yourself quite visible, which is how I like it.',
        ageDays: 7,
        versionNumber: 1,
      },
    ],
  },
  {
    key: 'a-room-for-two-families',
    team: 'couples',
    presenter: 'sofia',
    kind: 'DROPOUT',
    state: 'READY',
    ageDays: { created: 19, stateChanged: 4 },
    headline: 'Five chairs, four people: the stepdaughter who would not come',
    focusQuestion: 'Did I treat the family that came, or the one that they wished I would produce?',
    unitOfTreatment: 'FAMILY',
    deliveryMode: 'IN_PERSON',
    modality: 'EMOTION_FOCUSED',
    ageBand: 'FROM_12_TO_17',
    therapySessionsAttended: 4,
    therapySessionsPlanned: 10,
    weeksSinceLastContact: 7,
    endedBy: 'PARENT_OR_GUARDIAN',
    dropoutDefinitions: ['BELOW_N_SESSIONS'],
    belowNSessions: 8,
    mannerOfEnding: 'SAID_SO_IN_WRITING',
    sections: {
      CONTEXT:
        'Two adults who had each brought a life into a new house. His daughter, in her teens, spent every second week there and spoke to nobody. Her two boys were younger and spoke all the time. The request came from both adults: “She should feel that she is part of it.” The girl was told, and said that she was not part of it, and I think now that this was the clearest statement of the problem that anyone gave me.',
      COURSE:
        'We put out five chairs. She came to the first session, in headphones, and to none of the others. In the second the boys took turns to sit on her chair and be her, at my invitation; the older one pulled an imaginary hood over his head and said, “You all moved in on top of my mother.” Nobody breathed. The father left the room for a minute. I thought it the turning point. It was, though I was mistaken about the direction.',
      ENDING:
        'After the fourth session there was a message from them both, with a heart at the end. It had done them good to talk. The atmosphere was better. They felt it was not fair on the boys to go on when the person concerned was not willing. I rang, and they were on the loudspeaker and very friendly, and I could hear somebody go up a flight of stairs.',
      RELATIONSHIP:
        'The boys trusted me. The stepmother wanted me to like her, and I did. The father I hardly met; he sat with his jacket buttoned and agreed. As to the girl, I have seen her once, for fifty minutes, and I know the shape of her headphones. I said to her as she left that she did not need to come for my sake. I meant it as a freedom. She may have been waiting for someone, anyone, to need it.',
      STIRRED:
        'I was touched by the boy under the hood and, I admit, a little triumphant. I grew up in a house that somebody else had just moved out of. Afterwards there was disappointment, some anger with the heart in the message, and relief, as I had no plan for session five. I notice that I have forgotten the father’s face.',
      UNFINISHED:
        'The dead mother, who was not mentioned on the referral form and who was in the room for four sessions. An offer to the girl alone, by way of her father, which would need him to be met first. I should have rung him and not the two of them.',
    },
    hypotheses: [
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 60,
        evidence:
          'With the father, at the moment of the hood. I looked after the child who had said it and not the man who had heard it.',
      },
      {
        reason: 'UNMET_EXPECTATIONS',
        confidence: 50,
        evidence: 'They wished for a daughter who joins in. They were getting a family that grieves.',
      },
      {
        reason: 'PRACTICAL_COST_TIME',
        confidence: 10,
        evidence: 'Five people and one free afternoon. True, and not it.',
      },
    ],
    safetyConcern: 'NONE',
    review: [
      { action: 'SUBMITTED', by: 'sofia', comment: '', ageDays: 6, versionNumber: 1 },
      { action: 'APPROVED', by: 'maren', comment: '', ageDays: 4, versionNumber: 1 },
    ],
  },
  {
    key: 'the-translation',
    team: 'couples',
    presenter: 'hanna',
    kind: 'DROPOUT',
    state: 'PRESENTED',
    ageDays: { created: 66, stateChanged: 20 },
    headline: 'The interpreter cried, and the family did not come again',
    focusQuestion:
      'What happened to the family’s trust when the one who carried all the words could not go on?',
    unitOfTreatment: 'FAMILY',
    deliveryMode: 'IN_PERSON',
    modality: 'SYSTEMIC',
    ageBand: 'FROM_45_TO_54',
    therapySessionsAttended: 5,
    therapySessionsPlanned: 10,
    weeksSinceLastContact: 15,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['BELOW_N_SESSIONS'],
    belowNSessions: 8,
    mannerOfEnding: 'CANCELLED_AND_NOT_REBOOKED',
    sections: {
      CONTEXT:
        'Parents and three nearly grown children, in this country for some years after a flight of which the children remember different halves. They were referred since the eldest had stopped sleeping. The parents and I shared no language, the children spoke mine, and it was clear from the start that the children should not interpret. We were given a professional interpreter, the same for every session, which is rarer than it should be.',
      COURSE:
        'We went slowly. I asked about the house that they had left, room by room, and each of them furnished it. The father had a workshop, the mother a stove with a name. In the fourth session the eldest spoke of the crossing for the first time in front of the others. He spoke in his own language, so as to be heard by his mother, and it came to me in the even voice of the woman beside me, in the first person, as is usual: I was cold, I let go of the bag.',
      ENDING:
        'In the fifth session, in the middle of a sentence of the mother’s, the interpreter stopped and wept. She apologised, in both languages. The mother got up and stroked her hair. We took a break and finished early. The family cancelled the sixth by a text from the youngest, and then the seventh, and after this no one could be reached except the eldest, who said that his parents felt that they had harmed her.',
      RELATIONSHIP:
        'It was a relation of seven, and I had counted six. They trusted her before they trusted me, naturally: she knew what the stove was called. She and I had five minutes before and none after. I was grateful to her in each session and I never asked what she went home with. I think the family saw that the helpers had nobody to help them, and did for us what they have done for one another all along, and carried it elsewhere.',
      STIRRED:
        'Shame, very much. I had prepared the family, the room, the tissues. There was a moment, when the mother stroked her hair, in which I felt tenderness and was jealous of them both. And a sort of homesickness for something of which I had heard only in translation. I felt relief when the message came, as I did not know how I would begin again.',
      UNFINISHED:
        'To tell them that she is well and that it was not harm. She and I have met; she gave me leave to bring this here. We have agreed on ten minutes before and fifteen after, paid, for every family. The eldest has been offered hours of his own and has come to one.',
    },
    hypotheses: [
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 60,
        evidence:
          'It went through the interpreter. They left in order to protect her, as the eldest told me.',
      },
      {
        reason: 'STIGMA',
        confidence: 25,
        evidence: 'The father was asked about it by people who had seen them come in.',
      },
      {
        reason: 'LIFE_STRESSOR',
        confidence: 30,
        evidence: 'A decision on their papers was expected in the same week.',
      },
    ],
    safetyConcern: 'LOW',
    review: [
      { action: 'SUBMITTED', by: 'hanna', comment: '', ageDays: 49, versionNumber: 1 },
      {
        action: 'RETURNED',
        by: 'maren',
        comment:
          'Please take out the language and the route. Everything that matters is still there without them.',
        ageDays: 47,
        versionNumber: 1,
      },
      { action: 'SUBMITTED', by: 'hanna', comment: '', ageDays: 46, versionNumber: 2 },
      {
        action: 'APPROVED',
        by: 'maren',
        comment: 'Thank you. Also for asking her leave.',
        ageDays: 45,
        versionNumber: 2,
      },
    ],
  },
  {
    key: 'he-sent-the-key',
    team: 'couples',
    presenter: 'colleague-b',
    kind: 'DROPOUT',
    state: 'ARCHIVED',
    ageDays: { created: 190, stateChanged: 80 },
    headline: 'One partner ended the therapy by ending the marriage',
    focusQuestion: 'Is it a dropout when a couple stops being one?',
    unitOfTreatment: 'COUPLE',
    deliveryMode: 'IN_PERSON',
    modality: 'EMOTION_FOCUSED',
    ageBand: 'FROM_65_TO_79',
    therapySessionsAttended: 11,
    therapySessionsPlanned: 20,
    weeksSinceLastContact: 24,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['THERAPIST_JUDGEMENT'],
    mannerOfEnding: 'THROUGH_SOMEONE_ELSE',
    sections: {
      CONTEXT:
        'Two men, together for more than thirty years, recently retired within weeks of each other. One of them had been looking forward to it. They came with a question that they read out from a sheet, taking turns: “How does one live with a person who is there?” They were funny, formal with each other, and as I was to learn very much afraid.',
      COURSE:
        'In emotionally focused work one looks for the dance, and theirs was not hard to find: one of them tidied and the other went for walks. When the walks grew longer the tidying became thorough. By session seven the tidier could say, “I clear up so that you will have a place to come home to,” and the walker had tears in his eyes and looked at his watch. I held to the tears and let the watch be. In the next weeks it was spring between them, or so it seemed to me.',
      ENDING:
        'The tidier came alone to what should have been the twelfth session. He laid an envelope on the table; it held a door key, and it had been posted. His husband had gone to stay by the sea and would not return, and had asked him to tell me that he was grateful. We sat for the hour. I offered him further hours for himself with a colleague, since I had been theirs. He said that he would first have to clear up.',
      RELATIONSHIP:
        'I had loved them as a pair, and that was perhaps the flaw in it. To the one I was an ally in bringing the other home. To the walker I must have been one more kind person who looked up when he came in. He told me in session nine that I reminded him of a lighthouse. I took it as a compliment, and have since looked up what lighthouses are for.',
      STIRRED:
        'Grief, so plain that I had to cancel the following hour. I felt I had failed a love story. It was our group who asked me whether it might also be a man’s honest answer to the question on their sheet. I could feel some relief after that, for him, and was able to stop being so sorry for myself.',
      UNFINISHED:
        'Nothing with the walker; he has said his good-bye by way of the other. The tidier did take up the hours with a colleague. For me, to write down the difference between a couple that stops and two people who begin.',
    },
    hypotheses: [
      {
        reason: 'UNMET_EXPECTATIONS',
        confidence: 45,
        evidence: 'One of the two came to be kept and the other to find out. I worked on the first request.',
      },
      {
        reason: 'GOALS_MET',
        confidence: 30,
        evidence: 'Their question was answered. It was not the answer that one of them wished for, nor I.',
      },
      { reason: 'LIFE_STRESSOR', confidence: 30, evidence: 'Retirement, twice in one season.' },
    ],
    safetyConcern: 'LOW',
    review: [
      { action: 'SUBMITTED', by: 'colleague-b', comment: '', ageDays: 172, versionNumber: 1 },
      { action: 'APPROVED', by: 'maren', comment: '', ageDays: 170, versionNumber: 1 },
    ],
  },
];
