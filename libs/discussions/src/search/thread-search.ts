import { Injectable } from '@nestjs/common';
import {
  likeWords,
  rankOf,
  SearchKind,
  teamIdsOf,
  type Ctx,
  type Found,
  type LikeWord,
  type ReindexedLanguages,
  type SearchQuestion,
  type SearchSource,
} from '@second-chair/platform';
import { threadPolicy } from '../discussion.policy';
import { reindex } from './reindex';

const NEWEST = 1_000;

/** Threads by their titles. */
@Injectable()
export class ThreadSearch implements SearchSource {
  readonly kind = SearchKind.THREAD;

  async find(ctx: Ctx, question: SearchQuestion): Promise<Found[]> {
    if (question.states) return [];
    const { query, teamId, personId, since, until, after, limit } = question;
    const rows = (await ctx.db.query(
      `select * from (
         select thread.id, ${rankOf('found.rank')} as rank, thread.title, thread.team_id, thread.opened_by,
           thread.created_at, case when thread.subject_kind = 'case' then thread.subject_id end as case_id
         from threads_with($1::tsquery) as found join threads thread on thread.id = found.id
         where ${threadPolicy.scope('$2', '$3')}
           and ($4::uuid is null or thread.team_id = $4) and ($5::uuid is null or thread.opened_by = $5)
           and ($6::timestamptz is null or thread.created_at >= $6)
           and ($7::timestamptz is null or thread.created_at < $7)) found
       where $8::integer is null or (rank, id) < ($8::integer, $9::uuid)
       order by rank desc, id desc limit $10`,
      [
        query,
        teamIdsOf(ctx.actor),
        ctx.actor.recusedFrom,
        teamId,
        personId,
        since,
        until,
        after?.rank ?? null,
        after?.id ?? null,
        limit,
      ],
    )) as ThreadRow[];
    return rows.map((row) => ({
      kind: this.kind,
      id: row.id,
      rank: row.rank,
      title: row.title,
      texts: [],
      teamId: row.team_id,
      personId: row.opened_by,
      at: row.created_at,
      casePresentationId: row.case_id,
      threadId: row.id,
      state: null,
    }));
  }

  async wordsLike(ctx: Ctx, words: readonly string[]): Promise<LikeWord[]> {
    return ctx.db.query(
      likeWords(
        `select thread.words from threads thread where ${threadPolicy.scope('$2', '$3')}
         order by thread.created_at desc limit ${NEWEST}`,
        '$1',
      ),
      [words, teamIdsOf(ctx.actor), ctx.actor.recusedFrom],
    );
  }

  reindex(ctx: Ctx, languages: ReindexedLanguages, limit: number): Promise<number> {
    return reindex(ctx, 'threads', languages, limit);
  }
}

interface ThreadRow {
  id: string;
  rank: number;
  title: string;
  team_id: string;
  opened_by: string;
  created_at: Date;
  case_id: string | null;
}
