export const boardMessages = {
  menu: 'Move “{{title}}”',
  moveTo: 'Move to…',
  atOnce: '{{state}}',
  asksFirst: '{{state}}…',
  keys: 'On the card: Shift and an arrow key',
  moved: '“{{title}}” is moved. Its state now: {{state}}.',
  stale: '“{{title}}” was changed by someone meanwhile, and is not moved. Look at it again, then move it.',
  noWayLeft: '“{{title}}” can go to no column further left.',
  noWayRight: '“{{title}}” can go to no column further right.',
  shut: 'Not from here',
  open: 'Put it here',
} as const;
