export const frameMessages = {
  skip: 'Skip to the page',
  navigation: 'Main',
  teams: 'Teams',
  home: 'Home',
  cases: 'Cases',
  review: 'Review',
  discussions: 'Discussions',
  search: 'Search',
  ourWords: 'Our words',
  findings: 'What the check found',
  hiddenCases: 'Hidden cases',
  more: 'More',
  account: 'Account',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  signOutFailed:
    'You are still signed in, because the workspace could not be reached. Try again when the connection is back.',
  scheme: { label: 'Colours', light: 'Light', dark: 'Dark', auto: 'As the device' },
  waiting_one: '{{count}} waits for you',
  waiting_other: '{{count}} wait for you',
  unread_one: '{{count}} unread thread',
  unread_other: '{{count}} unread threads',
  toReview_one: '{{count}} to review',
  toReview_other: '{{count}} to review',
  offline: {
    device:
      'No connection. You can go on reading and writing: what you type is kept on this device and sent when the connection is back.',
    window:
      'No connection. On a shared computer nothing is kept: what you type is in this window only, so leave it open until the connection is back.',
  },
  unreachable: {
    text: 'You are offline, or the workspace is away for a moment. This page goes on by itself when the connection is back.',
    waiting_one: '{{count}} post waits on this device and goes when you are back',
    waiting_other: '{{count}} posts wait on this device and go when you are back',
    sealed: 'What waits is sealed. It opens when the workspace can be reached and knows that it is you.',
  },
  onlineAgain: 'The connection is back.',
  notices: 'Notices',
  notFound: {
    title: 'There is nothing at this address',
    text: 'The link may be old, or what was here has been taken back. A case that is not ready yet is open only to its author and the reviewers of its team.',
    safe: 'Nothing you wrote is affected.',
    action: 'Go to Home',
  },
  noAccess: {
    title: 'This is not open to you now',
    text: 'Your place in this team has changed or ended, so its cases and discussions are closed to you. If that is a surprise, speak with the lead of the team.',
    action: 'Go to Home',
  },
  broken: {
    title: 'This page stopped working',
    text: {
      device:
        'The fault is ours, not yours. What was saved is safe, and what you typed since is kept on this device. Load the page again to go on.',
      window:
        'The fault is ours, not yours. What was saved is safe. What you typed since is not kept on a shared computer. Load the page again to go on.',
    },
    home: 'Go to Home',
  },
  outdated: {
    title: 'Second Chair was renewed while this page was open',
    text: {
      device: 'What you typed is kept on this device. Load the page again to go on with the new version.',
      window:
        'What you typed is in this window only, since nothing is kept on a shared computer: copy it where you need it, then load the page again.',
    },
  },
} as const;
