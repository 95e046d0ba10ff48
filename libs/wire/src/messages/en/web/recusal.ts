export const recusalMessages = {
  action: 'I know this patient',
  hint: 'The case and its discussion go out of your sight. Nobody is told, and you need not say why.',
  done: 'This case is out of your sight now. Nobody is told.',
  undo: 'Undo',
  undone: 'The case is open to you again.',
} as const;
