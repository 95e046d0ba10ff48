import type { PurgeableText } from '@second-chair/platform';

const derived = ['words'];
const ofCase = 't.case_presentation_id = any($1::uuid[])';

/** Everything that people write in a case and about it. A new table of theirs adds its line here. */
export const casePurgeableTexts: readonly PurgeableText[] = [
  {
    place: 'account',
    table: 'case_presentations',
    columns: [
      'headline',
      'focus_question',
      'section_context',
      'section_course',
      'section_ending',
      'section_relationship',
      'section_stirred',
      'section_unfinished',
    ],
    derived,
    of: 't.id = any($1::uuid[])',
  },
  { place: 'account', table: 'reason_hypotheses', columns: ['evidence', 'why'], derived, of: ofCase },
  { place: 'account', table: 'hypothesis_revisions', columns: ['evidence', 'why'], of: ofCase },
  { place: 'account', table: 'therapy_goals', columns: ['goal'], derived, of: ofCase },
  { place: 'account', table: 'alliance_markers', columns: ['note'], derived, of: ofCase },
  { place: 'versions', table: 'case_versions', columns: ['content'], of: ofCase },
  { place: 'review', table: 'review_entries', columns: ['comment'], of: ofCase },
  {
    place: 'review',
    table: 'passage_comments',
    columns: ['exact', 'body'],
    // What stood around a passage is cut off anywhere, also in the middle of a word.
    emptied: ['prefix', 'suffix'],
    of: ofCase,
  },
  { place: 'openings', table: 'glass_breaks', columns: ['reason'], of: ofCase },
  {
    place: 'review',
    table: 'passage_replies',
    columns: ['body'],
    of: `t.comment_id in (select id from passage_comments where case_presentation_id = any($1::uuid[]))`,
  },
];
