import type { DemoThread } from './types';

/** Couples and families. */
export const couplesAndFamiliesThreads: DemoThread[] = [
  {
    key: 'ninety-seconds',
    casePresentation: 'the-other-phone',
    title: 'Ninety seconds',
    posts: [
      {
        by: 'maren',
        ageMinutes: 9800,
        kind: 'QUESTION',
        body: 'We take it slowly. To begin with, which of the three are you nearest to as you read: him, her, or our colleague?',
      },
      {
        by: 'hanna',
        ageMinutes: 9500,
        body: 'Her. The finger above the button. I can feel how tired she is of being two people.',
      },
      { by: 'sofia', ageMinutes: 9200, body: 'Him, strangely. He is so pleased about the coffee.' },
      {
        by: 'colleague-b',
        ageMinutes: 8900,
        body: 'You, @{ines}. I know that heat in the face. I once was told something on a staircase and I still avoid that staircase.',
      },
      {
        by: 'ines',
        ageMinutes: 7800,
        body: 'It comforts me that no one is far from anybody. I have been afraid to be told that I should have seen it coming in session five.',
      },
      {
        by: 'sofia',
        ageMinutes: 7100,
        kind: 'QUESTION',
        body: 'Did you feel, in those ninety seconds, that you could have pressed the button yourself?',
      },
      {
        by: 'ines',
        ageMinutes: 6000,
        body: 'No! It honestly had not occurred to me. One does not hang up on a person in tears. In the room I would have got to my feet and opened the door, and my feet would have said it for me. On a screen I have no feet.',
        replyTo: 5,
      },
      {
        by: 'maren',
        ageMinutes: 4600,
        body: 'That is worth more than a rule. In the room there is a threshold, and on it we all know how to behave; online there is none, and people say on it what they would otherwise say on the stairs. We might build one:\n\n- *we* end the call, for both at the same moment\n- and we say at the first session that we shall',
      },
      {
        by: 'hanna',
        ageMinutes: 4300,
        body: 'I would do so, and I would still be uneasy about the promise of keeping no secrets. Each time I make it I invite them to test it. I have begun to say: *I may come to know something that the other does not. If so I will tell you what I mean to do with it.*',
      },
      {
        by: 'colleague-b',
        ageMinutes: 3000,
        body: 'I have doubts about that one. It may be truer, but it is a door left ajar. Could we hold both for a while and not decide?',
        replyTo: 8,
      },
      { by: 'hanna', ageMinutes: 2800, body: 'Gladly. I am not certain of it either.', replyTo: 9 },
      {
        by: 'ines',
        ageMinutes: 310,
        body: 'I will write to *both*, in one message: there is one hour left open, for the two of you, in the room and not on the screen. Then I am in the middle again, and she has a threshold, if she wants one.',
      },
      { by: 'maren', ageMinutes: 75, body: 'Yes. And come and tell us how it was to send it.', replyTo: 11 },
    ],
  },
  {
    key: 'under-the-hood',
    casePresentation: 'a-room-for-two-families',
    title: 'Under the hood',
    posts: [
      {
        by: 'ines',
        ageMinutes: 5400,
        kind: 'QUESTION',
        body: 'I got goose-flesh at “You all moved in on top of my mother.” Where was the stepmother looking?',
      },
      {
        by: 'sofia',
        ageMinutes: 5000,
        body: 'At the boy. I think with pride. And then at the door the father had gone out of.',
        replyTo: 0,
      },
      {
        by: 'hanna',
        ageMinutes: 4100,
        body: 'Who furnished the house? I always want to know what became of the things.',
      },
      {
        by: 'maren',
        ageMinutes: 3200,
        body: 'To me it is the chair. Five were put out, and four people came in and sat round the fifth. It was treated as the empty place of the girl. I wonder whose it really was.',
      },
      {
        by: 'sofia',
        ageMinutes: 2700,
        body: 'The mother’s. Oh dear. I let the boys take turns on it.',
        replyTo: 3,
      },
      {
        by: 'colleague-b',
        ageMinutes: 1900,
        body: 'And something true was said on it, so do not be too sorry. But it follows that the father may have left for a reason which had nothing to do with you, and it is he who could be rung. @{sofia}, could you imagine doing that, only him, and only to ask after him?',
      },
      {
        by: 'sofia',
        ageMinutes: 480,
        body: 'I can, now. Until yesterday I did not remember his face. Now I do.',
        replyTo: 5,
      },
    ],
  },
  {
    key: 'who-holds-the-words',
    casePresentation: 'the-translation',
    title: 'Who holds the one who holds the words?',
    posts: [
      {
        by: 'colleague-b',
        ageMinutes: 63200,
        body: 'A mother gets up and strokes the hair of a stranger. I thought, *she was the therapist in that minute*, and had no further thoughts for some time.',
      },
      { by: 'ines', ageMinutes: 62300, body: 'I was jealous too. I am relieved that you wrote it down.' },
      {
        by: 'sofia',
        ageMinutes: 60900,
        body: 'How did she come to be the same interpreter each time? I have never managed to arrange that. I ask since it seems to be both what made it good and what made it too much.',
      },
      {
        by: 'hanna',
        ageMinutes: 58600,
        body: 'I asked for it and she asked for it. We were proud of it, the two of us. We did not think what it would mean to say “I let go of the bag” in the first person with nobody after it.',
        replyTo: 2,
      },
      {
        by: 'maren',
        ageMinutes: 54800,
        kind: 'QUESTION',
        body: 'We count on the helper’s voice being a window. It never is. I should like to ask what the family saw: someone who belongs to the helpers can be reached by what we have been through. For some this would be a gift. Why was it a harm to these?',
      },
      {
        by: 'ines',
        ageMinutes: 52500,
        body: 'Perhaps since they have been the cause of other people’s tears at every desk they came to. It was to be the one place where it could be heard and nobody would break.',
        replyTo: 4,
      },
      {
        by: 'lead',
        ageMinutes: 33500,
        body: 'Ten minutes before and fifteen after, **paid**, for every session with an interpreter in all three teams. It is in the budget. I am sorry that it took a case.',
      },
      {
        by: 'hanna',
        ageMinutes: 29900,
        body: 'Thank you all. I have told her, and she asked me to thank you too. The eldest is coming for a second hour.',
        editedAgeMinutes: 29870,
      },
    ],
  },
  {
    key: 'when-a-couple-stops',
    casePresentation: 'he-sent-the-key',
    title: 'When a couple stops being one',
    posts: [
      {
        by: 'hanna',
        ageMinutes: 242000,
        body: 'He has posted the key. I cannot get over it. One posts a key so that the other can be certain.',
      },
      {
        by: 'ines',
        ageMinutes: 240500,
        body: 'Or because one does not trust oneself on the stairs.',
        replyTo: 0,
      },
      {
        by: 'maren',
        ageMinutes: 238000,
        kind: 'QUESTION',
        body: 'Their sheet asked how one lives with a person who is there. I would like to offer, with care: it may be that one of them has answered it honestly, and that the therapy gave him the courage. How is it to hear that?',
      },
      {
        by: 'colleague-b',
        ageMinutes: 236500,
        body: 'Awful, for about a minute. Then as though somebody had opened a window. I had counted only the one who stayed.',
        replyTo: 2,
      },
      {
        by: 'lead',
        ageMinutes: 231000,
        body: 'For our figures I would suggest that we count it under therapist judgement, and say so, and do not count it under the protocol. For ourselves I would suggest that we do not count it at all.',
      },
      {
        by: 'colleague-b',
        ageMinutes: 118000,
        body: 'A last word before this is put away: he has cleared up, he tells my colleague, and has kept one chair too many. On purpose.',
      },
    ],
  },
];
