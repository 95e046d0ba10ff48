export const aliasesMessages = {
  nobody: 'Without a name',
  alias: 'Alias',
  under: 'You take part as {{name}}, in this case only. Nobody sees your name.',
  byName: 'You write as {{name}}.',
  offer:
    'You can take part in this case under an alias. It stays the same here and is another one in the next case. Choose before your first post.',
  take: 'Take an alias',
  backToName: 'Use my name instead',
  askWho: 'Ask who is behind it',
  broken: {
    title: '{{name}} asked who is behind your alias, and was told',
    reason: 'The reason: {{reason}}',
  },
  break: {
    title: 'Who is {{name}}?',
    once: 'You are told once. It is kept nowhere.',
    person: 'The person is told that you asked, and reads your reason.',
    log: 'The access log says that you asked.',
    reason: 'Why does it have to be known?',
    tooShort: 'Say why in at least {{min}} characters.',
    ask: 'Ask and tell the person',
    told: '{{alias}} is {{name}}.',
  },
} as const;
