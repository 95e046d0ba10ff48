import { Injectable } from '@nestjs/common';
import { TeamService } from '@second-chair/people';
import {
  BadInput,
  decodeCursor,
  encodeCursor,
  inTransaction,
  NotAllowed,
  NotFound,
  pageOf,
  type Ctx,
  type Page,
} from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { IsNull, Not } from 'typeorm';
import { LegalHold, LegalHoldScope } from './legal-hold.entity';
import { LegalHolds } from './legal-holds';
import type { LegalHoldsArgs, PlaceLegalHoldInput } from './retention.inputs';
import { retentionPolicy } from './retention.policy';

const NO_SUCH_ROW = '23503';
const words = serverMessages.retention;

/** Admins place holds and lift them. */
@Injectable()
export class LegalHoldService {
  constructor(
    private readonly holds: LegalHolds,
    private readonly teams: TeamService,
  ) {}

  /** The newest first. */
  async list(ctx: Ctx, { first, after, isLifted }: LegalHoldsArgs): Promise<Page<LegalHold>> {
    if (!retentionPolicy.manage(ctx.actor)) throw new NotFound();
    const query = ctx.db
      .createQueryBuilder(LegalHold, 'hold')
      .where({ organisationId: ctx.organisationId, liftedAt: isLifted ? Not(IsNull()) : IsNull() });
    if (after) {
      const [at, id] = decodeCursor(after, ['string', 'string']);
      query.andWhere('(hold.placed_at, hold.id) < (:at::timestamptz, :id::uuid)', { at, id });
    }
    const rows = await query
      .orderBy('hold.placedAt', 'DESC')
      .addOrderBy('hold.id', 'DESC')
      .limit(first + 1)
      .getMany();
    return pageOf(rows, first, (row) => encodeCursor([row.placedAt.toISOString(), row.id]));
  }

  /** Repeating the call returns the first one. Once it is answered, no removal that began before is still to come. */
  async place(ctx: Ctx, input: PlaceLegalHoldInput): Promise<LegalHold> {
    return inTransaction(ctx, async (ctx) => {
      if (!retentionPolicy.manage(ctx.actor)) throw new NotAllowed();
      const { id, scope, reason } = input;
      const teamId = await this.teamOf(ctx, input);
      const casePresentationId = caseOf(input);
      await this.holds.whilePlacing(ctx);
      const inserted = await ctx.db
        .createQueryBuilder()
        .insert()
        .into(LegalHold)
        .values({
          id,
          organisationId: ctx.organisationId,
          scope,
          teamId,
          casePresentationId,
          reason,
          placedById: ctx.actor.personId,
          placedAt: ctx.now,
        })
        .orIgnore()
        .returning('id')
        .execute()
        // A case that is not there, or in another organisation.
        .catch((error: unknown) => {
          throw (error as { code?: string }).code === NO_SUCH_ROW ? new NotFound() : error;
        });
      if ((inserted.raw as unknown[]).length > 0) ctx.note('placed a hold', 'legal hold', id);
      const stored = await ctx.db.findOneBy(LegalHold, { id, placedById: ctx.actor.personId });
      // The reference goes with a case that was removed since.
      const isSame =
        stored?.scope === scope &&
        stored.teamId === teamId &&
        (stored.casePresentationId ?? casePresentationId) === casePresentationId;
      if (!isSame) throw new BadInput('id', serverMessages.idTaken);
      return stored;
    });
  }

  /** One that was lifted already stays as it is. */
  async lift(ctx: Ctx, id: string): Promise<LegalHold> {
    return inTransaction(ctx, async (ctx) => {
      if (!retentionPolicy.manage(ctx.actor)) throw new NotAllowed();
      const lifted = await ctx.db.update(
        LegalHold,
        { id, liftedAt: IsNull() },
        { liftedAt: ctx.now, liftedById: ctx.actor.personId },
      );
      const stored = await ctx.db.findOneBy(LegalHold, { id });
      if (!stored) throw new NotFound();
      if (lifted.affected === 1) ctx.note('lifted a hold', 'legal hold', id);
      return stored;
    });
  }

  private async teamOf(ctx: Ctx, { scope, teamId }: PlaceLegalHoldInput): Promise<string | null> {
    if (scope !== LegalHoldScope.TEAM) return null;
    if (!teamId) throw new BadInput('teamId', words.whichTeam);
    return (await this.teams.get(ctx, teamId)).id;
  }
}

function caseOf({ scope, casePresentationId }: PlaceLegalHoldInput): string | null {
  if (scope !== LegalHoldScope.CASE) return null;
  if (!casePresentationId) throw new BadInput('casePresentationId', words.whichCase);
  return casePresentationId;
}
