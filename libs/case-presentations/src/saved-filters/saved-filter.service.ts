import { Injectable } from '@nestjs/common';
import { Gate } from '@second-chair/confidentiality';
import type { Leaving } from '@second-chair/people';
import { BadInput, inTransaction, NotFound, roleIn, type Ctx } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { In } from 'typeorm';
import { SavedFilter } from './saved-filter.entity';
import type { RenameFilterInput, SaveFilterInput } from './saved-filter.inputs';
import { TooManyFilters } from './saved-filter.refusals';

/** The filters that people have named for themselves. Each statement asks for the reader’s own and for nobody else’s. */
@Injectable()
export class SavedFilterService {
  constructor(private readonly gate: Gate) {}

  async mine(ctx: Ctx): Promise<SavedFilter[]> {
    const { personId } = ctx.actor;
    return ctx.db.find(SavedFilter, { where: { personId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Repeating the call returns the first one; after a removal it brings it back. */
  async save(ctx: Ctx, input: SaveFilterInput): Promise<SavedFilter> {
    return inTransaction(ctx, async (ctx) => {
      const { personId } = ctx.actor;
      const known = await this.own(ctx, input.id);
      if (known) return known;
      const teamId = input.teamId ?? null;
      if (teamId !== null && roleIn(ctx.actor, teamId) === undefined) throw new NotFound();
      await this.checkName(ctx, input.name);
      await this.expectRoom(ctx);
      const row = { ...input, teamId, personId, organisationId: ctx.organisationId, createdAt: ctx.now };
      await ctx.db.createQueryBuilder().insert().into(SavedFilter).values(row).orIgnore().execute();
      const saved = await this.own(ctx, input.id);
      if (!saved) throw new BadInput('id', serverMessages.idTaken);
      return saved;
    });
  }

  async rename(ctx: Ctx, { id, name }: RenameFilterInput): Promise<SavedFilter> {
    return inTransaction(ctx, async (ctx) => {
      const filter = await this.get(ctx, id);
      await this.checkName(ctx, name);
      await ctx.db.update(SavedFilter, { id, personId: ctx.actor.personId }, { name });
      return Object.assign(new SavedFilter(), filter, { name });
    });
  }

  /** Answers what was removed, so that it can be put back. */
  async remove(ctx: Ctx, id: string): Promise<SavedFilter> {
    return inTransaction(ctx, async (ctx) => {
      const filter = await this.get(ctx, id);
      await ctx.db.delete(SavedFilter, { id, personId: ctx.actor.personId });
      return filter;
    });
  }

  /** Whoever goes takes all of them along; whoever leaves a team, those that show this team. */
  async carryOut(ctx: Ctx, { personId, teamIds, leavesOrganisation }: Leaving): Promise<void> {
    const which = leavesOrganisation || !teamIds ? { personId } : { personId, teamId: In(teamIds) };
    await ctx.db.delete(SavedFilter, which);
  }

  private own(ctx: Ctx, id: string): Promise<SavedFilter | null> {
    return ctx.db.findOneBy(SavedFilter, { id, personId: ctx.actor.personId });
  }

  private async get(ctx: Ctx, id: string): Promise<SavedFilter> {
    const filter = await this.own(ctx, id);
    if (!filter) throw new NotFound();
    return filter;
  }

  /** A name is seen by nobody else; a screen is, over somebody’s shoulder. */
  private checkName(ctx: Ctx, name: string): Promise<void> {
    return this.gate.check(ctx, null, [{ field: 'name', text: name }]);
  }

  /** Two windows of one person wait for each other here, so that together they do not go past the limit. */
  private async expectRoom(ctx: Ctx): Promise<void> {
    const { personId } = ctx.actor;
    await ctx.db.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `saved filters ${personId}`,
    ]);
    if ((await ctx.db.countBy(SavedFilter, { personId })) >= LIMITS.savedFilters) throw new TooManyFilters();
  }
}
