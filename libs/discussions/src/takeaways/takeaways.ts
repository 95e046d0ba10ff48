import { Injectable } from '@nestjs/common';
import { NotFound, opensByGlass, teamIdsOf, type Ctx } from '@second-chair/platform';
import { In } from 'typeorm';
import { threadPolicy } from '../discussion.policy';
import { Commitment } from './commitment.entity';
import { Takeaway } from './takeaway.entity';

/** Reads of takeaways. */
@Injectable()
export class Takeaways {
  /** Batch function: all of each thread, the first one first. The last one holds while it was not reopened. */
  readonly byThreads = async (ctx: Ctx, threadIds: readonly string[]): Promise<Takeaway[][]> => {
    const found = await ctx.db.find(Takeaway, {
      where: { threadId: In([...threadIds]) },
      order: { keptAt: 'asc', id: 'asc' },
    });
    return threadIds.map((id) => found.filter(({ threadId }) => threadId === id));
  };

  /** Batch function: those that hold, of all threads on each subject that the viewer reads; the newest first. */
  readonly bySubjects = async (ctx: Ctx, subjectIds: readonly string[]): Promise<Takeaway[][]> => {
    const rows = (await ctx.db.query(
      `select thread.takeaway_id as id, thread.subject_id as subject from threads thread
       where thread.subject_id = any($1) and thread.takeaway_id is not null
         and ${threadPolicy.scopeOfSubject('$2', '$3', '$4')}`,
      [
        subjectIds,
        teamIdsOf(ctx.actor),
        ctx.actor.recusedFrom,
        subjectIds.filter((id) => opensByGlass(ctx.actor, id)),
      ],
    )) as { id: string; subject: string }[];
    const found = await ctx.db.find(Takeaway, {
      where: { id: In(rows.map(({ id }) => id)) },
      order: { keptAt: 'desc', id: 'desc' },
    });
    return subjectIds.map((subjectId) => {
      const ids = rows.filter(({ subject }) => subject === subjectId).map(({ id }) => id);
      return found.filter(({ id }) => ids.includes(id));
    });
  };

  /** Batch function: in the order in which they were written down. */
  readonly commitmentsOf = async (ctx: Ctx, takeawayIds: readonly string[]): Promise<Commitment[][]> => {
    const found = await ctx.db.find(Commitment, {
      where: { takeawayId: In([...takeawayIds]) },
      order: { place: 'asc' },
    });
    return takeawayIds.map((id) => found.filter(({ takeawayId }) => takeawayId === id));
  };

  /** Batch function: in which thread each was kept. */
  readonly threadsOf = async (ctx: Ctx, takeawayIds: readonly string[]): Promise<(string | Error)[]> => {
    const found = await ctx.db.findBy(Takeaway, { id: In([...takeawayIds]) });
    return takeawayIds.map((id) => found.find((one) => one.id === id)?.threadId ?? new NotFound());
  };
}
