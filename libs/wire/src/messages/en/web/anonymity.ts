export const anonymityMessages = {
  offer:
    'In this phase you can contribute once without your name. Nobody can find out who it was, we neither.',
  open: 'Write without my name',
  label: 'Your words, without a name',
  hint: 'They appear together with those of others when the phase closes, in an order of chance, and cannot be changed.',
  send: 'Contribute without my name',
  kept: 'Kept without a name. It appears with the others’ when the phase closes.',
  done: 'Your contribution without a name is in. It appears when the phase closes.',
} as const;
