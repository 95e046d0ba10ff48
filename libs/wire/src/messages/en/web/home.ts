export const homeMessages = {
  title: 'Home',
  heading: 'What waits for you',
  newCase: 'New case',
  untitled: 'A case without a headline yet',
  returned: {
    title: 'Returned to you with comments',
    fact: 'returned',
    action: 'Read the comments and go on',
  },
  toReview: { title: 'To review', by: 'by {{name}}', waiting: 'submitted', all: 'All reviews' },
  drafts: {
    title: 'Your drafts',
    findings_one: '{{count}} detail to settle',
    findings_other: '{{count}} details to settle',
    settled: 'Nothing to settle',
    changed: 'changed',
  },
  mentions: { title: 'Posts that mention you', wrote: '{{name}} wrote' },
  unread: {
    title: 'Unread discussions',
    posts_one: '{{count}} new post',
    posts_other: '{{count}} new posts',
    all: 'All discussions',
  },
  empty: {
    title: 'Nothing waits for you',
    text: 'You are up to date. When colleagues write to you or a case needs you, it appears here.',
    read: 'Read the cases of your teams',
  },
  first: {
    title: 'Begin with an ending that stays with you',
    text: 'One patient who left, told so that nobody could recognise them, and one question to your colleagues. Three steps:',
    write: {
      title: 'Write it up',
      text: 'Section by section, in your own words. It saves itself, and only you can open it.',
    },
    settle: {
      title: 'Settle what could identify',
      text: 'Names, dates and places are found as you write, with a suggestion for each.',
    },
    discuss: {
      title: 'Think it through together',
      text: 'A reviewer of your team reads it first. Then your colleagues discuss it with you.',
    },
    action: 'Write up your first case',
  },
  noTeam: {
    title: 'You are in no team at present',
    text: 'Cases and discussions belong to teams. Ask the lead of your team for an invitation.',
  },
} as const;
