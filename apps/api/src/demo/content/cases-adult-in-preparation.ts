import type { DemoCase } from './types';

/** Adult outpatient: drafts, in review, returned. */
export const adultCasesInPreparation: DemoCase[] = [
  {
    // Still holds a first name, a town, a date and a phone number on purpose: the gate needs something to find.
    key: 'day-of-the-ending',
    team: 'adult',
    presenter: 'clinician',
    kind: 'DROPOUT',
    state: 'DRAFT',
    ageDays: { created: 2, stateChanged: 2 },
    headline: 'Left after the seventh session, on the day we planned the ending',
    focusQuestion: 'What did my wish for a tidy ending make impossible for her to say?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'VIDEO',
    modality: 'PSYCHODYNAMIC',
    ageBand: 'FROM_25_TO_34',
    setting: 'PRIVATE_PRACTICE',
    therapySessionsAttended: 7,
    therapySessionsPlanned: 16,
    weeksSinceLastContact: 5,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['MISSED_LAST_SCHEDULED_SESSION'],
    mannerOfEnding: 'SAID_SO_IN_WRITING',
    sections: {
      CONTEXT:
        'She came after a year of caring for her mother, whose illness had lasted long enough for everybody else in the family to find a reason to live elsewhere. She works with small children and described herself as the person who remembers the birthdays. No earlier therapy. She asked for “a few talks to get my breath back” and I offered sixteen sessions, with a review in the middle. I thought of it as generous. I now wonder whether she heard it as a sentence.',
      COURSE:
        'The first four sessions were lively and a little breathless. Annika was seldom without a story in which she had arrived just in time. In the fifth she was silent for some minutes, the first time, and then asked if I was all right. I said something about how used she was to checking. She laughed, and I noted it as good work.\n\nIn the sixth she told me that these were the only fifty minutes of the week in which nobody needed anything. I proposed that we use the next hour to plan how we would end, so that there should be no surprise.',
      ENDING:
        'We planned the ending, with dates. She wrote them in her diary and thanked me. The same evening Annika wrote from the train to Västerås that she had thought it over and would not be coming back, and that I should not call.\n\nI called anyway, the next day, and let it ring too long. On 12 March her sister left a message on the practice number asking me to ring 070-174 06 18. I have not answered it, because I do not know on whose behalf she was asking.',
      RELATIONSHIP:
        'She looked after me. She adjusted her camera so that the light would not trouble me, she asked about my cold, she ended the hour herself two minutes early so that I could have a pause. I noticed all of it and said very little, since it was pleasant. The one time I named it she was ashamed for the rest of the session. I believe that she experienced the plan for the ending as my telling her that she had become too much, and that she then did what she always does and made it easy for the other person.',
      STIRRED:
        'There was relief, and then shame about the relief. She was my last patient on a long day, and with her I was, for an hour, not needed either. I miss that. I had also been proud of the plan, which came out of a seminar, and I was stung to see it fail on the very day it was made.',
      UNFINISHED: '',
    },
    hypotheses: [
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 60,
        evidence:
          'She left within hours of our planning the ending. In the hour itself she agreed with everything, which with her is a sign.',
      },
      {
        reason: 'LIFE_STRESSOR',
        confidence: 30,
        evidence:
          'Her mother’s new care arrangement fell through in the same week. She mentioned it in passing.',
      },
    ],
    safetyConcern: 'NONE',
    review: [],
  },
  {
    key: 'three-sessions-in-a-coat',
    team: 'adult',
    presenter: 'trainee',
    kind: 'DROPOUT',
    state: 'DRAFT',
    ageDays: { created: 4, stateChanged: 4 },
    headline: 'Three sessions in a coat',
    focusQuestion: '',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'IN_PERSON',
    modality: 'COGNITIVE_BEHAVIOURAL',
    ageBand: 'FROM_45_TO_54',
    setting: 'COMMUNITY_CLINIC',
    therapySessionsAttended: 3,
    therapySessionsPlanned: 12,
    weeksSinceLastContact: 3,
    endedBy: 'UNKNOWN',
    dropoutDefinitions: ['BELOW_N_SESSIONS'],
    belowNSessions: 8,
    mannerOfEnding: 'STOPPED_WITHOUT_WORD',
    sections: {
      CONTEXT:
        'A man who was sent, rather than came. His partner had made the first call and his doctor had written the referral, and in our first session he told me, quite kindly, that he was doing this for the two of them. Low mood since he lost a position he had held for a long time. PHQ-9 of 14 at intake. I had not treated anyone of his age before and I prepared too much.',
      COURSE:
        'He kept his coat on. In the first session I thought that the room was cold, and apologised. In the second I offered the hook on the door. In the third I said nothing, but I could not stop seeing it. We made an activity plan. He filled it in perfectly, every hour of every day, and I praised him for it, and I had the feeling of handing back a form at a counter.',
      ENDING:
        'He did not come to the fourth session. I called after twenty minutes, as we are taught, and got the answering machine with his partner’s voice. I left a message of which I am ashamed because it was so cheerful.',
      RELATIONSHIP: '',
      STIRRED: '',
      UNFINISHED: '',
    },
    hypotheses: [
      {
        reason: 'UNMET_EXPECTATIONS',
        confidence: 40,
        evidence:
          'He came for other people. I never asked what he himself would have wanted, had he wanted something.',
      },
    ],
    safetyConcern: 'NONE',
    review: [],
  },
  {
    key: 'pain-by-telephone',
    team: 'adult',
    presenter: 'colleague-a',
    kind: 'DROPOUT',
    state: 'IN_REVIEW',
    ageDays: { created: 9, stateChanged: 1 },
    headline: 'Two telephone sessions for pain, and a polite note to the secretary',
    focusQuestion:
      'How do I offer acceptance to someone who has been disbelieved without becoming one more who disbelieves?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'PHONE',
    modality: 'ACCEPTANCE_AND_COMMITMENT',
    ageBand: 'FROM_55_TO_64',
    therapySessionsAttended: 2,
    therapySessionsPlanned: 8,
    weeksSinceLastContact: 6,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['BELOW_N_SESSIONS'],
    belowNSessions: 8,
    mannerOfEnding: 'SAID_SO_IN_WRITING',
    sections: {
      CONTEXT:
        'Back pain for more than a decade, two operations, the second of which made it worse. The pain clinic had discharged her with the advice to “try the psychological side”. She travels badly, so we agreed on eight sessions by telephone. In the intake letter the words “catastrophising” and “difficult” each appear twice. She had been sent a copy of that letter and had read it before we ever spoke.',
      COURSE:
        'In the first session she told the story in order, with the names of the medicines, and I heard that she had told it often. I asked about sleep and about what she would be doing if pain were not in charge, which is a question I like. She said, “If pain were not in charge I would be at work, obviously.” In the second I offered an exercise with attention to the breath. She did it, lying on the floor with the telephone beside her. Afterwards she asked if this was what the eight hours would be.',
      ENDING:
        'A card to our secretary, with a small drawing of a bird: thank you for the kind arrangements, she would not need the further times. Nothing to me. I wrote that she was welcome to the six sessions whenever she wished, and that I would be glad to hear if something I had done had not been helpful. There was no reply, and by the tone of the card I did not expect one.',
      RELATIONSHIP:
        'Courteous, and I think wary from the first minute. She called me doctor, though I am not one, and when I corrected it she said that it was easier for her if I were. I believe she meant that she knew how to be disappointed by doctors. Without seeing her I could not tell when she was in pain as we talked. I asked once; she said, “I am always in pain when I am talking to people about pain.” I liked her for it and let it go by.',
      STIRRED:
        'Irritation, first, with the colleagues who wrote that letter. It took a few weeks for me to see that it was a comfortable irritation, for it placed me on her side without my having to do anything. Under it there was a small professional vanity. I teach this method. I had the exercise ready before I had the person. I was also relieved not to have to hear six more hours about something that I could not change, and I would not have written that sentence in a file.',
      UNFINISHED:
        'She never learned that I believe her. I do not know whether saying so in a second letter would be for her good or for mine. The question of how she and her husband live with the pain in the house was opened in the second session and left standing open. Her general practitioner has had the usual discharge note, and I would like to write a better one.',
    },
    hypotheses: [
      {
        reason: 'METHOD_MISMATCH',
        confidence: 55,
        evidence:
          'She asked whether the exercise was what the eight hours would be. I answered with the rationale.',
      },
      {
        reason: 'UNMET_EXPECTATIONS',
        confidence: 45,
        evidence:
          'She had hoped for someone who would talk to the pain clinic. She said so, in the first ten minutes.',
      },
      {
        reason: 'STIGMA',
        confidence: 35,
        evidence: 'The letter with “the psychological side”. To come back would have been to agree with it.',
      },
    ],
    safetyConcern: 'NONE',
    review: [{ action: 'SUBMITTED', by: 'colleague-a', comment: '', ageDays: 1, versionNumber: 1 }],
  },
  {
    key: 'the-tap-exercise',
    team: 'adult',
    presenter: 'trainee',
    kind: 'DROPOUT',
    state: 'IN_REVIEW',
    ageDays: { created: 16, stateChanged: 3 },
    headline: 'Stopped the week that exposure was to begin',
    focusQuestion: 'How could I have known that I was moving at the speed of my manual and not at his?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'VIDEO',
    modality: 'COGNITIVE_BEHAVIOURAL',
    ageBand: 'FROM_25_TO_34',
    setting: 'PRIVATE_PRACTICE',
    therapySessionsAttended: 5,
    therapySessionsPlanned: 15,
    weeksSinceLastContact: 4,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['PROTOCOL_NOT_COMPLETED'],
    mannerOfEnding: 'SAID_SO_BY_PHONE',
    sections: {
      CONTEXT:
        'Washing and checking since his teens, worse since the birth of his first child. About four hours a day at intake, by his own count. He had read a good deal about exposure before he came and said that he was “ready for the worst”. His wife has taken over everything to do with the baby’s food. We planned fifteen sessions by video, because he could not be sure of leaving the house in time.',
      COURSE:
        'Four sessions of formulation and of building the ladder. He was quick, ironical, very able. He wrote the ladder in a spreadsheet with formulas. In the fourth session I noticed that the steps I had thought of as easy were the ones with the baby in them, and that he had rated these lower than they can have been. I did not say so, since the sheet was so good and we were already a session behind. In the fifth we rehearsed the first step with the tap.',
      ENDING:
        'He called our office in the morning before the sixth session and asked for me. He said that it was not the right time, that work had become heavy, and that I had been very professional. I said that many people feel like this before exposure starts. It was true and it was the wrong moment for a true sentence. He said, “You see, that is what I mean, you have an answer for it.” Then he thanked me and we hung up.',
      RELATIONSHIP:
        'I would have said that we got on. We had the same humour and I think we were both a little proud of the sheet. Going through my notes I find no moment at which he was angry with me, or sad, or at a loss. I find one at which the baby cried in the next room and he muted himself, and came back, and we went on where we had stopped. I did not ask what had happened in that minute.',
      STIRRED:
        'The first thing was fear of what my supervisor would say. The second was a wish to have been seen trying hard. I am new, he is my third patient to leave, and I keep a count, which I know I should not. There was some relief as well. I had been dreading the exposure as much as he had, and I had told nobody, him least of all.',
      UNFINISHED:
        'He has the ladder and none of the company. His wife still does everything with the food, and the small one grows. I would like to offer him one session to look at how we went about it, without any tap. I do not know if that would be kind or if it is I who would like to be let off.',
    },
    hypotheses: [
      {
        reason: 'METHOD_MISMATCH',
        confidence: 50,
        evidence:
          'He left between the rehearsal and the first exposure. The ratings with the child in them were too low.',
      },
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 45,
        evidence:
          '“You have an answer for it.” I think that he had felt answered, and not heard, for some weeks.',
      },
      {
        reason: 'PRACTICAL_COST_TIME',
        confidence: 15,
        evidence: 'He named work. I believe it, and I believe it was not the reason.',
      },
    ],
    safetyConcern: 'LOW',
    review: [
      { action: 'SUBMITTED', by: 'trainee', comment: '', ageDays: 11, versionNumber: 1 },
      {
        action: 'RETURNED',
        by: 'supervisor',
        comment:
          'This is honest work. Two things before the team sees it. The line of business he is in, with the detail about the night shifts, would be enough for somebody who knows him; “a technical job” does what you need. And your question asks three things. Which of them keeps you awake?',
        ageDays: 8,
        versionNumber: 1,
      },
      { action: 'SUBMITTED', by: 'trainee', comment: '', ageDays: 3, versionNumber: 2 },
    ],
  },
  {
    key: 'a-trade-on-the-road',
    team: 'adult',
    presenter: 'clinician',
    kind: 'DROPOUT',
    state: 'RETURNED',
    ageDays: { created: 20, stateChanged: 2 },
    headline: 'Came back twice, and the third time did not',
    focusQuestion:
      'When someone keeps returning and leaving, is each leaving a dropout or is the whole of it one treatment?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'MIXED',
    modality: 'PSYCHODYNAMIC',
    ageBand: 'FROM_45_TO_54',
    setting: 'COMMUNITY_CLINIC',
    therapySessionsAttended: 23,
    therapySessionsPlanned: null,
    weeksSinceLastContact: 14,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['THERAPIST_JUDGEMENT'],
    mannerOfEnding: 'AFTER_A_BREAK',
    sections: {
      CONTEXT:
        'She tunes and repairs church organs, and for most of the year she lives in guest rooms near wherever the instrument is. Panic, first in a bell tower and later in any place with one door. She has come to me in three stretches over a few years, always in the wet season when there is less work, and has stopped each time when the work began again.',
      COURSE:
        'Nine sessions, then eight, then six. In the first stretch we spoke of panic and it eased. In the second we came to her father, who taught her the trade and never once said that a thing was in tune; he would merely close the case and walk on. In the third she began to bring dreams. Some of the hours were by video from rooms in which I could hear rain, and in one of them somebody practising scales badly, at which we both laughed.',
      ENDING:
        'She said in the sixth session that she would be on the road from next week and would write when she knew her days. This is what she had said both times before. The usual season came and went. I wrote a short letter. After a month there came a postcard with no sender: “All well, very busy, you taught me to listen.” I have decided, for the purpose of our figures, that this is a dropout. I am not at ease with the decision.',
      RELATIONSHIP:
        'At a slight distance, and warm across it. She hears everything, the radiator, my pen. In the last session she asked whether I had been unwell, because my voice was lower. I had been. I said so, and she nodded as one does at an instrument. I think that she needs people to stay where she can find them and that it is part of the arrangement that she is not to be looked for. My letter may have broken it.',
      STIRRED:
        'Envy of a life with so much air in it. A tenderness which I recognise from being the daughter of somebody exact. And something like pique: I had kept the hour open for her for longer than I do for others, and I had told myself this was flexibility. I felt left, then silly for feeling left by a person who has after all gone to work.',
      UNFINISHED:
        'The dreams. The sentence her father never said. Whether to keep the hour. I also wonder how many of those we count as gone are people who use us as one uses a harbour, and whether I would have counted her at all before we began to count.',
    },
    hypotheses: [
      {
        reason: 'GOALS_MET',
        confidence: 40,
        evidence:
          'Panic had not come back for two seasons. The card says that she is well and I have no ground to doubt it.',
      },
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 30,
        evidence:
          'It was the dreams that were new. She stopped one session after the one in which I interpreted.',
      },
      {
        reason: 'PRACTICAL_COST_TIME',
        confidence: 30,
        evidence: 'She works far away and is paid by the instrument.',
      },
    ],
    safetyConcern: 'NONE',
    review: [
      { action: 'SUBMITTED', by: 'clinician', comment: '', ageDays: 5, versionNumber: 1 },
      {
        action: 'RETURNED',
        by: 'lead',
        comment:
          'I read this with great pleasure, and I can see her, which is the trouble. There are perhaps a few dozen people with this occupation and very few of them women who learned it from a father. No single word is the problem; the three together are.\n\nWould “a skilled trade that keeps her on the road” do? The listening could stay if the instrument went. The postcard could simply be “a card”.',
        ageDays: 2,
        versionNumber: 1,
      },
    ],
  },
];
