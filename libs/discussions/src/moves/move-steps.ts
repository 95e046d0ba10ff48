import type { Ctx } from '@second-chair/platform';
import type { Thread } from '../thread.entity';
import type { PostMove } from './post-move.entity';

/** The posts go to the end of `to`, in the order in which they stood. Both threads' rows are locked. */
export async function carry(
  ctx: Ctx,
  move: PostMove,
  to: Thread,
  postIds: readonly string[],
): Promise<number> {
  const [rows] = (await ctx.db.query(
    `with ticked as (
       select id, position as from_position, $4 + row_number() over (order by position) as to_position, created_at
       from posts where thread_id = $2 and id = any($5)
     ), kept as (
       insert into moved_posts (organisation_id, move_id, post_id, from_position, to_position)
       select $6, $1, id, from_position, to_position from ticked
     ), left_behind as (
       insert into position_gaps (organisation_id, thread_id, position) select $6, $2, from_position from ticked
     )
     update posts set thread_id = $3, position = ticked.to_position from ticked where posts.id = ticked.id
     returning posts.position, ticked.created_at as "createdAt"`,
    [move.id, move.fromThreadId, move.toThreadId, to.lastPosition, postIds, ctx.organisationId],
  )) as [{ createdAt: Date }[], number];
  const newest = rows.reduce(
    (latest, { createdAt }) => (createdAt > latest ? createdAt : latest),
    new Date(0),
  );
  await ctx.db.query(
    `update threads set last_position = $2, last_activity_at = greatest(last_activity_at, $3) where id = $1`,
    [to.id, to.lastPosition + rows.length, newest],
  );
  return rows.length;
}

/** Who follows where the posts were follows where they are, and what somebody has read stays read. */
export async function bringReaders(ctx: Ctx, move: PostMove, to: Thread, count: number): Promise<void> {
  await ctx.db.query(
    `insert into read_marks (organisation_id, thread_id, person_id, position, level)
     select organisation_id, $2, person_id, 0, 'FOLLOWED' from read_marks
     where thread_id = $1 and level = 'FOLLOWED'
     on conflict (thread_id, person_id) do update set level = 'FOLLOWED' where read_marks.level = 'DEFAULT'`,
    [move.fromThreadId, move.toThreadId],
  );
  await ctx.db.query(
    `insert into read_marks (organisation_id, thread_id, person_id, position)
     select mark.organisation_id, $2, mark.person_id, $4 from read_marks mark
     where mark.thread_id = $1
       and mark.position >= (select max(from_position) from moved_posts where move_id = $5)
       and $3 <= coalesce((select position from read_marks known
         where known.thread_id = $2 and known.person_id = mark.person_id), 0)
     on conflict (thread_id, person_id) do update set position = greatest(read_marks.position, excluded.position)`,
    [move.fromThreadId, move.toThreadId, to.lastPosition, to.lastPosition + count, move.id],
  );
}

/**
 * Each post goes back to the place that it came from. False where one of them has gone on since: then nothing is changed.
 */
export async function carryBack(ctx: Ctx, move: PostMove): Promise<boolean> {
  const [{ all, here }] = (await ctx.db.query(
    `select count(*)::integer as all, count(posts.id)::integer as here from moved_posts moved
     left join posts on posts.id = moved.post_id and posts.thread_id = $2 and posts.position = moved.to_position
     where moved.move_id = $1`,
    [move.id, move.toThreadId],
  )) as [{ all: number; here: number }];
  if (all !== here) return false;
  await ctx.db.query(
    `insert into position_gaps (organisation_id, thread_id, position)
     select organisation_id, $2, to_position from moved_posts where move_id = $1`,
    [move.id, move.toThreadId],
  );
  await ctx.db.query(
    `update posts set thread_id = $2, position = moved.from_position
     from moved_posts moved where moved.move_id = $1 and posts.id = moved.post_id`,
    [move.id, move.fromThreadId],
  );
  await ctx.db.query(
    `delete from position_gaps gap using moved_posts moved
     where moved.move_id = $1 and gap.thread_id = $2 and gap.position = moved.from_position`,
    [move.id, move.fromThreadId],
  );
  return true;
}
