import { Injectable } from '@nestjs/common';
import type { Ctx } from '../context/ctx';

/** What one person did in one request with several things of one kind. */
export interface AccessLine {
  /** The largest number among its entries: lines are in its order. */
  id: string;
  at: Date;
  actorId: string | null;
  action: string;
  subjectKind: string;
  count: number;
}

export interface AccessQuestion {
  subjectIds: readonly string[];
  actorId: string | null;
  /** Only these actions, or all but these. */
  actions: { among: readonly string[]; isWanted: boolean } | null;
  /** A line’s `id`: what is older than it. */
  before: string | null;
  limit: number;
}

/** Reads what `Ctx.note` wrote. Whoever owns the subjects says who may. */
@Injectable()
export class AccessLog {
  /** The newest first. */
  async lines(
    ctx: Ctx,
    { subjectIds, actorId, actions, before, limit }: AccessQuestion,
  ): Promise<AccessLine[]> {
    return (await ctx.db.query(
      `select max(id)::text as id, max(at) as at, actor_id as "actorId", action, subject_kind as "subjectKind",
         count(*)::int as count
       from access_entries
       where subject_id = any($1::uuid[]) and ($2::uuid is null or actor_id = $2)
         and ($3::text[] is null or (action = any($3)) = $4)
       group by request_id, actor_id, action, subject_kind
       having $5::bigint is null or max(id) < $5
       order by max(id) desc limit $6`,
      [subjectIds, actorId, actions?.among ?? null, actions?.isWanted ?? true, before, limit],
    )) as AccessLine[];
  }
}
