import type { DemoCase } from './types';

/** Young adults: presented and in follow-up. */
export const youngAdultCasesPresented: DemoCase[] = [
  {
    key: 'the-boy-who-came-for-the-dog',
    team: 'young',
    presenter: 'lead',
    kind: 'DROPOUT',
    state: 'PRESENTED',
    ageDays: { created: 62, stateChanged: 13 },
    headline: 'Back at school, out of therapy, and nobody told him why he had come',
    focusQuestion:
      'If the symptom has gone and the family is content, what is it that I am still worried about?',
    unitOfTreatment: 'CHILD_OR_ADOLESCENT',
    deliveryMode: 'MIXED',
    modality: 'SYSTEMIC',
    ageBand: 'FROM_12_TO_17',
    therapySessionsAttended: 10,
    therapySessionsPlanned: 18,
    weeksSinceLastContact: 13,
    endedBy: 'PARENT_OR_GUARDIAN',
    dropoutDefinitions: ['THERAPIST_JUDGEMENT'],
    mannerOfEnding: 'SAID_SO_BY_PHONE',
    sections: {
      CONTEXT:
        'School refusal over the best part of a year. An only child, two parents who were both at home more than they used to be, and an old dog that needed to be carried up the stairs. The father had been off sick for a reason of which one did not speak. The boy said that he could not leave because of the dog. Everybody smiled when he said it.',
      COURSE:
        'Ten sessions, some with all three, some with him alone, two by video with the dog on the bed. I asked each of them who would notice first if he went to school again. The mother said, his teachers. The father said, no one. The boy said, “The dog would notice, and my dad.” After the sixth session he went for two mornings; after the eighth, every day. The school wrote a delighted message. I had done rather little, and I said so, and was praised for my modesty.',
      ENDING:
        'The mother phoned. He was in class, all was well, and they wished to stop while it was good. I asked for a closing session for the four of us, and she said, “Five, with the dog,” and laughed, and that she would ring. She has not. I hear from the school that he attends, does his work, and goes home at once when the bell rings.',
      RELATIONSHIP:
        'They liked me and kept me on the doormat. With the boy I had a real accord, of few words; he knew that I knew that it was not about the dog. I decided not to say so until the father could. I still think that was right, and the consequence is that nobody did say it.',
      STIRRED:
        'Contentment, first of all, then a suspicion of it. I have a weakness for families in which one child stands guard, having stood there. I felt relief that I would not have to be in the room when the father’s illness got its name. I also felt, and this is harder to write as the person who leads this team, that I had been quietly shown out by very nice people and had let them hold my coat.',
      UNFINISHED:
        'The father. The hour after the bell. I have let the family doctor know, with the mother’s consent, that the door is open and that I would gladly see the parents without the boy. Should the dog die, I think that we may hear from them.',
    },
    hypotheses: [
      {
        reason: 'GOALS_MET',
        confidence: 60,
        evidence: 'He attends every day. It was the goal on paper, and they were right to say so.',
      },
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 35,
        evidence: 'A quiet one: the closer we came to the father, the more cheerful the phone calls.',
      },
      {
        reason: 'STIGMA',
        confidence: 35,
        evidence: '“A reason of which one did not speak.” I did not speak of it either.',
      },
    ],
    safetyConcern: 'LOW',
    review: [
      { action: 'SUBMITTED', by: 'lead', comment: '', ageDays: 45, versionNumber: 1 },
      { action: 'APPROVED', by: 'supervisor', comment: 'Fine as it is.', ageDays: 42, versionNumber: 1 },
    ],
  },
  {
    key: 'too-old-for-us',
    team: 'young',
    presenter: 'dafydd',
    kind: 'DROPOUT',
    state: 'FOLLOW_UP',
    ageDays: { created: 75, stateChanged: 16 },
    headline: 'Handed over to the adult team, and never arrived',
    focusQuestion: 'Whose patient is someone in the weeks between two services?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'MIXED',
    modality: 'EMOTION_FOCUSED',
    ageBand: 'FROM_18_TO_24',
    therapySessionsAttended: 34,
    therapySessionsPlanned: 40,
    weeksSinceLastContact: 17,
    endedBy: 'SERVICE',
    dropoutDefinitions: ['MISSED_LAST_SCHEDULED_SESSION'],
    mannerOfEnding: 'AFTER_A_BREAK',
    sections: {
      CONTEXT:
        'We had known each other for two years. She had grown out of our age range, and out of the extension of our age range, and it fell to me to pass her on. Depression that comes like tides; a first-rate sense of the absurd; a mother who drinks. She had been handed over four times in her life, from one home to the next, and could recite each of the hand-overs.',
      COURSE:
        'Thirty-four sessions of what I would call real work, most of it about being put down in one place and picked up in another. We prepared for the transfer for two months. We wrote the letter together. She asked for the new therapist’s shoe size, so that she might know whether they could be filled. There was to be a joint session, and it was moved, and moved again, and then I had my annual leave.',
      ENDING:
        'She attended our last hour, brought a cake, and cut it in equal parts, one of which was for my successor. The first appointment on the other side was seven weeks later. She did not go. They sent two letters and closed the file, according to their rules, and I learned of it by chance at the coffee machine. By our figures she completed; by theirs she never began. I count her as lost, by us both.',
      RELATIONSHIP:
        'Sturdy. She could be furious with me, and was, about the date, for an entire session, which I thought the healthiest thing that I had seen all year. What I did not see was that she was doing all of the leaving for the two of us. I was being splendid about it. I had a checklist.',
      STIRRED:
        'Shame, at the coffee machine, in front of a colleague who was only being friendly. Anger with seven weeks. I did feel relief on the evening of the cake, for I was tired and it had been a nice ending, and I have had to look at this again. Sorrow, as well. I found that I could remember every one of the hand-overs in her list, and that we were the fifth.',
      UNFINISHED:
        'I rang her, with the knowledge of both teams. She was polite, alive, working in the daytime, and not about to “stand in that corridor again”. We agreed that I would ring once more, in the spring term. The two teams are writing down who holds a person in between. It is only half a page but it has taken us until now.',
    },
    hypotheses: [
      {
        reason: 'EXTERNAL_SERVICE',
        confidence: 85,
        evidence:
          'Seven weeks, a joint session that was moved twice, and a rule about age that neither of us made.',
      },
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 25,
        evidence:
          'I was so well organised that she had nobody to be left by. I took my leave in the very gap.',
      },
      {
        reason: 'GOALS_MET',
        confidence: 15,
        evidence: 'She works, she has a home of her own. She says that she can do without, and may.',
      },
    ],
    safetyConcern: 'LOW',
    review: [
      { action: 'SUBMITTED', by: 'dafydd', comment: '', ageDays: 57, versionNumber: 1 },
      {
        action: 'APPROVED',
        by: 'lead',
        comment: 'I have shared the gist, without the case, with the adult team.',
        ageDays: 55,
        versionNumber: 1,
      },
    ],
  },
];
