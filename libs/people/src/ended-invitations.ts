import { RetentionKind, type DueCount, type RetainedContent } from '@second-chair/platform';

const isDue = 'organisation_id = $1 and coalesce(accepted_at, revoked_at, expires_at) <= $2';
const isHeld = '($3 or team_id = any($4))';

/** Invitations that were used, taken back or ran out: they hold the names and addresses of people who may never have come. */
export const endedInvitations: RetainedContent = {
  kind: RetentionKind.INVITATIONS,
  batch: 500,
  tables: ['invitations'],

  async due(ctx, { upTo, held, except, limit }) {
    const rows = (await ctx.db.query(
      `select id from invitations where ${isDue} and not ${isHeld} and id <> all($5)
       order by created_at, id limit $6 for update skip locked`,
      [ctx.organisationId, upTo, held.everything, held.teamIds, except, limit],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  },

  async count(ctx, { upTo, held }): Promise<DueCount> {
    const [counted] = (await ctx.db.query(
      `select (count(*) filter (where not ${isHeld}))::int as due, (count(*) filter (where ${isHeld}))::int as "heldBack"
       from invitations where ${isDue}`,
      [ctx.organisationId, upTo, held.everything, held.teamIds],
    )) as [DueCount];
    return counted;
  },

  async remove(ctx, ids) {
    await ctx.db.query('delete from invitations where id = any($1)', [ids]);
  },
};
