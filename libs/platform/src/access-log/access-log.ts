import { Injectable } from '@nestjs/common';
import type { Ctx } from '../context/ctx';
import type { Place } from '../context/place';

/** What one person did in one request with several things of one kind. */
export interface AccessLine extends Place {
  /** The largest number among its entries: lines are in its order. */
  id: string;
  at: Date;
  actorId: string | null;
  action: string;
  subjectKind: string;
  count: number;
}

/** One row of the log. */
export interface AccessRow extends Place {
  id: string;
  at: Date;
  actorId: string | null;
  requestId: string;
  action: string;
  subjectKind: string;
  subjectId: string;
}

export interface AccessFilterWords {
  actorId: string | null;
  /** Only these actions, or all but these. */
  actions: { among: readonly string[]; isWanted: boolean } | null;
  since: Date | null;
  /** A line’s `id`: what is older than it. */
  before: string | null;
  limit: number;
}

const filtered = `($2::uuid is null or actor_id = $2) and ($3::text[] is null or (action = any($3)) = $4)
  and ($5::timestamptz is null or at >= $5)`;
const valuesOf = ({ actorId, actions, since, before, limit }: AccessFilterWords): unknown[] => [
  actorId,
  actions?.among ?? null,
  actions?.isWanted ?? true,
  since,
  before,
  limit,
];

/** Reads what `Ctx.note` wrote. Whoever owns the subjects says who may. */
@Injectable()
export class AccessLog {
  /** About these subjects, the newest first. */
  async lines(ctx: Ctx, subjectIds: readonly string[], filter: AccessFilterWords): Promise<AccessLine[]> {
    return (await ctx.db.query(
      `select max(id)::text as id, max(at) as at, actor_id as "actorId", action, subject_kind as "subjectKind",
         count(*)::int as count, max(address) as address, max(device) as device
       from access_entries where subject_id = any($1::uuid[]) and ${filtered}
       group by request_id, actor_id, action, subject_kind
       having $6::bigint is null or max(id) < $6
       order by max(id) desc limit $7`,
      [subjectIds, ...valuesOf(filter)],
    )) as AccessLine[];
  }

  /** Rows about any subject of these kinds in the organisation, the newest first. */
  async rows(ctx: Ctx, kinds: readonly string[], filter: AccessFilterWords): Promise<AccessRow[]> {
    return (await ctx.db.query(
      `select id::text, at, actor_id as "actorId", request_id as "requestId", action, subject_kind as "subjectKind",
         subject_id as "subjectId", address, device
       from access_entries where subject_kind = any($1::text[]) and ${filtered}
         and ($6::bigint is null or access_entries.id < $6) and organisation_id = $8
       order by access_entries.id desc limit $7`,
      [kinds, ...valuesOf(filter), ctx.organisationId],
    )) as AccessRow[];
  }
}
