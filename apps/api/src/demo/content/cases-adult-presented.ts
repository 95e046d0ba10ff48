import type { DemoCase } from './types';

/** Adult outpatient: scheduled, presented, in follow-up, archived. */
export const adultCasesPresented: DemoCase[] = [
  {
    key: 'the-safe-place',
    team: 'adult',
    presenter: 'colleague-b',
    kind: 'DROPOUT',
    state: 'SCHEDULED',
    ageDays: { created: 36, stateChanged: 4 },
    headline: 'We never got past the safe place',
    focusQuestion: 'Was I preparing her for the trauma work, or was I protecting the two of us from it?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'MIXED',
    modality: 'EMDR',
    ageBand: 'FROM_35_TO_44',
    setting: 'HOSPITAL_OUTPATIENT',
    therapySessionsAttended: 14,
    therapySessionsPlanned: 20,
    weeksSinceLastContact: 10,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['NO_RELIABLE_CHANGE'],
    mannerOfEnding: 'SAID_SO_IN_WRITING',
    sections: {
      CONTEXT:
        'A birth that went wrong, some years back. Mother and child both lived, and everybody told her how lucky she was. Flashbacks in the bath and in the car, a constant listening for the child’s breath. She had done a course of counselling in which she was, she said, “understood to bits”. She asked for EMDR by name and had seen films about it. Half of the hours were in the room and half by video, when there was no one to mind the child.',
      COURSE:
        'History, explanation, resources. The safe place was a hut in the mountains from her childhood, and it kept being invaded: first by weather, then by a nurse. We repaired it each time. By session nine we had put in a stove. I told myself that her system was not ready, and there were signs of it, since she went white and far away whenever we came near the image. In session twelve she asked, smiling, whether the hut would need planning permission. In the impact measure there was no change, up or down, from beginning to end.',
      ENDING:
        'An e-mail, well written, the day after session fourteen. She was grateful for how careful I had been. She had decided to look for someone “who does the thing itself”. She wished me well and attached the last worksheet, completed. I replied, I hope without defending myself, and gave her three ways to find a colleague.',
      RELATIONSHIP:
        'I liked her at once and I believe that was mutual. We were tender with each other, as people are around somebody asleep. When I look at the fourteen hours as a film I see two women building a house around something, so that nobody should have to look at it, and praising each other’s carpentry. She saw it first. The joke about the permission was a knock at the door, and I laughed with her instead of opening.',
      STIRRED:
        'Caught. Then defensive: every guideline tells us to stabilise. Then I had to admit something, to myself and now to you. My sister had a birth of that kind while I was seeing her. I had put it well away and told no one, because I thought that it did not show. I felt relief when the e-mail came, followed by a great wish to ring my sister.',
      UNFINISHED:
        'The image was never touched. She knows what she wants and will, I think, find it; I would like to know that she did. For myself, I have taken on two more people with birth trauma and I ought to settle, before I see them again, how I shall tell readiness from dread, and whose.',
    },
    hypotheses: [
      {
        reason: 'UNMET_EXPECTATIONS',
        confidence: 70,
        evidence:
          '“Someone who does the thing itself.” She asked for it in the first session and by a joke in the twelfth.',
      },
      {
        reason: 'NO_PROGRESS',
        confidence: 55,
        evidence: 'A flat line on the impact measure over fourteen sessions. We both looked away.',
      },
      {
        reason: 'MOVED_TO_OTHER_CARE',
        confidence: 35,
        evidence: 'She asked for, and got, the addresses of colleagues. I do not know that she used them.',
      },
    ],
    safetyConcern: 'LOW',
    review: [
      { action: 'SUBMITTED', by: 'colleague-b', comment: '', ageDays: 23, versionNumber: 1 },
      {
        action: 'APPROVED',
        by: 'supervisor',
        comment:
          'De-identified well. What you say of your sister is yours to share or not; do look once more at whether you want it read.',
        ageDays: 20,
        versionNumber: 1,
      },
    ],
  },
  {
    key: 'the-chair-in-the-group',
    team: 'adult',
    presenter: 'clinician',
    kind: 'DROPOUT',
    state: 'PRESENTED',
    ageDays: { created: 58, stateChanged: 11 },
    headline: 'One of eight: she left the group and the group did not ask',
    focusQuestion: 'How does one grieve a member in a group that has agreed not to notice she is gone?',
    unitOfTreatment: 'GROUP',
    deliveryMode: 'IN_PERSON',
    modality: 'MENTALISATION_BASED',
    ageBand: 'FROM_25_TO_34',
    setting: 'INPATIENT',
    therapySessionsAttended: 11,
    therapySessionsPlanned: 36,
    weeksSinceLastContact: 12,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['MISSED_LAST_SCHEDULED_SESSION'],
    mannerOfEnding: 'STOPPED_WITHOUT_WORD',
    sections: {
      CONTEXT:
        'A weekly group of eight, two therapists, with individual sessions once a month. She joined in the second quarter after a stay on a ward. She was the youngest by some years, quick to see through people and quick to say so, and she had never been in a group that did not in the end throw her out. She told us this in the first interview as a warning, and I think as a request.',
      COURSE:
        'In the first weeks she was a blessing. She asked what others had been careful not to ask. Around the seventh session an older member said that he felt interviewed, and two others agreed with him, warmly, at length. She laughed and pulled her sleeves over her hands. My co-therapist asked what people imagined was going on in her. They imagined all sorts of things, most of them kind and none of them near. From then on she came late and sat by the window.',
      ENDING:
        'After the eleventh session she did not come again. She did not answer our calls or the letter. In the twelfth we named the empty chair, and the group spoke for a quarter of an hour about how hard it is to find parking. In the thirteenth someone sat in the chair. I have been running groups for a good while and I do not remember a member who went so completely without an echo.',
      RELATIONSHIP:
        'To me she was attached in a fighting kind of way. In our monthly hour she imitated my “hm” so well that I lost it for a week. With my co-therapist she was polite. I believe that we were split and that we were too well-mannered, he and I, to talk about it; he thought her aggressive and I thought her brave, and we both wrote “good engagement” in the notes.',
      STIRRED:
        'Guilt, because I had told her that this group was different. Some anger with the others, which I cannot very well use in the group. I also noticed that I have become stiff there. I choose my words. It is as though I had understood that one can be dropped. Once I caught myself looking at the older man who had spoken up and thinking, in so many words: you did that.',
      UNFINISHED:
        'There has been no farewell, from her or from us. The group has lost a member and, what is worse, its way of asking. My colleague and I have an hour set aside to look at our split. I have written to her once more to say that her monthly hour with me is not tied to the group; this was agreed with the team.',
    },
    hypotheses: [
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 70,
        evidence:
          'Session seven, with the group and not with us in the first place; and we asked about it in the group’s language, not in hers.',
      },
      {
        reason: 'METHOD_MISMATCH',
        confidence: 30,
        evidence: 'Being mentalised by eight people at once may be more than one can take in the first year.',
      },
      {
        reason: 'LIFE_STRESSOR',
        confidence: 20,
        evidence: 'She was about to lose her room. She told me and asked me not to tell the group.',
      },
    ],
    safetyConcern: 'MODERATE',
    review: [
      { action: 'SUBMITTED', by: 'clinician', comment: '', ageDays: 40, versionNumber: 1 },
      {
        action: 'RETURNED',
        by: 'supervisor',
        comment:
          'The quarrel about the parcel is too particular; the other seven would know it at once, and they have a right to this too. Could you say less?',
        ageDays: 38,
        versionNumber: 1,
      },
      { action: 'SUBMITTED', by: 'clinician', comment: '', ageDays: 36, versionNumber: 2 },
      { action: 'APPROVED', by: 'supervisor', comment: 'Yes, thank you.', ageDays: 35, versionNumber: 2 },
    ],
  },
  {
    key: 'no-answer-on-the-phone',
    team: 'adult',
    presenter: 'trainee',
    kind: 'DROPOUT',
    state: 'FOLLOW_UP',
    ageDays: { created: 50, stateChanged: 8 },
    headline: 'Missed the fourth session, and I was worried for his life',
    focusQuestion: 'At what point does calling again stop being care and start being my own fear?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'PHONE',
    modality: 'SUPPORTIVE',
    ageBand: 'FROM_65_TO_79',
    therapySessionsAttended: 3,
    therapySessionsPlanned: 10,
    weeksSinceLastContact: 6,
    endedBy: 'UNKNOWN',
    dropoutDefinitions: ['BELOW_N_SESSIONS'],
    belowNSessions: 8,
    mannerOfEnding: 'STOPPED_WITHOUT_WORD',
    sections: {
      CONTEXT:
        'A widower, in the second year. His children live abroad. He had asked for telephone sessions since he does not go out in the dark and it is dark most of the time. His doctor had written that he was grieving and “not suicidal, though tired of life”. I read the sentence several times before I rang him for the first session, and I took it with me into each of the others.',
      COURSE:
        'In the first hour he asked if I was sitting comfortably. In the second he described, at my request, an ordinary day, and it took four minutes. In the third he spoke about his wife for the whole time and sounded alive. At the end of it he said that it would have been their anniversary on the coming weekend and that he had already put things in order in the house. I asked about thoughts of dying. He said, “No more than one has, at my time of life.” We agreed on whom he would call. I believed him, and then I put down the telephone and did not.',
      ENDING:
        'He did not pick up at our fourth hour. I rang after ten minutes and again after thirty, and told my supervisor in the same hour. We had a telephone number for his daughter, for emergencies, with his consent. In the evening she reached a neighbour, who went round: he was at home, in good health, and rather cross. He sent me word through the neighbour that he had said what he had wanted to say and that I need not ring.',
      RELATIONSHIP:
        'I was very fond of him, after three hours. I believe he was fond of me in the manner in which one is fond of a young person who tries hard. In a way it was he who looked after me: he asked whether I had many people to ring. I cannot tell whether he was crossed by being alarmed about or by the fact that a stranger came to his door in his slippers on that particular evening.',
      STIRRED:
        'Fear, of a kind that I had not met before, in the stomach. I counted the hours. When the daughter rang back I had to sit on the stairs. Then came relief, then at once its opposite: I had frightened an old man on his wedding anniversary. My own grandfather put his house in order before he died, and nobody rang him, and I was asked about this in supervision only because somebody had listened well.',
      UNFINISHED:
        'He is alive and cross. I would like to apologise for the neighbour without apologising for having rung. My supervisor and I have drafted a letter in which the door is left open. His doctor has been told and has seen him since. As for me, I have put three lines in my notes on what I would do the same way again. It was most of it.',
    },
    hypotheses: [
      {
        reason: 'GOALS_MET',
        confidence: 40,
        evidence:
          '“I have said what I wanted to say.” The third session was about her from first to last. It may have been what he came for.',
      },
      {
        reason: 'ALLIANCE_RUPTURE',
        confidence: 35,
        evidence:
          'The question about dying came right after the anniversary. He may have felt checked where he had hoped to be heard.',
      },
      { reason: 'UNKNOWN', confidence: 40, evidence: 'Three telephone calls. I never saw his face.' },
    ],
    safetyConcern: 'HIGH',
    review: [
      { action: 'SUBMITTED', by: 'trainee', comment: '', ageDays: 38, versionNumber: 1 },
      {
        action: 'APPROVED',
        by: 'lead',
        comment: 'Let through today on purpose. You did not carry this alone then and should not now.',
        ageDays: 38,
        versionNumber: 1,
      },
    ],
  },
  {
    key: 'the-unwritten-report',
    team: 'adult',
    presenter: 'ruth',
    kind: 'DROPOUT',
    state: 'ARCHIVED',
    ageDays: { created: 240, stateChanged: 120 },
    headline: 'He stopped when the report he had hoped for did not come',
    focusQuestion: 'Could I have been useful to him without being useful to his claim?',
    unitOfTreatment: 'INDIVIDUAL',
    deliveryMode: 'IN_PERSON',
    modality: 'INTEGRATIVE',
    ageBand: 'FROM_55_TO_64',
    setting: 'COMMUNITY_CLINIC',
    therapySessionsAttended: 8,
    therapySessionsPlanned: 16,
    weeksSinceLastContact: 20,
    endedBy: 'PATIENT',
    dropoutDefinitions: ['NO_RELIABLE_CHANGE'],
    mannerOfEnding: 'THROUGH_SOMEONE_ELSE',
    sections: {
      CONTEXT:
        'An accident at work, an insurer who doubted it, and a man who for two years had been made to prove that he was ill. He came with a folder. His solicitor had advised therapy. I said in our first meeting, as I always do, that I treat and do not write opinions, and he nodded as one nods at the small print.',
      COURSE:
        'Eight sessions, in most of which the folder lay on his knees. When it was shut we did well: he spoke about his hands, about being the one in the family who mends things. When it was open there were three of us in the room. Towards the end I proposed to leave the folder with reception for one session. He agreed, came without it, and had nothing to say for fifty minutes. I think it was the most truthful hour we had.',
      ENDING:
        'His solicitor wrote to ask for a report. I replied that I would confirm attendance and no more. The next I heard was from the same office, that my patient would be continuing with someone “in a position to document”. From him, nothing. The folder had been collected.',
      RELATIONSHIP:
        'Cordial, with a pane of glass. I kept waiting for him to arrive and he kept waiting for me to sign. Each of us was honest about it and it made no difference. He used to shake my hand for a second longer than is usual, at the door, as though to check whether it could be trusted with a tool.',
      STIRRED:
        'Annoyance with the insurer, and a prim feeling of having kept my hands clean which I came to dislike. I was relieved to be rid of the correspondence. I was sorry about the hands.',
      UNFINISHED:
        'A word to him in person, rather than by way of two offices. For the practice: a page, given before the first session, which says in plain language what we write for others and what we do not, and where one can go instead.',
    },
    hypotheses: [
      {
        reason: 'UNMET_EXPECTATIONS',
        confidence: 75,
        evidence: 'He needed a document and I had said no in a sentence that was easily missed.',
      },
      { reason: 'MOVED_TO_OTHER_CARE', confidence: 60, evidence: 'The solicitor’s letter says so.' },
      {
        reason: 'NO_PROGRESS',
        confidence: 30,
        evidence: 'CORE-OM unchanged at session eight; no wonder, while the matter was open.',
      },
    ],
    safetyConcern: 'NONE',
    review: [
      { action: 'SUBMITTED', by: 'ruth', comment: '', ageDays: 226, versionNumber: 1 },
      { action: 'APPROVED', by: 'supervisor', comment: '', ageDays: 222, versionNumber: 1 },
    ],
  },
];
