import { seqColumn } from '@second-chair/platform';
import type { FollowLevel } from './standing/follow-level';
import { Thread, type SubjectKind } from './thread.entity';

/** Conditions on `threads` as `thread`: whether somebody wrote in it, or has it for another reason among their own. */
export const tookPart = (personId: string, aliasIds: string): string => `(thread.opened_by = ${personId}
  or thread.presenter_id = ${personId}
  or exists (select from posts where posts.thread_id = thread.id and posts.author_id = ${personId})
  or exists (select from posts where posts.thread_id = thread.id and posts.alias_id = any(${aliasIds}::uuid[])))`;

const owes = (personId: string): string => `exists (select from commitments
  where commitments.takeaway_id = thread.takeaway_id and commitments.owner_id = ${personId})`;

/**
 * Thread, how the viewer stands to it, and its room's `seq`, in one statement; `$1` is the viewer. Of a takeaway that
 * the viewer has not seen: who kept it, whether the viewer took part by name, and whether they may have under an alias.
 */
export const selectThread = `select thread.id, thread.organisation_id, thread.team_id, thread.subject_kind,
    thread.subject_id, thread.subject_title, thread.presenter_id, thread.is_open, thread.takes_posts,
    thread.phase_place, thread.takeaway_id, thread.merged_into_id, thread.title, thread.version, thread.opened_by,
    thread.last_position, thread.last_activity_at, thread.created_at,
    coalesce(mark.position, 0) as read_up_to, coalesce(mark.generation, 0) as read_generation,
    coalesce(mark.level, 'DEFAULT') as follow_level, gaps.ahead as gaps_ahead,
    unseen.alias_id as unseen_alias_id, coalesce(unseen.by_name, false) as unseen_by_name,
    coalesce(unseen.under_an_alias, false) as unseen_under_an_alias,
    ${seqColumn(`'thread:' || thread.id`)} as seq
  from threads thread
  left join read_marks mark on mark.thread_id = thread.id and mark.person_id = $1
  cross join lateral (select count(*)::integer as ahead from position_gaps gap
    where gap.thread_id = thread.id and gap.position > coalesce(mark.position, 0)) gaps
  left join lateral (
    select kept.alias_id, (${tookPart('$1', `'{}'`)} or ${owes('$1')}) as by_name,
      exists (select from aliases where aliases.subject_id = thread.subject_id) as under_an_alias
    from takeaways kept
    where kept.id = thread.takeaway_id and kept.id is distinct from mark.takeaway_id
      and kept.author_id is distinct from $1
  ) unseen on true`;

/** Of `selectThread`: it may be unread, unless it turns out that the viewer took part under no alias either. */
export const isUnread = `(coalesce(mark.level, 'DEFAULT') <> 'MUTED' and (
  thread.last_position - gaps.ahead > coalesce(mark.position, 0) or unseen.by_name or unseen.under_an_alias))`;

export interface ThreadRow {
  id: string;
  organisation_id: string;
  team_id: string;
  subject_kind: SubjectKind;
  subject_id: string;
  subject_title: string;
  presenter_id: string | null;
  is_open: boolean;
  takes_posts: boolean;
  phase_place: number | null;
  takeaway_id: string | null;
  merged_into_id: string | null;
  title: string;
  version: number;
  opened_by: string;
  last_position: number;
  last_activity_at: Date;
  created_at: Date;
  read_up_to: number;
  read_generation: number;
  follow_level: FollowLevel;
  gaps_ahead: number;
  unseen_alias_id: string | null;
  unseen_by_name: boolean;
  unseen_under_an_alias: boolean;
  seq: number;
}

export function threadOf(row: ThreadRow): Thread {
  return Object.assign(new Thread(), {
    id: row.id,
    organisationId: row.organisation_id,
    teamId: row.team_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    subjectTitle: row.subject_title,
    presenterId: row.presenter_id,
    isOpen: row.is_open,
    takesPosts: row.takes_posts,
    phasePlace: row.phase_place,
    takeawayId: row.takeaway_id,
    mergedIntoId: row.merged_into_id,
    title: row.title,
    version: row.version,
    openedById: row.opened_by,
    lastPosition: row.last_position,
    lastActivityAt: row.last_activity_at,
    createdAt: row.created_at,
    readUpTo: row.read_up_to,
    readGeneration: row.read_generation,
    followLevel: row.follow_level,
    gapsAhead: row.gaps_ahead,
    takeawayIsNew: row.unseen_by_name,
    seq: row.seq,
  });
}
