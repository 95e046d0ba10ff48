export const findingsMessages = {
  title: 'What the check found',
  facts_one: 'The last whole week',
  facts_other: 'The last {{count}} whole weeks',
  lead: 'How often details that could identify a patient were found, and what became of them. These are counts by kind: nobody can see which words they were, whose text or who wrote it. Counts under five are not told, and teams of fewer than five people are not shown.',
  team: 'Team',
  outcome: 'What became of them',
  week: 'Week of',
  figures: 'The figures, by week',
  few: '1–4',
  outcomes: { FOUND: 'Found', REPLACED: 'Replaced', OVERRULED: 'Kept', STOPPED: 'Stopped' },
  headings: {
    FOUND: 'Found while writing, in {{team}}',
    REPLACED: 'Replaced, in {{team}}',
    OVERRULED: 'Kept with a reason, in {{team}}',
    STOPPED: 'Stopped at the gate, in {{team}}',
  },
  meanings: {
    FOUND: 'Details to settle that stood in a text for a few seconds.',
    REPLACED: 'Details that gave way to a suggested replacement.',
    OVERRULED: 'Details whose author said why they identify nobody.',
    STOPPED: 'Details that were still open when a text was sent, and kept it back.',
  },
  small: {
    title: 'This team is too small to show',
    text: 'With fewer than five people, a count would speak about someone.',
  },
  none: {
    title: 'Nothing was counted in these weeks',
    text: 'The running week comes in when it is over.',
  },
} as const;
