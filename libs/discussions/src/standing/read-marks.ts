import { prepared, type Ctx } from '@second-chair/platform';

const moveMark = prepared(`insert into read_marks (organisation_id, thread_id, person_id, position)
  values ($1, $2, $3, $4)
  on conflict (thread_id, person_id) do update set position = greatest(read_marks.position, excluded.position)`);

/** A mark moves forward only, whatever order two screens report in; back it goes by being marked unread. */
export async function markRead(ctx: Ctx, threadId: string, position: number): Promise<void> {
  await ctx.db.query(moveMark, [ctx.organisationId, threadId, ctx.actor.personId, position]);
}
