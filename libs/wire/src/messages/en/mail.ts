/** What goes out by mail: that something waits, and where. Never a word of a case. */
export const mailMessages = {
  invitation: {
    subject: '{{invitedBy}} invites you to {{organisation}} on Second Chair',
    text: `Hello,

{{invitedBy}} invites you to join the team {{team}} of {{organisation}} on Second Chair, a workspace in which therapists consult each other.

Open this link to join. It works once, for {{days}} days:
{{link}}

If you did not expect this, you can leave it unanswered.`,
  },
  'password-reset': {
    subject: 'Choose a new password for Second Chair',
    text: `Hello {{name}},

Someone, probably you, asked for a new password. Open this link within an hour to choose one:
{{link}}

If it was not you, nothing has changed and you need not do anything.`,
  },
  'password-changed': {
    subject: 'Your password for Second Chair was changed',
    text: `Hello {{name}},

The password of your account was changed just now. If it was you, there is nothing to do.

If it was not you, choose a new one at once, and tell an admin of {{organisation}}:
{{link}}`,
  },
  'alias-broken': {
    subject: 'Someone asked who is behind your alias',
    text: `Hello {{name}},

{{by}} asked who is behind an alias of yours in Second Chair, and was told. The reason stands in the discussion:
{{link}}`,
  },
  'second-factor-taken': {
    subject: 'Your second step at sign-in was taken away',
    text: `Hello {{name}},

{{by}} took away the second step of your sign-in, because it was said to be lost. You were signed out everywhere.

Sign in with your password and set up a new one:
{{link}}

If you did not ask for this, call an admin of {{organisation}} now.`,
  },
  'second-factor-taken-of': {
    subject: 'A second step at sign-in was taken away',
    text: `Hello {{name}},

{{by}} took away the second step of {{person}} at sign-in, because it was said to be lost. The access log says so, too.

If this comes as a surprise, ask {{person}} now. How they sign in stands here:
{{link}}`,
  },
  'case-to-review': {
    subject: 'A case waits for your review',
    text: `Hello {{name}},

A colleague in {{team}} has submitted a case and asks for its review:
{{link}}`,
  },
  'case-returned': {
    subject: 'A case of yours came back from review',
    text: `Hello {{name}},

A reviewer has read your case and left you a comment:
{{link}}`,
  },
  'case-approved': {
    subject: 'A case of yours is ready',
    text: `Hello {{name}},

A reviewer has approved your case. Your team can read it now:
{{link}}`,
  },
  'glass-broken': {
    subject: 'An admin has opened a case of yours',
    text: `Hello {{name}},

An admin of your organisation has opened a case of yours that is otherwise closed to them. They can read it for one hour and change nothing. They had to give a reason; it stands beside the case, with who it was:
{{link}}`,
  },
} as const;
