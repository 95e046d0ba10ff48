import type { DemoThread } from './types';

/** Young adults. */
export const youngAdultThreads: DemoThread[] = [
  {
    key: 'keeping-her-hour',
    casePresentation: 'after-the-exams',
    title: 'Keeping her hour',
    posts: [
      {
        by: 'dafydd',
        ageMinutes: 6900,
        body: 'The camera that stays on. I read that line and had to get up and walk about.',
      },
      {
        by: 'yusuf',
        ageMinutes: 6600,
        body: 'I thought of my mother, who set a place at the table for my brother for a year. Nobody was permitted to mention it. Perhaps that is more mine than hers.',
      },
      {
        by: 'clinician',
        ageMinutes: 6300,
        body: 'It helps to know that somebody else has laid that table, @{yusuf}.',
        replyTo: 1,
      },
      {
        by: 'sofia',
        ageMinutes: 5300,
        kind: 'QUESTION',
        body: 'A blunt question, if I may. What do you *charge* for that hour? I do not mean money. Who is paying for it at present?',
      },
      {
        by: 'clinician',
        ageMinutes: 4400,
        body: 'Someone on the waiting list. I had not let myself put it that way.',
        replyTo: 3,
      },
      {
        by: 'supervisor',
        ageMinutes: 3700,
        kind: 'QUESTION',
        body: 'I have a slightly different worry. You said yes to the pause as a reasonable tutor. The two short messages since are also in the tutor’s voice: *how did it go?* She has read the question as the only question there is. What would the person write who was there for the ten minutes?',
      },
      {
        by: 'dafydd',
        ageMinutes: 3500,
        body: '“I find I am still curious whether you want it.” Something like that? It asks about the degree and about us.',
        replyTo: 5,
      },
      {
        by: 'sofia',
        ageMinutes: 2500,
        body: 'Hm. To me it is too clever by half, and she would prepare an answer. I would write: *this was an ending, if you like, and a good one, and you may come back without having passed anything.*',
        replyTo: 6,
      },
      { by: 'dafydd', ageMinutes: 2400, body: 'Yours is better. I withdraw with dignity.', replyTo: 7 },
      {
        by: 'clinician',
        ageMinutes: 650,
        body: 'I have written it, with “without having passed anything” in it, and I gave up the hour from next week. It felt like taking in washing before the rain. @{sofia}, your question did that.',
        editedAgeMinutes: 640,
        bodyAtFirst:
          'I have written it, and I gave up the hour from next week. @{sofia}, your question did that.',
        reactions: [
          ['WITH_YOU', 'dafydd'],
          ['THANKS', 'sofia'],
        ],
      },
    ],
  },
  {
    key: 'the-rule',
    casePresentation: 'the-diary-card',
    title: 'The rule and the raised hand',
    posts: [
      {
        by: 'clinician',
        ageMinutes: 13800,
        body: '“Good, so I know how to do it.” I was cold for a moment. And I admired them.',
      },
      {
        by: 'yusuf',
        ageMinutes: 13500,
        body: 'What does a person feel who is told the rule for being sent away before anything else has been told? I am new to this, so it is a real question.',
      },
      {
        by: 'sofia',
        ageMinutes: 12700,
        body: 'It is a very good one. The idea is that it should be a comfort: the limit is known, nobody will be thrown out on a mood. With most it works. With those who have been moved about it may sound like a departure time.',
        replyTo: 1,
      },
      {
        by: 'dafydd',
        ageMinutes: 11800,
        body: 'I would like to stand up for the rule, as somebody ought to. Without it you ring for a year, and what they learn is that you can be kept ringing. I have done that. It was not kinder.',
      },
      {
        by: 'supervisor',
        ageMinutes: 10500,
        kind: 'QUESTION',
        body: 'I agree about the rule and am not sure about the *vote*. They broke a contract with you, as they had announced they would, and then a committee spoke. What might have happened had you alone said to them, “I do not want to lose you and I am going to keep to this”?',
      },
      {
        by: 'sofia',
        ageMinutes: 9200,
        body: 'I would have wept, and they would have seen it, and I would not have had a skill.',
        replyTo: 4,
      },
      { by: 'clinician', ageMinutes: 9000, body: 'That sounds like week ten.', replyTo: 5 },
      {
        by: 'lead',
        ageMinutes: 7400,
        body: 'On safety, so that it is not lost among the thoughts: their doctor has the plan, the crisis numbers are current, and the call in the middle of the waiting time is agreed and stands in *two* diaries. The concern stays on moderate until then.',
      },
      {
        by: 'sofia',
        ageMinutes: 3800,
        body: 'What I take from this:\n\n- when we sign, I ask how they have been ended before\n- the call in the waiting time is mine, and I shall make it without a purpose\n- I will bring the one-pen card to the team as an example of *our* wanting it full',
      },
      {
        by: 'yusuf',
        ageMinutes: 3600,
        body: '“Without a purpose” I shall think about on the way home.',
        replyTo: 8,
      },
    ],
  },
  {
    key: 'are-you-still-there',
    casePresentation: 'the-frozen-picture',
    title: 'Are you still there?',
    posts: [
      {
        by: 'sofia',
        ageMinutes: 19200,
        body: 'I laughed at “without it sounding like a reproach to his internet” and was glad of the laugh, for I had been holding on to the desk.',
      },
      {
        by: 'dafydd',
        ageMinutes: 18900,
        body: 'The hand. I have looked at it all day. In my version he is waving.',
      },
      {
        by: 'clinician',
        ageMinutes: 18100,
        body: 'In mine he is putting it up, as in class, and nobody calls on him.',
        replyTo: 1,
      },
      {
        by: 'yusuf',
        ageMinutes: 17000,
        body: 'I had not thought of the class. He always waited until I had finished. Always.',
        replyTo: 2,
      },
      {
        by: 'supervisor',
        ageMinutes: 14600,
        body: 'On your doubt, as you have been brave enough to write it: from what we know, video loses no more people on the whole than the room does, *and* people in training lose more on video. It says something about training, little about you. We send you out with the ear and half of the face, and we teach you in rooms.',
      },
      {
        by: 'yusuf',
        ageMinutes: 13900,
        body: 'Thank you. May I ask what others do with silence on a screen? In practice, I mean.',
      },
      {
        by: 'dafydd',
        ageMinutes: 12300,
        body: 'I agree on it at the start. “When it is quiet I am here, and if the line drops I will ring you within a minute. So if I have not rung, I am here.” Saves a lot of still-theres.',
        replyTo: 5,
      },
      {
        by: 'clinician',
        ageMinutes: 11900,
        body: 'I say what I can see. “You have looked away to the window.” It is no more than a hand on the table.',
        replyTo: 5,
      },
      {
        by: 'sofia',
        ageMinutes: 8100,
        body: 'I turn off my own picture. Not for them: for me. As long as I can see my own face I am performing attention.',
        replyTo: 5,
      },
      {
        by: 'yusuf',
        ageMinutes: 5100,
        body: 'I did all three today, with another client. At one point I forgot that it was a screen. @{dafydd}, I did not say “still there” once.',
      },
      { by: 'dafydd', ageMinutes: 4700, body: 'See you at the session, and bring the hand.', replyTo: 9 },
    ],
  },
  {
    key: 'who-stands-guard',
    casePresentation: 'the-boy-who-came-for-the-dog',
    title: 'Who stands guard?',
    posts: [
      {
        by: 'supervisor',
        ageMinutes: 59500,
        kind: 'QUESTION',
        body: 'As the lead brings this one, I will look after the thread. What stays with you after reading?',
      },
      {
        by: 'sofia',
        ageMinutes: 58900,
        body: 'The stairs. Somebody who is too heavy to be carried and too dear to be left.',
      },
      {
        by: 'yusuf',
        ageMinutes: 58200,
        body: 'I wanted to be the dog. It is the only one whom nobody has to protect by keeping silent.',
      },
      {
        by: 'dafydd',
        ageMinutes: 57000,
        body: 'May I be the devil’s advocate? A boy did not go to school and now he does. His parents rang to say so. If a plumber went on worrying we would tell him to send the bill.',
      },
      {
        by: 'lead',
        ageMinutes: 55400,
        body: 'I have told myself the same, in nearly these words, and then I drive home and am worried. So either it is my old post as a sentry or it is information. Or one by way of the other.',
        replyTo: 3,
      },
      {
        by: 'clinician',
        ageMinutes: 52600,
        body: 'He goes home at once when the bell rings. It seems to me that he has found a way of doing both his jobs. It is a solution; a rather lonely one. I would worry about who will notice when he is nearly grown and it no longer fits.',
      },
      {
        by: 'supervisor',
        ageMinutes: 49800,
        body: 'And you, @{lead}, decided not to speak of it “until the father could”. I wonder if there was a third possibility between saying it for him and waiting: to let the father know that you were able to hear it.',
      },
      {
        by: 'lead',
        ageMinutes: 46100,
        body: 'Yes. I treated his silence as a decision, and it may have been a question.',
        replyTo: 6,
      },
      {
        by: 'lead',
        ageMinutes: 18500,
        body: 'After our session: I have offered the parents an hour for the two of them, “to look back”, without the boy and without a reason. The father wrote back himself. They are coming.',
      },
      { by: 'dafydd', ageMinutes: 18300, body: 'The plumber takes off his cap.', replyTo: 8 },
    ],
  },
  {
    key: 'between-two-services',
    casePresentation: 'too-old-for-us',
    title: 'In the weeks between',
    posts: [
      {
        by: 'sofia',
        ageMinutes: 77800,
        body: 'One slice of cake for somebody who never came to fetch it. I could not read on for a bit.',
      },
      {
        by: 'yusuf',
        ageMinutes: 77000,
        kind: 'QUESTION',
        body: 'Do the adult colleagues know about the shoe size?',
      },
      {
        by: 'dafydd',
        ageMinutes: 76500,
        body: 'They do now. My successor takes a six and was rather moved.',
        replyTo: 1,
      },
      {
        by: 'clinician',
        ageMinutes: 74200,
        body: 'I work in both teams, so I am each end of this corridor. On the adult side a letter goes out and *then* the person exists. On this side she has existed for two years. For seven weeks she existed in a letter.',
      },
      {
        by: 'supervisor',
        ageMinutes: 70300,
        body: 'Nobody was careless, and that is the sad part. I should like us to resist two comforts: that it was the system, and that it was the annual leave. What did she *do*? She sent you off with cake and did not go where you had sent her. She may have been the first person in her life to refuse a hand-over.',
      },
      {
        by: 'dafydd',
        ageMinutes: 69900,
        body: 'Oh. I had only ever seen it as falling. You think that she stood still.',
        replyTo: 4,
      },
      {
        by: 'lead',
        ageMinutes: 64000,
        body: 'The half page, as both teams have it now:\n\n1. The sending clinician **keeps** the person until the first session on the other side has taken place.\n2. The joint session may be moved once. After that it takes place by phone on the day.\n3. A missed first appointment comes back to the sender the same day, not to a file.',
      },
      { by: 'sofia', ageMinutes: 63500, body: 'Number three alone would have been enough.', replyTo: 6 },
      {
        by: 'dafydd',
        ageMinutes: 22700,
        body: 'I rang, as agreed with everyone. She is well enough. She asked whether the cake had been collected, and I told her the truth. She liked it that I did.',
      },
    ],
  },
];
