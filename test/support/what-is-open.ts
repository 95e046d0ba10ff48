import type { Client } from 'pg';

/**
 * Who may read what, said once more and apart from the application: conditions on the tables themselves, from what
 * docs/architecture.md and docs/security.md promise. What the API answers is measured against this, never the reverse.
 */
const views = `
  create temp view viewer as
    select * from public.people
    where id::text = current_setting('sweep.viewer') and left_at is null;
  create temp view viewer_places as
    select place.team_id, place.role from public.memberships place
    join viewer on viewer.id = place.person_id where place.ended_at is null;
  create temp view stepped_away as
    select subject_id from public.recusals join viewer on viewer.id = person_id;
  create temp view seen_teams as
    select team.id, viewer.is_admin or place.role = 'LEAD' as is_managed
    from public.teams team join viewer using (organisation_id)
    left join viewer_places place on place.team_id = team.id
    where viewer.is_admin or place.team_id is not null;
  create temp view orphaned_cases as
    select id from public.case_presentations one
    where state = 'IN_REVIEW' and not exists (
      select from public.memberships reviewer
      where reviewer.team_id = one.team_id and reviewer.ended_at is null and reviewer.role in ('LEAD', 'SUPERVISOR')
        and reviewer.person_id <> one.presenter_id
        and not exists (select from public.recusals r where r.person_id = reviewer.person_id and r.subject_id = one.id));
  create temp view opened_with_a_reason as
    select case_presentation_id as id from public.glass_breaks glass join viewer on viewer.id = glass.by_id
    where viewer.is_admin and glass.closed_at is null and glass.until > now();
  create temp view cases_of_ones_place as
    select * from (
      select one.id, one.team_id, one.state, place.team_id is not null as is_in_team,
        case when one.presenter_id = viewer.id then place.team_id is not null
          else coalesce(place.role in ('LEAD', 'SUPERVISOR'), false) or (one.id in (select id from orphaned_cases)
            and exists (select from viewer_places where role = 'SUPERVISOR'))
        end as in_review
      from public.case_presentations one join viewer using (organisation_id)
      left join viewer_places place on place.team_id = one.team_id
      where one.id not in (select subject_id from stepped_away)
    ) found
    where in_review or (is_in_team and state in ('READY', 'SCHEDULED', 'PRESENTED', 'FOLLOW_UP', 'ARCHIVED'));
  create temp view seen_cases as
    select id, team_id, state, is_in_team, in_review, false as is_opened from cases_of_ones_place
    union all
    select one.id, one.team_id, one.state, false, false, true from public.case_presentations one
    where one.id in (select id from opened_with_a_reason)
      and one.id not in (select id from cases_of_ones_place union all select subject_id from stepped_away);
  create temp view seen_threads as
    select thread.id from public.threads thread join seen_cases one on one.id = thread.subject_id
    where (one.is_in_team or one.is_opened) and one.state in ('READY', 'SCHEDULED', 'PRESENTED', 'FOLLOW_UP', 'ARCHIVED')
    union
    select thread.id from public.threads thread join viewer_places place using (team_id)
    where thread.subject_kind = 'team';
`;

const where = (condition: string): string => `case when ${condition} then to_jsonb(row) end`;
const nothing = 'null::jsonb';
const inside = 'row.organisation_id in (select organisation_id from viewer)';
const ofMe = 'row.person_id in (select id from viewer)';
const ofMyAccount = `row."userId" in (select account_id from viewer)`;
const manages = 'exists (select from seen_teams where is_managed)';
const ofSeenCase = 'row.case_presentation_id in (select id from seen_cases)';
const ofStandingPost = `row.post_id in (select one.id from posts one join seen_threads on seen_threads.id = one.thread_id
  where one.deleted_at is null)`;
const ofSeenThread = 'row.thread_id in (select id from seen_threads)';
const asAdmin = `${inside} and exists (select from viewer where is_admin)`;
const ofReview = 'row.case_presentation_id in (select id from seen_cases where in_review)';
const asSubject = (name: string, kind: string, from: string): string =>
  `${name} in (select '${kind}:' || id from ${from})`;
const ofSeenRoom = (name: string): string =>
  [
    asSubject(name, 'case', 'seen_cases'),
    asSubject(name, 'thread', 'seen_threads'),
    asSubject(name, 'team', 'seen_teams'),
    `${name} in (select 'organisation:' || organisation_id from viewer)`,
  ].join(' or ');

/** For each table, as much of a row as is open to the viewer; null where that is nothing. */
const open: Readonly<Record<string, string>> = {
  organisations: where(inside),
  // Names are open to colleagues. An address is shown to its owner, and to managers with an invitation.
  people: `case when row.id in (select id from viewer) then to_jsonb(row)
    when ${inside} then to_jsonb(row) - '{email,account_id}'::text[] end`,
  teams: where('row.id in (select id from seen_teams)'),
  memberships: where('row.team_id in (select id from seen_teams)'),
  invitations: where('row.team_id in (select id from seen_teams where is_managed)'),
  // An admin is told that there is a case, and whose; not a word of it.
  case_presentations: `case when row.id in (select id from seen_cases) then to_jsonb(row)
    when ${inside} and exists (select from viewer where is_admin) and row.id not in (select subject_id from stepped_away)
    then jsonb_build_object('id', row.id, 'kind', row.kind, 'state', row.state, 'team_id', row.team_id,
      'presenter_id', row.presenter_id, 'state_changed_at', row.state_changed_at) end`,
  glass_breaks: where(`${ofSeenCase} and (row.by_id in (select id from viewer)
    or row.case_presentation_id in (select one.id from case_presentations one join viewer on viewer.id = one.presenter_id)
    or row.case_presentation_id in (select one.id from seen_cases one join viewer_places place using (team_id)
      where place.role = 'LEAD'))`),
  case_kind_changes: where(ofSeenCase),
  case_versions: where(`${ofReview} or (${ofSeenCase} and exists (
    select from review_entries entry where entry.case_presentation_id = row.case_presentation_id
      and entry.version_number = row.number and entry.action in ('APPROVED', 'REVISED')))`),
  reason_hypotheses: where(ofSeenCase),
  hypothesis_revisions: where(ofSeenCase),
  case_emotions: where(`${ofSeenCase} and (row.is_shared or ${ofMe})`),
  purges: where('row.subject_id in (select id from seen_cases)'),
  therapy_goals: where(ofSeenCase),
  alliance_markers: where(ofSeenCase),
  review_entries: where(ofReview),
  passage_comments: where(ofReview),
  passage_replies: where(`row.comment_id in (select comment.id from passage_comments comment
    join seen_cases one on one.id = comment.case_presentation_id where one.in_review)`),
  not_identifier_decisions: where('row.subject_id in (select id from seen_cases where in_review)'),
  threads: where('row.id in (select id from seen_threads)'),
  posts: `case when row.thread_id in (select id from seen_threads) then
    case when row.deleted_at is null then to_jsonb(row) else to_jsonb(row) - '{body,mention_ids,mention_roles,words}'::text[] end end`,
  post_versions: where(ofStandingPost),
  post_reactions: where(ofStandingPost),
  written_rounds: where(ofSeenThread),
  round_phases: where(ofSeenThread),
  phase_signals: where(ofSeenThread),
  held_posts: where(`${ofSeenThread} and row.author_id in (select id from viewer)`),
  aliases: `case when row.subject_id in (select subject_id from seen_threads) then to_jsonb(row) - 'owner_digest' end`,
  phase_keys: `case when ${ofSeenThread} then jsonb_build_object('thread_id', row.thread_id, 'place', row.place, 'organisation_id', row.organisation_id) end`,
  phase_tokens: where(`${ofSeenThread} and row.person_id in (select id from viewer)`),
  anonymous_notes: nothing,
  // Open to whoever is behind the alias, whom no query can name.
  alias_breaks: nothing,
  read_marks: where(ofMe),
  post_drafts: where(`${ofMe} and ${ofSeenThread}`),
  takeaways: where(ofSeenThread),
  commitments: where(`row.takeaway_id in (select kept.id from takeaways kept
    join seen_threads on seen_threads.id = kept.thread_id)`),
  post_moves: where('row.from_thread_id in (select id from seen_threads)'),
  moved_posts: where(`row.move_id in (select move.id from post_moves move
    join seen_threads on seen_threads.id = move.from_thread_id)`),
  position_gaps: where(ofSeenThread),
  recusals: where(ofMe),
  saved_filters: where(ofMe),
  organisation_words: where(inside),
  cleared_words: where(`${inside} and (row.state = 'ACCEPTED' or (row.state = 'PROPOSED'
    and (${manages} or row.proposed_by in (select id from viewer))))`),
  word_lists: where(inside),
  retentions: where(asAdmin),
  retention_rules: where(asAdmin),
  retention_runs: where(asAdmin),
  retention_run_counts: where(asAdmin),
  legal_holds: where(asAdmin),
  finding_counts: where('row.team_id in (select id from seen_teams where is_managed)'),
  finding_reports: nothing,
  rooms: where(ofSeenRoom('row.name')),
  room_events: where(ofSeenRoom('row.room')),
  mails: nothing,
  access_entries: nothing,
  access_seals: nothing,
  migrations: where('true'),
  'auth.user': where('row.id in (select account_id from viewer)'),
  'auth.session': `case when ${ofMyAccount} then to_jsonb(row) - 'token' end`,
  'auth.passkey': `case when ${ofMyAccount} then jsonb_build_object('id', row.id, 'name', row.name) end`,
  'auth.account': nothing,
  'auth.twoFactor': nothing,
  'auth.verification': nothing,
  'auth.rate_limits': nothing,
};

export interface Looked {
  table: string;
  row: Record<string, unknown>;
  /** What of it is open to the viewer. */
  open: Record<string, unknown> | null;
}

export const tablesWithARule = Object.keys(open);

/** Every row there is, beside what of it is open to one person; null is somebody who is not signed in. */
export async function lookAs(owner: Client, personId: string | null): Promise<Looked[]> {
  await owner.query('begin');
  await owner.query(`select set_config('sweep.viewer', $1, true)`, [personId ?? '']);
  await owner.query(views);
  const looked: Looked[] = [];
  for (const [table, expression] of Object.entries(open)) {
    const [schema, name] = table.includes('.') ? table.split('.') : ['public', table];
    const { rows } = await owner.query<Omit<Looked, 'table'>>(
      `select to_jsonb(row) as row, ${expression} as open from ${schema}."${name}" row`,
    );
    looked.push(...rows.map((one) => ({ table, ...one })));
  }
  await owner.query('rollback');
  return looked;
}
