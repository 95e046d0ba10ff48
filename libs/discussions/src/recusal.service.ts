import { Injectable } from '@nestjs/common';
import { Emitter, NotFound, type Ctx } from '@second-chair/platform';
import { In } from 'typeorm';
import { Recusal } from './recusal.entity';
import { TooLateToUndo } from './discussion.refusals';

/**
 * Who has stepped away from which subject. Policies read it from the actor; whoever owns the subject says who may. No
 * access entry is written: it would tell others what nobody is to be told.
 */
@Injectable()
export class RecusalService {
  constructor(private readonly emitter: Emitter) {}

  /** The actor's own, or null. */
  async mine(ctx: Ctx, subjectId: string): Promise<Recusal | null> {
    return ctx.db.findOneBy(Recusal, { subjectId, personId: ctx.actor.personId });
  }

  /** Everyone who stepped away from it. For services only: it leaves through no door. */
  async peopleFrom(ctx: Ctx, subjectId: string): Promise<string[]> {
    const found = await ctx.db.findBy(Recusal, { subjectId });
    return found.map(({ personId }) => personId);
  }

  /** The subjects are gone: there is nothing left to step away from. */
  async forget(ctx: Ctx, subjectIds: readonly string[]): Promise<void> {
    await ctx.db.delete(Recusal, { subjectId: In([...subjectIds]) });
  }

  /** From the commit on, the actor's sockets are out of the subject's rooms and its discussion's. */
  async stepAway(ctx: Ctx, subjectId: string): Promise<Recusal> {
    const { personId } = ctx.actor;
    const row = { personId, subjectId, organisationId: ctx.organisationId, recusedAt: ctx.now };
    await ctx.db.createQueryBuilder().insert().into(Recusal).values(row).orIgnore().execute();
    ctx.afterCommit(() => this.emitter.accessChanged(personId));
    return ctx.db.findOneByOrFail(Recusal, { personId, subjectId });
  }

  async comeBack(ctx: Ctx, subjectId: string): Promise<Recusal> {
    const recusal = await this.mine(ctx, subjectId);
    if (!recusal) throw new NotFound();
    if (ctx.now > recusal.undoUntil) throw new TooLateToUndo();
    const { personId } = ctx.actor;
    await ctx.db.delete(Recusal, { personId, subjectId });
    ctx.afterCommit(() => this.emitter.accessChanged(personId));
    return recusal;
  }
}
