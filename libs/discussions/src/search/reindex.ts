import type { Ctx, ReindexedLanguages } from '@second-chair/platform';

/** Rows of the organisation that are in another language than its own; somebody else's turn where they are locked. */
export async function reindex(
  ctx: Ctx,
  table: 'threads' | 'posts' | 'takeaways',
  { to, from }: ReindexedLanguages,
  limit: number,
): Promise<number> {
  const [, changed] = (await ctx.db.query(
    `update ${table} set search_language = $2 where id in (
       select id from ${table} where organisation_id = $1 and search_language = any($3) limit $4 for update skip locked)`,
    [ctx.organisationId, to, from, limit],
  )) as [unknown[], number];
  return changed;
}
