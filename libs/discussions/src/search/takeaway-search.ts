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

/** What threads came to, also before they were reopened. */
@Injectable()
export class TakeawaySearch implements SearchSource {
  readonly kind = SearchKind.TAKEAWAY;

  async find(ctx: Ctx, question: SearchQuestion): Promise<Found[]> {
    if (question.states) return [];
    const { query, teamId, personId, since, until, after, limit } = question;
    const rows = (await ctx.db.query(
      `select * from (
         select kept.id, ${rankOf('found.rank')} as rank, kept.body, kept.author_id, kept.kept_at, kept.thread_id,
           thread.title, thread.team_id, case when thread.subject_kind = 'case' then thread.subject_id end as case_id
         from takeaways_with($1::tsquery) as found join takeaways kept on kept.id = found.id
         join threads thread on thread.id = kept.thread_id
         where ${threadPolicy.scope('$2', '$3')}
           and ($4::uuid is null or thread.team_id = $4) and ($5::uuid is null or kept.author_id = $5)
           and ($6::timestamptz is null or kept.kept_at >= $6) and ($7::timestamptz is null or kept.kept_at < $7)
       ) found
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
    )) as TakeawayRow[];
    return rows.map((row) => ({
      kind: this.kind,
      id: row.id,
      rank: row.rank,
      title: row.title,
      texts: [{ part: null, text: row.body }],
      teamId: row.team_id,
      personId: row.author_id,
      at: row.kept_at,
      casePresentationId: row.case_id,
      threadId: row.thread_id,
      state: null,
    }));
  }

  async wordsLike(ctx: Ctx, words: readonly string[]): Promise<LikeWord[]> {
    return ctx.db.query(
      likeWords(
        `select kept.words from takeaways kept join threads thread on thread.id = kept.thread_id
         where ${threadPolicy.scope('$2', '$3')} order by kept.kept_at desc limit ${NEWEST}`,
        '$1',
      ),
      [words, teamIdsOf(ctx.actor), ctx.actor.recusedFrom],
    );
  }

  reindex(ctx: Ctx, languages: ReindexedLanguages, limit: number): Promise<number> {
    return reindex(ctx, 'takeaways', languages, limit);
  }
}

interface TakeawayRow {
  id: string;
  rank: number;
  body: string;
  author_id: string | null;
  kept_at: Date;
  thread_id: string;
  title: string;
  team_id: string;
  case_id: string | null;
}
