/** What a case stirs in its author. No feeling here is one to be ashamed of. */
export const emotionsMessages = {
  title: 'Feelings',
  promise:
    'What you choose here is yours alone. No reviewer, supervisor or lead sees it unless you share that feeling.',
  question: 'What is there, when you think of it?',
  hint: 'As many as fit. Relief belongs here as much as sorrow; they often come together.',
  intensity: '{{intensity}} of 10',
  intensityOf: '{{emotion}}, how strong, from 0 to 10',
  shareOf: 'Share with colleagues: {{emotion}}',
  share: 'Share',
  onlyYou: 'Only you see this',
  inWords: '{{emotion}}, {{intensity}} of 10, shared',
  inWordsPrivate: '{{emotion}}, {{intensity}} of 10, only for you',
} as const;
