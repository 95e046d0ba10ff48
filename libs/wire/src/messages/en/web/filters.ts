export const filtersMessages = {
  label: 'Your filters',
  keep: 'Keep these filters',
  rename: 'Rename',
  remove: 'Remove',
  more: 'More for “{{name}}”',
  removed: '“{{name}}” is removed.',
  name: 'Name',
  nameHint: 'Only you see it. No names of patients, no places, no dates.',
  nameNeeded: 'Give it a name first.',
  found: 'This could identify a patient: {{words}}. Choose other words.',
} as const;
