import type { DemoCase } from './types';

/** Adult outpatient: let through and open to the team. */
export const adultCasesReady: DemoCase[] = [
  {
    key: 'relieved-when-he-left',
    team: 'adult',
    presenter: 'clinician',
    kind: 'DROPOUT',
    state: 'READY',
    ageDays: { created: 24, stateChanged: 9 },
    headline: 'He left angry, and I slept well',
    focusQuestion: 'What was my relief trying to tell me while he was still in the room?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'IN_PERSON',
    modality: 'SCHEMA',
    ageBand: 'FROM_35_TO_44',
    therapySessionsAttended: 19,
    therapySessionsPlanned: 40,
    weeksSinceLastContact: 7,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['THERAPIST_JUDGEMENT', 'PROTOCOL_NOT_COMPLETED'],
    mannerOfEnding: 'SAID_SO_IN_SESSION',
    sections: {
      CONTEXT:
        'He came after the end of a long relationship and the loss, in the same half-year, of a position with some authority. A friend had told him that he had “a pattern”. The questionnaires pointed to entitlement and, well below it, to emotional deprivation; he was interested in the first and bored by the second. We agreed on forty sessions with a review after twenty. He paid for himself and mentioned the sum often, not as a complaint but as one mentions the weather.',
      COURSE:
        'The first months were good to describe and hard to sit in. He arrived ten minutes late and regarded the last ten as his due. When I kept to the time he would say, “As you wish,” and put on his jacket very slowly. Around session twelve there were three weeks in which he talked about his father’s workshop, where he was allowed to sit if he did not touch anything. I was moved. The week after, he told me that he had found this part self-indulgent, and compared me with a consultant whom he had once let go.\n\nI began to prepare for him in a way that I do not for others. I read the notes twice. I ate before he came.',
      ENDING:
        'In session nineteen I said that I noticed how I was being examined, and that I wondered who had examined him. I had thought about this sentence for a fortnight. He stood up. He said that he had been waiting for weeks to see if I would ever say something that was not out of a book and that he now had his answer. He laid the fee on the table, in notes, though he always pays by invoice, and left the door open behind him. The next day he sent one line, asking for a receipt.',
      RELATIONSHIP:
        'I was never at ease. I can find ruptures of confrontation in nearly every hour, and I can find the one withdrawal, after the workshop, which I passed over since it came dressed as contempt. I think we met for three weeks. After that he made certain that it would not be held against him, and I helped, because I was so very glad to be back on ground where I could be competent.',
      STIRRED:
        'Relief, and a lot of it. I slept through the night for the first time in a while. Two days later came shame, and a kind of accusing arithmetic: if I am so relieved, then I must have wanted it, then I must have done it. I do not think this is quite right, and I do not think it is quite wrong. There was fear as well, a physical fear, of which I had said nothing in supervision, because he had done nothing that one could write down. And lately there is some sorrow, which I trust more than the rest.',
      UNFINISHED:
        'The boy in the workshop. The receipt, which our secretary sent. I owe myself an answer as to why I prepared for him by eating, as if for a long crossing. I have the wish to write him two sentences that ask nothing and leave the door as he left it, open. I have not decided and would rather not decide alone.',
    },
    hypotheses: [
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 75,
        evidence:
          'The workshop weeks were followed at once by contempt, and I answered with distance. The sentence in session nineteen came seven weeks late.',
      },
      {
        reason: 'UNMET_EXPECTATIONS',
        confidence: 40,
        evidence:
          'He had asked for strategies in the second session. I told him that we would come to that. We did not.',
      },
      {
        reason: 'NO_PROGRESS',
        confidence: 20,
        evidence:
          'No movement on the questionnaires at session twelve. We looked at the curve for half a minute.',
      },
    ],
    safetyConcern: 'NONE',
    review: [
      { action: 'SUBMITTED', by: 'clinician', comment: '', ageDays: 12, versionNumber: 1 },
      {
        action: 'APPROVED',
        by: 'supervisor',
        comment: 'Nothing to settle. Thank you for leaving the relief as large as it was.',
        ageDays: 9,
        versionNumber: 1,
      },
    ],
  },
  {
    key: 'she-had-enough',
    team: 'adult',
    presenter: 'colleague-b',
    kind: 'DROPOUT',
    state: 'READY',
    ageDays: { created: 18, stateChanged: 6 },
    headline: 'Gone after six of twelve, and possibly well',
    focusQuestion: 'What would I need to hear before I could believe that she simply got what she needed?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'VIDEO',
    modality: 'INTERPERSONAL',
    ageBand: 'FROM_25_TO_34',
    therapySessionsAttended: 6,
    therapySessionsPlanned: 12,
    weeksSinceLastContact: 9,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['MISSED_LAST_SCHEDULED_SESSION'],
    mannerOfEnding: 'CANCELLED_AND_NOT_REBOOKED',
    sections: {
      CONTEXT:
        'Low mood after a move for her partner’s work and the thinning out of nearly every friendship she had. PHQ-9 of 17 at the start. No earlier episodes, no self-harm, one glass of wine too many on some evenings. We agreed on twelve sessions with the transition as the focus. She met me from a bedroom with unpacked boxes, in front of which she had hung a sheet so that, as she said, I should not have to look at them.',
      COURSE:
        'She did something between each session and the next. She wrote to two old friends. She told her partner that she had not in fact agreed to the move, she had only not objected. In the fourth hour the sheet was gone, and so were half of the boxes. By the fifth she was singing Fauré in a choir, badly, she said, in the second row. PHQ-9 of 8 at session four and of 6 at session six. I remember telling her that we were a little ahead of ourselves.',
      ENDING:
        'She cancelled the seventh on the day because the choir had an extra rehearsal, and asked to be sent new times. I sent three. She did not choose one. I wrote again a fortnight later and had no answer. That is all. In our figures it stands as a missed last session without a word, among the people who could not bear to come.',
      RELATIONSHIP:
        'Easy, warm, and fairly light. She used me as one uses a good neighbour, for as long as there is something to carry. Once, in session five, she said that she would soon run out of things to say, and I heard it as avoidance and offered a theme. I have thought about this a good deal. It may have been the most accurate remark that was made in the whole treatment, and it was she who made it.',
      STIRRED:
        'I missed her, frankly. And I was a bit insulted, in the way a host is when guests leave before the pudding. Under that was doubt: is it convenient for me to think that she is well? I know that we tend to put success down as the reason more often than patients do. But I also know the sort of colleague who can see nothing but flight in health, and I would not like to be her.',
      UNFINISHED:
        'We had no good-bye and no words about what to do if the mood should return, which I believe is the one thing that I would have wished to give her. A message could say just that. The partner, who moved for the work and hates it, remains in the story like a lamp that somebody has left burning.',
    },
    hypotheses: [
      {
        reason: 'GOALS_MET',
        confidence: 65,
        evidence:
          'PHQ-9 from 17 to 6. The choir, the friends, the boxes. “I shall soon run out of things to say.”',
      },
      {
        reason: 'PRACTICAL_COST_TIME',
        confidence: 25,
        evidence: 'The rehearsal is at our hour. I offered other hours, all of them in the daytime.',
      },
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 15,
        evidence:
          'I did not take her remark in session five as what it was. A small one, but it was the last.',
      },
    ],
    safetyConcern: 'NONE',
    notIdentifiers: [{ text: 'Fauré', class: 'NAME', reason: 'The composer. A great many choirs sing him.' }],
    review: [
      { action: 'SUBMITTED', by: 'colleague-b', comment: '', ageDays: 8, versionNumber: 1 },
      {
        action: 'APPROVED',
        by: 'lead',
        comment: 'Clear, and a question I shall borrow.',
        ageDays: 6,
        versionNumber: 1,
      },
      { action: 'REVISED', by: 'colleague-b', comment: '', ageDays: 3, versionNumber: 2 },
    ],
  },
  {
    key: 'the-price-of-an-hour',
    team: 'adult',
    presenter: 'colleague-a',
    kind: 'DROPOUT',
    state: 'READY',
    ageDays: { created: 31, stateChanged: 12 },
    headline: 'He could not afford to say that he could not afford it',
    focusQuestion: 'How do I ask about money early enough that nobody has to leave over it?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'IN_PERSON',
    modality: 'COGNITIVE_BEHAVIOURAL',
    ageBand: 'FROM_35_TO_44',
    therapySessionsAttended: 10,
    therapySessionsPlanned: 20,
    weeksSinceLastContact: 8,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['PROTOCOL_NOT_COMPLETED'],
    mannerOfEnding: 'SAID_SO_BY_PHONE',
    sections: {
      CONTEXT:
        'Social anxiety since school, now in the way of a promotion that he wanted and dreaded. He paid the full fee out of his own pocket. On the form, under income, he had drawn a line. I saw the line. Married, two children, one income at the time, as I learned in session eight by way of an example about something else. GAD-7 of 15, and a good deal of shame that no measure asks about.',
      COURSE:
        'A steady piece of work. He dropped his safety behaviours one after the other with a kind of grim politeness: the rehearsed sentences, the seat by the door. In the sixth session he bought a coffee and sent it back because it was cold, and reported it as other people would report a summit. GAD-7 of 9 at session eight. From then on he asked twice whether we could meet every other week, “to let it settle”. I explained why weekly sessions work better. I was right, on average.',
      ENDING:
        'He phoned me himself, which for him was an exposure of the first order. He said that he had come far and would go on by himself. I asked if something had been missing. He said no. I asked if it had anything to do with the cost, and there was a pause, and he said, “It is not that it is not worth it.” I told him of our reduced fee. He said quickly that there would be people who needed it more. I believe that I heard the door close on that sentence.',
      RELATIONSHIP:
        'Good on the task, as they say, and rather careful in the bond. He never disagreed with me, and since disagreeing was one of our goals we practised it with everyone but me. I can see now that I was the one person in whose presence he was still performing. To say that he was short of money would have been the real experiment, and I had not put it on the list.',
      STIRRED:
        'Embarrassment. I grew up in a home where the price of things was known to everybody and never mentioned, and I felt back at that table. I was angry too, on his behalf and a little at him, for not trusting me, and then again at our fee sheet, which hangs in the hallway beside the fire regulations. I noticed that I had kept very good track of the hours and none at all of what they cost him.',
      UNFINISHED:
        'Ten sessions, among them all of those about being looked at by people whom one respects. I have not told him that he may come back at a third of the price with no questions asked; I told him that there was a form. As a practice we have not decided who brings up money, or when. I would like us to.',
    },
    hypotheses: [
      {
        reason: 'PRACTICAL_COST_TIME',
        confidence: 80,
        evidence:
          'Two requests for every other week. “It is not that it is not worth it.” The line on the form.',
      },
      {
        reason: 'STIGMA',
        confidence: 30,
        evidence:
          'The reduced fee is offered in a way that makes one ask for it, and asking is what he came about.',
      },
      {
        reason: 'GOALS_MET',
        confidence: 20,
        evidence: 'GAD-7 from 15 to 9 and a cold coffee sent back. Half a truth, I think.',
      },
    ],
    safetyConcern: 'NONE',
    review: [
      { action: 'SUBMITTED', by: 'colleague-a', comment: '', ageDays: 14, versionNumber: 1 },
      { action: 'APPROVED', by: 'lead', comment: '', ageDays: 12, versionNumber: 1 },
    ],
  },
  {
    key: 'the-long-silence',
    team: 'adult',
    presenter: 'supervisor',
    kind: 'DROPOUT',
    state: 'READY',
    ageDays: { created: 40, stateChanged: 15 },
    headline: 'Three years of analysis, and an empty couch after the summer break',
    focusQuestion: 'Was my silence in the last weeks a way of waiting, or a way of not being there?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'IN_PERSON',
    modality: 'PSYCHOANALYTIC',
    ageBand: 'FROM_45_TO_54',
    therapySessionsAttended: 310,
    therapySessionsPlanned: null,
    weeksSinceLastContact: 13,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['THERAPIST_JUDGEMENT'],
    mannerOfEnding: 'AFTER_A_BREAK',
    sections: {
      CONTEXT:
        'I bring this as somebody who supervises others in their endings. She came three times a week for a little over three years. As a small child she spent long stretches in hospital, at a time when parents were asked not to visit because it upset the children. She works in a field where one has to be composed. Her reason for coming was that she had begun to cry in lifts, without feeling sad, and only when she was alone in them.',
      COURSE:
        'A treatment that from the outside would have looked uneventful. In the first year she told me what had happened. In the second she told it again and began to be in it. There was a period of months in which she came, lay down and said almost nothing, and where I learned to hear the difference between one silence and another. She said once that she felt like Penelope on that couch, save that nobody was away at sea. I thought of Winnicott and the capacity to be alone in the presence of someone. I thought of it a little too often, perhaps, and with some satisfaction.\n\nIn the weeks before the break she was silent in a new way. I noted “flatter” and waited.',
      ENDING:
        'After the break she did not come. I kept the hours and sat in them. In the second week I wrote. In the third there was a letter in her fine hand: she thanked me for everything, she had noticed during the holidays that she was not waiting for me, and this seemed to her to be a good place to stop. Part of me finds it a beautiful letter. It does not say whether not waiting was freedom or what the child on the ward had to learn in order to live.',
      RELATIONSHIP:
        'Deep, I would have said, and I would still say so. But there was a transference in which I was the nurse who is kind and goes off shift, and I believe that we understood this in words long before either of us had felt it. When I gave her the dates of my break she said, “Of course.” I let the two words stand. I have heard trainees read me the like and have asked them, gently, what happened next. Nothing happened next.',
      STIRRED:
        'Grief, which is in order. Then an unpleasant sense of being found out; I have a reputation for patience. I had a loss of my own in that time and I was, for some weeks, behind glass. I do not think that she knew, and I am fairly sure that she knew. I noticed how much I should like somebody to tell me that hers was a good ending, and that this wish makes me a poor judge of it.',
      UNFINISHED:
        'I have answered her letter with one of my own, shorter, offering an hour to say good-bye, or several. She has not replied, and it may be that hers was the good-bye. What remains is mine to do: to find out what I could not hear while I was behind glass, and whom else I did not hear in those weeks.',
    },
    hypotheses: [
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 50,
        evidence:
          'A withdrawal, and not only hers. The flat weeks coincide with my own absence of mind, and were followed by my leave.',
      },
      {
        reason: 'GOALS_MET',
        confidence: 35,
        evidence: 'The crying stopped in the second year. She has let people come near. The letter is calm.',
      },
      {
        reason: 'UNKNOWN',
        confidence: 30,
        evidence: 'I think it right to keep some of the weight for what I cannot know.',
      },
    ],
    safetyConcern: 'NONE',
    notIdentifiers: [
      {
        text: 'Penelope',
        class: 'NAME',
        reason: 'The figure who waits in the old story, not a person in this treatment.',
      },
    ],
    review: [
      { action: 'SUBMITTED', by: 'supervisor', comment: '', ageDays: 17, versionNumber: 1 },
      {
        action: 'APPROVED',
        by: 'lead',
        comment:
          'The one name is out of an old story, agreed. I took care to read this as I would anybody else’s. It is a gift to the team that you bring it.',
        ageDays: 15,
        versionNumber: 1,
      },
    ],
  },
];
