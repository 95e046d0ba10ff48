import type { DemoThread } from './types';

/** Adult outpatient: discussions of the cases that are ready. */
export const adultThreads: DemoThread[] = [
  {
    key: 'the-relief',
    casePresentation: 'relieved-when-he-left',
    title: 'What the relief knew',
    posts: [
      {
        by: 'supervisor',
        ageMinutes: 12400,
        body: 'Before anyone explains anything: what did you feel as you read? One sentence each, if you like. Mine is *I kept wanting to check that the door was shut.*',
      },
      {
        by: 'colleague-b',
        ageMinutes: 11900,
        body: 'I held my breath from “As you wish” to the end of the paragraph, and did not notice until I let it out.',
      },
      {
        by: 'colleague-a',
        ageMinutes: 11650,
        body: 'Irritation, I am afraid. With him, and then a little with you for being so patient, @{clinician}. I suspect that this is not mine alone.',
      },
      {
        by: 'trainee',
        ageMinutes: 11600,
        body: 'I felt small. As though I were sitting in that workshop myself and was not allowed to touch anything.',
      },
      {
        by: 'clinician',
        ageMinutes: 10300,
        body: 'Thank you. It is odd to see it come back from four sides. The breath, most of all; I do that when I hear his step on the stairs. *Did* that.',
        replyTo: 1,
      },
      {
        by: 'colleague-b',
        ageMinutes: 9900,
        kind: 'QUESTION',
        body: 'A question, not a suggestion. In the three weeks of the workshop, did you prepare in the same way? Did you eat before he came?',
      },
      {
        by: 'clinician',
        ageMinutes: 8700,
        body: 'I have looked in my diary, where I note such things for reasons of my own. No. In those weeks I had lunch afterwards, at the usual time. I had not seen that until you asked.',
        replyTo: 5,
        editedAgeMinutes: 8680,
        bodyAtFirst:
          'I have looked in my diary. No. In those weeks I had lunch afterwards, at the usual time.',
        reactions: [
          ['RESONATES', 'supervisor'],
          ['THANKS', 'colleague-a'],
          ['RESONATES', 'lead'],
        ],
      },
      {
        by: 'supervisor',
        ageMinutes: 7300,
        body: 'Then the body had the formulation before the two of you did. I wonder about this:\n\n- in the workshop weeks he was a boy and you were not afraid\n- he noticed that you were not afraid\n- and it was *that* which he could not permit\n\nIn which case the contempt is less an attack on your competence than an attempt to get the fear back to where it belonged, which was between you.',
      },
      {
        by: 'colleague-a',
        ageMinutes: 6900,
        body: 'I see it otherwise, and I say so with respect for the above. He asked for strategies in the second session and had none by the nineteenth. One can be both a frightened boy and a customer who was promised something. I would hate for us to interpret what he could simply have been right about.',
        replyTo: 7,
      },
      {
        by: 'supervisor',
        ageMinutes: 6750,
        body: 'That is fair. I had skipped over it, and it may be my own liking for boys in workshops. Both, then?',
        replyTo: 8,
      },
      {
        by: 'trainee',
        ageMinutes: 5200,
        kind: 'QUESTION',
        body: 'May I ask something about the fear? You write that you had said nothing of it in supervision “because he had done nothing that one could write down”. What would one need in order to be allowed to say it?',
      },
      {
        by: 'clinician',
        ageMinutes: 4100,
        body: 'I have been walking around with your question for a day, @{trainee}. I think I needed someone to say what you said at the start, that you felt small. Had I heard this from a colleague in week thirteen I would have said, me too. So: less evidence, and earlier.',
        replyTo: 10,
      },
      {
        by: 'lead',
        ageMinutes: 2600,
        body: 'Let me add a practical thing. Anyone who is physically afraid with a patient can ask for the room beside the office, and for someone to be next door, **without giving a reason**. It has always been so and I have evidently never said it aloud.',
      },
      {
        by: 'colleague-b',
        ageMinutes: 1300,
        body: 'I have come back to the focus question. Perhaps the relief did not want to say “go”. It might have wanted to say “I am carrying something here that is his”. It is rather a different message, and one could have read it in the room.',
      },
      {
        by: 'clinician',
        ageMinutes: 190,
        body: 'Yes. This one I shall keep. And I notice that I am no longer ashamed of having slept well.',
        replyTo: 13,
      },
      {
        by: 'trainee',
        ageMinutes: 35,
        body: 'I have learned more here than I can say in a post. Thank you for bringing the relief, and for leaving it in.',
      },
    ],
  },
  {
    key: 'two-sentences',
    casePresentation: 'relieved-when-he-left',
    title: 'Two sentences to him: to send or not to send',
    posts: [
      {
        by: 'clinician',
        ageMinutes: 3900,
        kind: 'QUESTION',
        body: 'I would like to settle the letter by itself. My draft:\n\n> I am sorry that what I said was not what you needed from me that day. Should you ever want to finish the conversation, I would be glad to.\n\nWhose letter is it?',
      },
      {
        by: 'colleague-a',
        ageMinutes: 3600,
        body: 'His. I would send it as it stands. It apologises for something real and wants nothing.',
      },
      {
        by: 'colleague-b',
        ageMinutes: 3100,
        body: 'I stumble over “finish”. He did finish. Would “go on with” be truer? Or leave out the second sentence altogether and let the first do the work.',
      },
      {
        by: 'supervisor',
        ageMinutes: 2750,
        body: 'What would you feel if there were no answer? If you can bear that, send it. If you would be waiting by the letter box, then wait first and send it afterwards.',
      },
      {
        by: 'clinician',
        ageMinutes: 1500,
        body: 'I tried it out overnight. I can bear it. I cannot quite bear a *rude* answer yet.',
        replyTo: 3,
      },
      {
        by: 'lead',
        ageMinutes: 1250,
        body: 'Then perhaps next week, and read it to one of us on the day you post it.',
      },
      {
        by: 'clinician',
        ageMinutes: 240,
        body: '**Decided:** the first sentence only, next week, and @{colleague-b} hears it before it goes. Thank you all.',
      },
    ],
  },
  {
    key: 'what-she-needed',
    casePresentation: 'she-had-enough',
    title: 'Well, or gone?',
    posts: [
      {
        by: 'clinician',
        ageMinutes: 8300,
        body: 'I smiled at the sheet coming down. My first feeling was simple gladness, and my second was to distrust it. I gather I am not the only one.',
      },
      {
        by: 'colleague-a',
        ageMinutes: 8000,
        body: 'PHQ-9 of 17 down to 6 in six sessions is more than noise. If I were shown these numbers without the ending, I would ask what went right.',
      },
      {
        by: 'trainee',
        ageMinutes: 7700,
        body: 'What did you say, when she told you that she would soon run out of things to say? I ask because I would have panicked and offered a worksheet.',
      },
      {
        by: 'colleague-b',
        ageMinutes: 7500,
        body: 'I offered a theme. It is a worksheet with better manners.',
        replyTo: 2,
      },
      {
        by: 'supervisor',
        ageMinutes: 6400,
        body: 'Two hypotheses that can both be true, and a way of telling them apart:\n\n1. She had enough and found it awkward to say so to somebody who had planned twelve.\n2. She had enough *of that*, and something else was about to come up, of which the partner who hates the new town may be the first sign.\n\nIn the first case she would be pleased to hear from you. In the second she would be pleased, and would not answer.',
      },
      {
        by: 'colleague-a',
        ageMinutes: 6100,
        body: 'I hold with the first. I also think that we count wrongly. Someone who reaches the goal at half time and goes to choir is in the same column as someone who could not bear the waiting room.',
        replyTo: 4,
      },
      {
        by: 'clinician',
        ageMinutes: 5000,
        body: 'Would it help to ask for “enough” in advance? I have begun to say in the first session: *you may stop when you have what you came for, and it would be a pleasure to be told.* So far two people have told me.',
      },
      {
        by: 'colleague-b',
        ageMinutes: 2900,
        body: 'I love that, @{clinician}, and shall steal it. As for believing: I think what I should need is to hear it without having to go and fetch it. So I will write to her once, with the good-bye that was missing and what to look out for, and leave the rest to her.',
        replyTo: 6,
      },
      {
        by: 'supervisor',
        ageMinutes: 1150,
        kind: 'QUESTION',
        body: 'And the host whose guests left before the pudding?',
      },
      { by: 'colleague-b', ageMinutes: 980, body: 'Has eaten the pudding herself. It was good.', replyTo: 8 },
    ],
  },
  {
    key: 'the-first-word-about-money',
    casePresentation: 'the-price-of-an-hour',
    title: 'Who says the first word about money?',
    posts: [
      {
        by: 'colleague-b',
        ageMinutes: 16400,
        body: 'The line through the income box. I have seen a dozen of those and have never once asked about one. There is my resonance.',
      },
      {
        by: 'trainee',
        ageMinutes: 15900,
        body: 'I come from the side of the table where one draws the line. Had somebody asked, I should have said that all was fine.',
      },
      {
        by: 'colleague-a',
        ageMinutes: 15700,
        body: 'That is a help, @{trainee}, and it worries me. How would one ask, so that “fine” is not the only polite answer?',
        replyTo: 1,
      },
      {
        by: 'trainee',
        ageMinutes: 14100,
        body: 'Perhaps by not asking, but telling. “Here it costs this. For some people it costs that. Which of the two shall I write down?” Then one has only to point.',
        replyTo: 2,
      },
      {
        by: 'clinician',
        ageMinutes: 12800,
        body: 'And tell it to everyone, in the first session, as we do with confidentiality. If we say it only to those who look poor then we have said something else.',
      },
      {
        by: 'supervisor',
        ageMinutes: 11000,
        body: 'I would keep an eye on what this solves. He was a man for whom to ask was to be looked down on. With a fee sheet to point at he would have stayed, I am fairly sure. Would he then have been able to disagree with you in the end? Money may have been the place where he kept his disagreement safe.',
      },
      {
        by: 'colleague-a',
        ageMinutes: 9800,
        body: 'I like it and I do not want it to be true. If I make an interpretation of his overdraft I need never change the form.\n\nLet me try to say it without sarcasm: he asked twice for every other week. It was a plain request and I met it with an average.',
        replyTo: 5,
        editedAgeMinutes: 9760,
      },
      { by: 'supervisor', ageMinutes: 9500, body: 'You are right. Change the form first.', replyTo: 6 },
      {
        by: 'lead',
        ageMinutes: 7900,
        kind: 'QUESTION',
        body: 'So that it does not stay a good conversation:\n\n- the two fees are told to **everyone** in the first session, by the clinician, aloud\n- the patient points, and no proof is asked for\n- at the review the question is asked again, because things change\n- the sheet in the hallway comes down today\n\nI have the money for about six places at the lower fee. Shall we try it for half a year?',
      },
      { by: 'clinician', ageMinutes: 7700, body: 'Yes.', replyTo: 8 },
      {
        by: 'colleague-b',
        ageMinutes: 7600,
        body: 'Yes, and I shall take down the sheet. I have wanted to for years.',
        replyTo: 8,
      },
      {
        by: 'colleague-a',
        ageMinutes: 6050,
        body: 'Yes. I have written to him as well: *the fee is a third for anybody who says so, and saying so takes one word.* We shall see.',
      },
    ],
  },
  {
    key: 'behind-glass',
    casePresentation: 'the-long-silence',
    title: 'Waiting, or not being there',
    posts: [
      {
        by: 'lead',
        ageMinutes: 20900,
        body: 'I shall hold this thread, since @{supervisor} cannot both bring the case and look after us. First impressions, please, and kindly no rank.',
      },
      {
        by: 'trainee',
        ageMinutes: 20100,
        body: 'I did not know one could write “Nothing happened next” about oneself. It made me feel less alone, and then sad.',
      },
      {
        by: 'colleague-a',
        ageMinutes: 19800,
        body: 'An image: a night light in a corridor. Somebody has left it on out of kindness, and nobody comes.',
      },
      {
        by: 'clinician',
        ageMinutes: 18300,
        kind: 'QUESTION',
        body: 'Could you say how the silence was “flatter”? What did you hear, or no longer hear?',
      },
      {
        by: 'supervisor',
        ageMinutes: 16900,
        body: 'I have tried to be exact. Earlier on I could hear that she was listening to me listen. Towards the end I heard the traffic.',
        replyTo: 3,
      },
      {
        by: 'colleague-b',
        ageMinutes: 15000,
        body: 'I think you are asking us whether you abandoned her. I do not find that in what you wrote. I find two people who each noticed that the other was far away, and who were each too considerate to mention it. For a child on a ward that is a familiar sort of love.',
      },
      {
        by: 'colleague-a',
        ageMinutes: 13700,
        body: 'I am less gentle, if you allow. “Of course” was said to a nurse going off shift. You knew this at the time, in words. I think that it would have cost something to take it up just then, as you were in need of the leave yourself. I do not mean it as a verdict. I have done the same for a football match.',
      },
      {
        by: 'supervisor',
        ageMinutes: 12100,
        body: 'It is a relief to be told, and I thank you for the football. Yes: I needed to go, and I did not want to be needed. It is as plain as that. I have been hiding it behind a paper that I admire.',
        replyTo: 6,
      },
      {
        by: 'lead',
        ageMinutes: 10200,
        kind: 'QUESTION',
        body: 'What remains open, as I understand it: she may be free, or she may be well behaved, and we cannot know. The hour you offered stands. And you asked whom else you did not hear in those weeks. Would you look through that list with me, rather than alone?',
      },
      { by: 'supervisor', ageMinutes: 9900, body: 'I would be glad to.', replyTo: 8 },
    ],
  },
];
