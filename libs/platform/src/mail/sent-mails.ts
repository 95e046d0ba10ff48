import { RetentionKind, type DueCount, type RetainedContent } from '../retention/retained-contents';

const isDue = 'organisation_id = $1 and sent_at <= $2';

/**
 * Mails that were sent. None says whose team or case it is about but by a link, so that as long as anything at all is
 * held, all of them are.
 */
export const sentMails: RetainedContent = {
  kind: RetentionKind.MAILS,
  batch: 500,

  async due(ctx, { upTo, held, except, limit }) {
    if (held.anything) return [];
    const rows = (await ctx.db.query(
      `select id from mails where ${isDue} and id <> all($3) order by sent_at, id limit $4 for update skip locked`,
      [ctx.organisationId, upTo, except, limit],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  },

  async count(ctx, { upTo, held }): Promise<DueCount> {
    const [{ count }] = (await ctx.db.query(`select count(*)::int as count from mails where ${isDue}`, [
      ctx.organisationId,
      upTo,
    ])) as [{ count: number }];
    return held.anything ? { due: 0, heldBack: count } : { due: count, heldBack: 0 };
  },

  async remove(ctx, ids) {
    await ctx.db.query('delete from mails where id = any($1)', [ids]);
  },
};
