import { Injectable } from '@nestjs/common';
import type { Ctx, Held } from '@second-chair/platform';
import { RETENTION_GRACE_DAYS } from '@second-chair/wire';

interface HeldRow {
  scope: string;
  teamId: string | null;
  caseId: string | null;
}

/** What is held, for whoever is about to remove something. It leaves through no door. */
@Injectable()
export class LegalHolds {
  /**
   * What is held now, and stays the whole truth until the caller's transaction ends: whoever places a hold meanwhile
   * waits for it. Ask before locking any row, since placing a hold on a case waits for that row in turn.
   */
  async whileRemoving(ctx: Ctx): Promise<Held> {
    await ctx.db.query(`select pg_advisory_xact_lock_shared(hashtextextended('legal-hold ' || $1, 0))`, [
      ctx.organisationId,
    ]);
    return this.now(ctx);
  }

  /** Waits for every removal that is under way; the next one sees what the caller has written. */
  async whilePlacing(ctx: Ctx): Promise<void> {
    await ctx.db.query(`select pg_advisory_xact_lock(hashtextextended('legal-hold ' || $1, 0))`, [
      ctx.organisationId,
    ]);
  }

  async now(ctx: Ctx): Promise<Held> {
    const rows = (await ctx.db.query(
      `select scope, team_id as "teamId", case_presentation_id as "caseId" from legal_holds
       where organisation_id = $1
         and (lifted_at is null or lifted_at > $2::timestamptz - make_interval(days => $3))`,
      [ctx.organisationId, ctx.now, RETENTION_GRACE_DAYS],
    )) as HeldRow[];
    return {
      everything: rows.some(({ scope }) => scope === 'ORGANISATION'),
      anything: rows.length > 0,
      teamIds: rows.flatMap(({ teamId }) => teamId ?? []),
      subjectIds: rows.flatMap(({ caseId }) => caseId ?? []),
    };
  }

  /** These cases are about to be removed. A hold that still stands on one of them keeps its reference, and so the case. */
  async forget(ctx: Ctx, caseIds: readonly string[]): Promise<void> {
    await ctx.db.query(
      `update legal_holds set case_presentation_id = null, reason = ''
       where case_presentation_id = any($1) and lifted_at is not null`,
      [caseIds],
    );
  }
}

export function isHeld(
  { everything, teamIds, subjectIds }: Held,
  teamId: string,
  subjectId: string,
): boolean {
  return everything || teamIds.includes(teamId) || subjectIds.includes(subjectId);
}
