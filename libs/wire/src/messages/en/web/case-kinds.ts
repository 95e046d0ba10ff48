/** A case is told differently when care is still open, or when it is about something else than an ending. */
export const caseKindMessages = {
  about: {
    DROPOUT: 'The patient left before the goals or the planned course were reached.',
    AT_RISK_ENGAGEMENT: 'Care is still open, and something suggests that it may break off.',
    OTHER: 'Something else you would like to think about with colleagues.',
  },
  choose: 'What is it about?',
  chooseHint: 'A case at risk can become a dropout later and keeps its history.',
  sections: {
    DROPOUT: {
      CONTEXT: 'Context',
      COURSE: 'Course of therapy',
      ENDING: 'The ending',
      RELATIONSHIP: 'The relationship',
      STIRRED: 'What it stirred in me',
      UNFINISHED: 'What is unfinished',
    },
    AT_RISK_ENGAGEMENT: {
      CONTEXT: 'Context',
      COURSE: 'Course of therapy',
      ENDING: 'What may be ending',
      RELATIONSHIP: 'The relationship',
      STIRRED: 'What it stirs in me',
      UNFINISHED: 'What could still be done',
    },
    OTHER: {
      CONTEXT: 'Context',
      COURSE: 'Course of therapy',
      ENDING: 'What happened',
      RELATIONSHIP: 'The relationship',
      STIRRED: 'What it stirs in me',
      UNFINISHED: 'What is open',
    },
  },
  prompts: {
    DROPOUT: {
      headline: 'Left after the seventh session, on the day we planned the ending',
      CONTEXT:
        'Who came, with what, into which setting? Say as little about the person as the question needs.',
      COURSE: 'How did the therapy go until then? What helped, what did not?',
      ENDING: 'What happened in the last weeks? Who said what, and how did you learn that it was over?',
      RELATIONSHIP: 'How was it between you? Were there moments of strain, and what was tried to mend them?',
      STIRRED: 'What did it stir in you, then and now? Relief belongs here as much as sorrow.',
      UNFINISHED: 'What is left undone, for the patient, for you, for the service?',
      focusQuestion: 'What did I stop hearing, that she had to leave to say it?',
    },
    AT_RISK_ENGAGEMENT: {
      headline: 'She comes later every week, and says that all is well',
      CONTEXT:
        'Who comes, with what, into which setting? Say as little about the person as the question needs.',
      COURSE: 'How has the therapy gone until now? What helps, what does not?',
      ENDING: 'What do you notice? What has been missed, said or left unsaid, and since which week?',
      RELATIONSHIP: 'How is it between you? Were there moments of strain, and what was tried to mend them?',
      STIRRED: 'What does it stir in you to think of the next session, or of no next session?',
      UNFINISHED: 'What have you not yet tried, asked or offered?',
      focusQuestion: 'What might I say next week that makes it easier to stay, or to go well?',
    },
    OTHER: {
      headline: 'We agree on everything, and nothing moves',
      CONTEXT:
        'Who comes, with what, into which setting? Say as little about the person as the question needs.',
      COURSE: 'How has the therapy gone? What helps, what does not?',
      ENDING: 'What is it that stays with you? What happened, and who said what?',
      RELATIONSHIP: 'How is it between you? Were there moments of strain, and what was tried to mend them?',
      STIRRED: 'What does it stir in you?',
      UNFINISHED: 'What is still open, for the patient, for you, for the service?',
      focusQuestion: 'What am I taking part in that keeps it as it is?',
    },
  },
  hypotheses: {
    DROPOUT: 'Why might it have ended? Several may hold at once; they need not add up to 100.',
    AT_RISK_ENGAGEMENT: 'Why might they leave? Several may hold at once; they need not add up to 100.',
    OTHER: 'What might explain it? Several may hold at once; they need not add up to 100.',
  },
  engagementSigns: 'What suggests leaving',
  engagementSignsHint: 'One or more. A worry without a reason you can name counts too.',
  needs: {
    dropoutDefinition: 'The definition by which it is a dropout',
    engagementSigns: 'What suggests that the patient may leave',
  },
  dropout: {
    action: 'The patient has left',
    title: 'The patient has left',
    text: 'This case becomes a dropout case. What you wrote, the discussion and the earlier versions stay with it, and it says that it began as care at risk.',
    textRead: 'Your colleagues read the change at once.',
    record: 'Make it a dropout case',
    recorded: 'This is a dropout case now. What you wrote before is still here.',
    unsaved: 'Not everything is saved yet. Try again when the line above says “Saved”.',
    definitionFirst: 'Say first by which definition this is a dropout.',
  },
  wasAtRiskUntil: 'Was care at risk until',
  hadSuggested: 'What had suggested leaving',
} as const;
