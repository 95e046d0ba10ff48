import type { DemoThread } from './types';

/** Adult outpatient: discussions of the cases that are scheduled, presented or further on. */
export const adultPresentedThreads: DemoThread[] = [
  {
    key: 'the-hut',
    casePresentation: 'the-safe-place',
    title: 'Before we meet: questions only, please',
    round: { protocol: 'THREE_STEPS', hours: [120, 72, 48] },
    posts: [
      {
        by: 'supervisor',
        ageMinutes: 5600,
        body: 'This one is on the list for our next session. Until then, questions that you would truly like answered. No views yet, however good they may be.',
      },
      {
        by: 'colleague-a',
        ageMinutes: 5200,
        kind: 'QUESTION',
        body: 'When she went white and far away: how long did it take her to come back, and who brought her back?',
      },
      {
        by: 'clinician',
        ageMinutes: 4800,
        body: 'What did she do in the hut? I can see the stove, and I cannot see her.',
      },
      {
        by: 'trainee',
        ageMinutes: 4500,
        kind: 'QUESTION',
        body: 'In the hours by video, was the child in the house?',
      },
      {
        by: 'colleague-b',
        ageMinutes: 3300,
        body: 'In turn:\n\n1. A minute or two, and mostly she did it herself. I have it in my notes as *needed help*. So much for my notes.\n2. She stood at the window. She never sat down. I had not thought about it.\n3. Always. In the next room, asleep, with the monitor on the desk.',
      },
      {
        by: 'colleague-a',
        ageMinutes: 2400,
        kind: 'QUESTION',
        body: 'I am biting my tongue until we meet. One more question: have you been able to ring your sister?',
      },
      {
        by: 'colleague-b',
        ageMinutes: 1400,
        body: 'I have. We talked for two hours. That much I can say before the session.',
        replyTo: 5,
      },
      {
        by: 'trainee',
        ageMinutes: 420,
        kind: 'QUESTION',
        body: '@{colleague-b} I looked forward to learning about the method and now I look forward to the meeting. Is it all right to say so?',
      },
      { by: 'colleague-b', ageMinutes: 300, body: 'It is very much all right.', replyTo: 7 },
      {
        by: 'colleague-a',
        ageMinutes: 900,
        kind: 'SUGGESTION',
        body: 'Draw the hut with her, with the door where she wants it.',
      },
      {
        by: 'lead',
        ageMinutes: 240,
        kind: 'QUESTION',
        isUnderAlias: true,
        body: 'I have never dared to ask this by my name: did you, at any moment, want her to stay in the hut?',
      },
    ],
  },
  {
    key: 'calling-again',
    casePresentation: 'no-answer-on-the-phone',
    title: 'Calling again',
    posts: [
      {
        by: 'lead',
        ageMinutes: 54300,
        body: 'First of all, for everybody’s peace of mind: he is alive and has been seen by his doctor. So we have time to think. @{trainee}, how are you?',
      },
      {
        by: 'trainee',
        ageMinutes: 54000,
        body: 'Tired. I sleep, but I wake at the hour at which the daughter rang.',
      },
      {
        by: 'colleague-b',
        ageMinutes: 53600,
        body: 'I had a morning like that in my second year. I could tell you the pattern of the stair carpet. You were not too young for it; one always is.',
      },
      {
        by: 'colleague-a',
        ageMinutes: 52900,
        body: 'I would have rung as you did, in the same order and with the same intervals. I say so because afterwards one is inclined to change the intervals.',
      },
      {
        by: 'trainee',
        ageMinutes: 51500,
        body: 'But he was cross. I took away his evening. When I asked about dying it came straight after what he had told me of the anniversary. I had the form in my hand.',
      },
      {
        by: 'clinician',
        ageMinutes: 50100,
        kind: 'QUESTION',
        body: 'May I ask about the third hour? You write that he sounded alive. What did *you* sound like?',
      },
      {
        by: 'trainee',
        ageMinutes: 48800,
        body: 'I think that I was happy. I had stopped looking at the sentence in the referral. And then he said that he had put the house in order, and I took the sentence out again.',
        replyTo: 5,
      },
      {
        by: 'supervisor',
        ageMinutes: 47200,
        body: 'There it is, I think. He had you with him for three quarters of an hour, and then he saw you go and fetch the file. Both were right to happen. One has to ask; and to ask is to leave the other person for a moment. What one can do is come back and say so: *I left you just then because I was frightened for you. Shall we go on?*',
        editedAgeMinutes: 47150,
      },
      {
        by: 'trainee',
        ageMinutes: 46800,
        body: 'I have copied this on the inside of my notebook. Thank you.',
        replyTo: 7,
      },
      {
        by: 'lead',
        ageMinutes: 44000,
        body: 'To the focus question: I do not think there is a point at which one turns into the other. It was care and it was your fear. We do not calm the fear first and then care; we care in company. That is why you rang your supervisor in the same hour, and it is what I would like all of us to copy.',
      },
    ],
  },
  {
    key: 'six-weeks-on',
    casePresentation: 'no-answer-on-the-phone',
    title: 'Follow-up: the letter, six weeks on',
    posts: [
      {
        by: 'supervisor',
        ageMinutes: 10900,
        body: 'The letter went out in the version without the apology for having rung. His doctor sees him every other week. We said that we would look at it again about now.',
      },
      {
        by: 'trainee',
        ageMinutes: 9300,
        body: 'There has been an answer. He writes that his neighbour comes for coffee now, “since you two introduced us”, and that he has no need of telephoning. He signed with his full name, so I only paraphrase.',
      },
      {
        by: 'colleague-b',
        ageMinutes: 9100,
        body: 'I have read this three times, and I have to laugh and to cry a bit.',
        replyTo: 1,
      },
      {
        by: 'colleague-a',
        ageMinutes: 8200,
        body: 'As an outcome it fits none of our columns, and I would be content with it.',
      },
      {
        by: 'lead',
        ageMinutes: 6500,
        body: '**What we agreed:** one more talk with his doctor about who notices if he stops coming, then we close. @{trainee} writes it, @{supervisor} signs it too.',
      },
      { by: 'trainee', ageMinutes: 1700, body: 'Done this morning. I sleep through again.', replyTo: 4 },
    ],
    resolved: {
      by: 'supervisor',
      ageMinutes: 1500,
      takeaway:
        'Ringing was care and fear at once, and both were right. He is seen by his doctor, who will notice if he stops coming; a neighbour has become part of his week. We close, and copy the order of calls for the next time.',
      commitments: [
        {
          owner: 'trainee',
          what: 'Talk with the doctor about who notices if he stops coming',
          isDone: true,
        },
        { owner: 'lead', what: 'Put the order of calls where everyone finds it', dueInDays: 9 },
      ],
    },
  },
  {
    key: 'the-folder',
    casePresentation: 'the-unwritten-report',
    title: 'The folder on his knees',
    posts: [
      {
        by: 'colleague-a',
        ageMinutes: 316000,
        body: 'My hands were heavy as I read. I believe I was holding the folder.',
      },
      {
        by: 'clinician',
        ageMinutes: 314500,
        kind: 'QUESTION',
        body: 'What did he mend, in those hours in which it was shut?',
      },
      {
        by: 'ruth',
        ageMinutes: 313000,
        body: 'A clock, a gate, his daughter’s bicycle. He described the clock for twenty minutes, and it was a description of patience.',
        replyTo: 1,
      },
      {
        by: 'supervisor',
        ageMinutes: 309000,
        body: 'You told him what you would not do. Did anyone tell him what he *could* ask of you? I wonder whether he had the folder on his knees because it was the only thing in the room that he knew to be of use.',
      },
      {
        by: 'ruth',
        ageMinutes: 306500,
        body: 'No. I drew a line and stood behind it. It was a good line. I might have brought a chair.',
        replyTo: 3,
      },
      {
        by: 'lead',
        ageMinutes: 300000,
        body: 'The page for first sessions is written, thanks to this case: what we write for others, what we do not, where else one may turn. It goes out with the appointment letter from now on.',
      },
    ],
  },
];
