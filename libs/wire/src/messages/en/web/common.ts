export const commonMessages = {
  productName: 'Second Chair',
  documentTitle: '{{title}} · Second Chair',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  saving: 'Saving…',
  undo: 'Undo',
  tryAgain: 'Try again',
  reload: 'Load the page again',
  showMore: 'Show more',
  loading: 'Loading',
  loadingMore: 'Loading more',
  copy: 'Copy',
  copied: 'Copied',
  optional: 'optional',
  required: 'needed',
  you: 'you',
  personWhoLeft: '{{name}} (left the team)',
  saveState: {
    saving: 'Saving…',
    saved: 'Saved {{when}}',
    waiting: 'Kept on this device, saved when the connection is back',
    failed: 'Not saved yet. Your text is kept on this device.',
  },
  time: {
    now: 'a moment ago',
  },
  counter: {
    left_one: '{{count, number}} character left',
    left_other: '{{count, number}} characters left',
    over_one: '{{count, number}} character too long',
    over_other: '{{count, number}} characters too long',
  },
  wait: {
    seconds_one: '{{count}} second',
    seconds_other: '{{count}} seconds',
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    hours_one: '{{count}} hour',
    hours_other: '{{count}} hours',
  },
  failure: {
    offline: {
      title: 'The workspace cannot be reached',
      text: 'Nothing you wrote is lost: it stays here. Check your connection, then try again.',
    },
    full: {
      title: 'The workspace has no room left',
      text: 'Its disk is full. Nothing you wrote is lost: it stays here. Tell whoever runs the workspace; what is there can be read.',
    },
    broken: {
      title: 'Something went wrong on our side',
      text: 'What was saved before is safe. Try again; if it happens once more, tell your team lead.',
      reference: 'Reference: {{requestId}}',
    },
    tooMany: {
      title: 'Too many requests in a short time',
      text: 'Nothing is lost. Wait a minute, then try again.',
    },
    notFound: {
      title: 'This is not here',
      text: 'It may have been taken back, or it is open only to other people.',
    },
    signedOut: {
      title: 'You are signed out',
      text: 'What you typed is kept. Sign in here to go on where you were.',
    },
    refusedInput: {
      title: 'The server could not take that',
      text: 'What you typed is still here. Change it a little, then try again.',
    },
  },
} as const;
