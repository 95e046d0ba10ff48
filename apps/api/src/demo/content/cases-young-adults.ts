import type { DemoCase } from './types';

/** Young adults: in review, ready, scheduled, withdrawn. */
export const youngAdultCases: DemoCase[] = [
  {
    key: 'the-mother-in-the-corridor',
    team: 'young',
    presenter: 'dafydd',
    kind: 'DROPOUT',
    state: 'IN_REVIEW',
    ageDays: { created: 12, stateChanged: 2 },
    headline: 'His mother ended it, in the corridor, with her coat already on',
    focusQuestion: 'How could I have been on the boy’s side without being against her?',
    unitOfTreatment: 'CHILD_OR_ADOLESCENT',
    deliveryMode: 'IN_PERSON',
    modality: 'INTEGRATIVE',
    ageBand: 'FROM_12_TO_17',
    setting: 'SCHOOL',
    therapySessionsAttended: 9,
    therapySessionsPlanned: 20,
    weeksSinceLastContact: 5,
    endedBy: 'PARENT_OR_GUARDIAN',
    dropoutDefinitions: ['THERAPIST_JUDGEMENT'],
    mannerOfEnding: 'SAID_SO_IN_SESSION',
    sections: {
      CONTEXT:
        'A quiet boy who had stopped eating in front of others, not from any wish to be thin but because, he said, chewing is private. His parents live apart and communicate by calendar. The mother brought him, waited, and took him home; the father paid, and was otherwise a signature. We agreed on twenty hours for the boy and a talk with the parents after every fifth. The first of those talks did not come about, and I let it go.',
      COURSE:
        'We began with a board game, in silence, for three sessions. In the fourth he explained the rules of a game that he was inventing, in which one wins by not being noticed. By the seventh he had begun to eat crisps in my room; loudly, I might add. He asked me not to tell his mother about the crisps, for she had been trying for a year. I promised. It was the sort of promise one makes in a second and thinks about for a month.',
      ENDING:
        'She asked me, in the corridor after the ninth session, what we did in there for all that money. I said that it was going well. She had found an empty bag in his coat. She said, “So he eats for you,” and told him that they would not be coming back. He looked at the floor. He lifted one hand, at the height of his pocket, and I took it for a wave.',
      RELATIONSHIP:
        'With the boy: an alliance of conspirators, which was lovely, and which needed an enemy. With her: I think now that there was none. She had sat on that chair in the corridor for nine hours and I had offered her a glass of water. I was so busy making a place where he need not be looked at that I never once asked myself what it was like to be the one who was not let in.',
      STIRRED:
        'Anger at her, quick and hot, and rather enjoyable. It has cooled into something less flattering. I was a boy with a secret in a coat pocket too, and I believe that I was having a very good time. There is sadness about that hand. And a bit of relief, I am sorry to say, since I had no idea how to get out of the promise.',
      UNFINISHED:
        'A proper talk with both parents. I have written to offer it, without a fee, and the mother has answered with one word: perhaps. He knows that I can keep a secret and does not know that I can also help with one. I should like to leave him the game, if it is not mine to keep.',
    },
    hypotheses: [
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 75,
        evidence:
          'With the parent and not the patient. “So he eats for you.” The talk after session five never took place.',
      },
      {
        reason: 'UNMET_EXPECTATIONS',
        confidence: 40,
        evidence: 'She had expected to be told things. I had not explained what she would be told.',
      },
      {
        reason: 'PRACTICAL_COST_TIME',
        confidence: 15,
        evidence: 'She named the money. I hear it as the nearest word to hand.',
      },
    ],
    safetyConcern: 'LOW',
    review: [{ action: 'SUBMITTED', by: 'dafydd', comment: '', ageDays: 2, versionNumber: 1 }],
  },
  {
    key: 'after-the-exams',
    team: 'young',
    presenter: 'clinician',
    kind: 'DROPOUT',
    state: 'READY',
    ageDays: { created: 21, stateChanged: 5 },
    headline: 'She would write after the exams',
    focusQuestion: 'How long do I keep a place for someone who has not said that she is leaving?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'VIDEO',
    modality: 'PSYCHODYNAMIC',
    ageBand: 'FROM_18_TO_24',
    therapySessionsAttended: 12,
    therapySessionsPlanned: 24,
    weeksSinceLastContact: 11,
    endedBy: 'UNKNOWN',
    dropoutDefinitions: ['MISSED_LAST_SCHEDULED_SESSION'],
    mannerOfEnding: 'CANCELLED_AND_NOT_REBOOKED',
    sections: {
      CONTEXT:
        'A student in her second year, the first in her family to be one. She came for “procrastination” and spent the nights rewriting essays that were already good. Her room is above a kitchen that is in use until late, so the sessions took place among the noise of other people’s plates. Her parents believe that she is seeing a study adviser. I knew this, and so in a manner of speaking I was living under a false name.',
      COURSE:
        'She was bright, quick to apologise, and always prepared. She brought a list. I began to look forward to the point at which the list ran out, usually five minutes from the end, when she would look away from the camera and say something true. In session nine it was that she no longer knew whether she wanted the degree or wanted to have been able to get it. In the tenth we had a list again. In the twelfth she asked for a pause until after the exams, and I thought it sensible.',
      ENDING:
        'There was no ending, and that is what I find hard to bring to you. She would write after the exams. The exams are long over. I sent a line: how did it go? It shows as read. A month later I sent another. I still have her hour in the middle of the week, and I use it for paperwork, with the camera on, which I noticed only last week.',
      RELATIONSHIP:
        'I was a good examiner. I never gave a mark and she never stopped looking for it in my face. I think that there were perhaps ten minutes in all, in five-minute portions, in which I was someone else. I said yes to the pause in the voice of a reasonable tutor. Had I been her therapist at that moment, I might have asked what would happen to us if she failed.',
      STIRRED:
        'Mostly a mild, constant waiting, such as one has for a parcel. I was also the first in my family, and I remember the tiredness and the pride, and that there was nobody to whom I could show both. I believe I was flattered to be kept secret. I feel a certain reluctance to call this a dropout at all, since for as long as I do not, she is still on her way.',
      UNFINISHED:
        'The sentence about the degree. The false name. A decision about her hour. I would like to write one more letter, in which the pause is allowed to be an ending if that is what it was, so that she need not have failed at this as well.',
    },
    hypotheses: [
      { reason: 'LIFE_STRESSOR', confidence: 45, evidence: 'The exams were real, and she was not sleeping.' },
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 45,
        evidence: 'After the true sentence in session nine she came back with a list. I followed the list.',
      },
      {
        reason: 'STIGMA',
        confidence: 30,
        evidence: 'The parents believe in the study adviser. To go on would have meant to go on lying.',
      },
    ],
    safetyConcern: 'NONE',
    review: [
      { action: 'SUBMITTED', by: 'clinician', comment: '', ageDays: 7, versionNumber: 1 },
      { action: 'APPROVED', by: 'supervisor', comment: '', ageDays: 5, versionNumber: 1 },
    ],
  },
  {
    key: 'the-diary-card',
    team: 'young',
    presenter: 'sofia',
    kind: 'DROPOUT',
    state: 'READY',
    ageDays: { created: 27, stateChanged: 10 },
    headline: 'Four missed in a row, and the rule did the ending for us',
    focusQuestion: 'When the rules of a programme end a treatment, who is it that has left?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'IN_PERSON',
    modality: 'DIALECTICAL_BEHAVIOUR',
    ageBand: 'FROM_18_TO_24',
    setting: 'UNIVERSITY_CLINIC',
    therapySessionsAttended: 17,
    therapySessionsPlanned: 52,
    weeksSinceLastContact: 8,
    endedBy: 'SERVICE',
    dropoutDefinitions: ['PROTOCOL_NOT_COMPLETED'],
    mannerOfEnding: 'OTHER',
    sections: {
      CONTEXT:
        'One year of DBT, individual and skills group, after two stays on a ward for self-harm. They had signed the agreement about four missed sessions in a row together with me, and they read it twice and said, “Good, so I know how to do it.” We both laughed. I wrote the sentence down and forgot it for four months.',
      COURSE:
        'The first three months were hard work and good work. Self-harm went from weekly to once in six weeks. They came to the group, and sat beside the door, and took a skill home every time like a person shopping for one. The diary card was immaculate. Then came a card that was filled in with a single pen in a single sitting. I said so. They said, “You wanted it full.” In the chain analysis of that evening we got as far as the third link, and I was content, because it was a tidy link.',
      ENDING:
        'They missed four. I called after each, as we do, and coached their voicemail. After the third I said what the fourth would mean. After the fourth the team met and the rule held, as it must if it is to mean anything to the others; I voted for it. I told them on the phone. They said, “See, I knew how to do it,” and sounded neither sad nor pleased. They may apply again after the time that was left has run out.',
      RELATIONSHIP:
        'They trusted me with the facts and kept the rest in the car, as they put it. I was warm, matter-of-fact, and a bit quick. I like this method because it gives me something to do when I am frightened, and they were the first to notice that. “You do a skill when I cry,” they said in week ten. It was the best feedback I have had in a year and I thanked them for it skilfully.',
      STIRRED:
        'Relief that the phone stays quiet at night; I put that first since it was first. Then anger with the rule, which I have defended in front of every new colleague. Then with myself, for I could have seen that we were rehearsing their ending from the first day. Voting was strange. I raised my hand and thought of someone leaving a party before they can be asked to.',
      UNFINISHED:
        'A plan for the months outside the programme: they have crisis numbers, a doctor who knows, a friend with a sofa. I have asked the team to let me ring once in the middle of the waiting time, which no rule forbids. And I want us to talk about the sentence they said when they signed.',
    },
    hypotheses: [
      {
        reason: 'EXTERNAL_SERVICE',
        confidence: 50,
        evidence:
          'Formally we ended it. Without the rule they would, I believe, have come back in the sixth week.',
      },
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 60,
        evidence:
          'The card in one pen. “You do a skill when I cry.” From that week on they were late, then absent.',
      },
      {
        reason: 'NO_PROGRESS',
        confidence: 10,
        evidence: 'There was progress, which is perhaps what made the next step dangerous.',
      },
      {
        reason: 'LIFE_STRESSOR',
        confidence: 25,
        evidence: 'The friend with the sofa had started to talk about moving out.',
      },
    ],
    safetyConcern: 'MODERATE',
    review: [
      { action: 'SUBMITTED', by: 'sofia', comment: '', ageDays: 13, versionNumber: 1 },
      {
        action: 'APPROVED',
        by: 'supervisor',
        comment: 'I checked the safety plan with you by phone, as agreed. Ready for the team.',
        ageDays: 10,
        versionNumber: 1,
      },
    ],
  },
  {
    key: 'the-frozen-picture',
    team: 'young',
    presenter: 'yusuf',
    kind: 'DROPOUT',
    state: 'SCHEDULED',
    ageDays: { created: 33, stateChanged: 3 },
    headline: 'The picture froze on his face and I did not see him go',
    focusQuestion: 'What could I have offered through a screen when he was there and I could not feel it?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'VIDEO',
    modality: 'PERSON_CENTRED',
    ageBand: 'FROM_18_TO_24',
    therapySessionsAttended: 6,
    therapySessionsPlanned: 10,
    weeksSinceLastContact: 7,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['MISSED_LAST_SCHEDULED_SESSION'],
    mannerOfEnding: 'STOPPED_WITHOUT_WORD',
    sections: {
      CONTEXT:
        'He had come to another country for his studies and had, by his own estimate, spoken aloud to four people in two months. Loneliness, a sleep rhythm that had slipped all the way round the clock, no risk that I could find by asking. He is my second client ever by video and my first with whom neither of us spoke in the language we dream in. We had ten sessions from the student fund.',
      COURSE:
        'He spoke slowly, with long gaps, and I learned to wait. But the connection was poor, and I could not always tell a gap from a failure. In the second hour I said, “Are you still there?” into a silence in which, it turned out, he had been crying. He said yes. I asked it again in the third and in the fifth. I believe by then it had become my way to reach for him and his way to be called back to duty.',
      ENDING:
        'In the sixth session his picture froze. He looked out at me, mild, with one hand raised, for nearly a minute. When it moved again he had gone and the call was over. I wrote that I was sorry about the technology and sent a new link. He did not join the seventh. I waited in the empty room for fifty minutes, watching my own face, and afterwards I wrote again. The student office tells me that he is attending lectures.',
      RELATIONSHIP:
        'I felt close to him in the way that one feels close to a light in a house across the valley. I do not know what he felt. He once said that it was pleasant to have an appointment. I was pleased and a little disappointed; I have since thought that for someone who speaks to four people it may have been the most that can be said.',
      STIRRED:
        'Helplessness, and anger at the machine, which is a very easy thing to be angry with. Homesickness, also, since I know those rooms. And doubt whether I should be doing this at all: I have had more endings of this kind on the screen than in the room, and I keep hearing that it makes no difference. My supervisor said that it does for trainees. I was so relieved that I could have wept.',
      UNFINISHED:
        'His hand. Whether he raised it to speak or to say good-bye, or to reach the mouse. He has four sessions in the fund, and they expire. I would like to offer him one in person, should he want it, and I would like to be able to write this without it sounding like a reproach to his internet.',
    },
    hypotheses: [
      {
        reason: 'METHOD_MISMATCH',
        confidence: 50,
        evidence:
          'Silence is much of what I have to give, and over this line it could not be told from absence.',
      },
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 40,
        evidence: '“Are you still there?”, three times. He left in a minute in which I did not ask.',
      },
      {
        reason: 'UNKNOWN',
        confidence: 35,
        evidence: 'He attends his lectures. He may be better; I should not need him to be worse.',
      },
    ],
    safetyConcern: 'LOW',
    review: [
      { action: 'SUBMITTED', by: 'yusuf', comment: '', ageDays: 19, versionNumber: 1 },
      {
        action: 'RETURNED',
        by: 'supervisor',
        comment:
          'The country and the subject he studies are not needed, and he is the only one of that combination in the building. The rest is lovely.',
        ageDays: 17,
        versionNumber: 1,
      },
      { action: 'SUBMITTED', by: 'yusuf', comment: '', ageDays: 16, versionNumber: 2 },
      { action: 'APPROVED', by: 'supervisor', comment: '', ageDays: 14, versionNumber: 2 },
    ],
  },
  {
    key: 'the-second-opinion',
    team: 'young',
    presenter: 'sofia',
    kind: 'DROPOUT',
    state: 'WITHDRAWN',
    ageDays: { created: 44, stateChanged: 30 },
    headline: 'She asked for a second opinion and I heard a good-bye',
    focusQuestion: 'Did I let her go because she wanted to, or because I was hurt that she asked?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'IN_PERSON',
    modality: 'ACCEPTANCE_AND_COMMITMENT',
    ageBand: 'FROM_25_TO_34',
    setting: 'COMMUNITY_CLINIC',
    therapySessionsAttended: 8,
    therapySessionsPlanned: 16,
    weeksSinceLastContact: 6,
    endedBy: 'MUTUAL',
    dropoutDefinitions: ['THERAPIST_JUDGEMENT'],
    mannerOfEnding: 'SAID_SO_IN_SESSION',
    sections: {
      CONTEXT:
        'Health anxiety, well informed, with a drawer full of results. She had seen a number of specialists and thought well of each until the third visit. I was told about all of them in the first hour and should have counted.',
      COURSE:
        'Eight sessions, of which the third was the best and the fourth the first in which she mentioned that a friend was seeing somebody very good. We worked with values, with the drawer, with leaving one lump unfelt for an afternoon. She did that and was proud, and a week later there was a new test.',
      ENDING:
        'She asked whether I would mind if she had one talk with the friend’s therapist, for a second opinion. I said, of course not, and that we could stop here if that was easier. She looked surprised. Then she agreed, and we shook hands, and it stands in the notes as a decision by both of us.',
      RELATIONSHIP:
        'Pleasant up to the point at which I was due to be replaced. It was I who moved first. I have rarely been so polite.',
      STIRRED:
        'I was piqued, and took it for respect for her autonomy. It took me about a day to notice, and by then the place was given away.',
      UNFINISHED:
        'After I had written this she called, and she is coming back next week. I withdraw the case with some joy. It is no longer an ending, and we may do better with it as something that very nearly was.',
    },
    hypotheses: [
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 65,
        evidence: 'She asked for an opinion, and I offered an exit.',
      },
    ],
    safetyConcern: 'NONE',
    review: [
      { action: 'SUBMITTED', by: 'sofia', comment: '', ageDays: 34, versionNumber: 1 },
      { action: 'WITHDRAWN', by: 'sofia', comment: '', ageDays: 30, versionNumber: 1 },
    ],
  },
];
