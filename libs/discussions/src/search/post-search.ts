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

/** Of a word that stands in more posts than this, the newest are ranked: to rank them all would take longer than typing. */
const RANKED = 2_000;
const NEWEST = 1_000;

/** What is written in threads. A deleted post is found by nobody, not by its author either. */
@Injectable()
export class PostSearch implements SearchSource {
  readonly kind = SearchKind.POST;

  async find(ctx: Ctx, question: SearchQuestion): Promise<Found[]> {
    if (question.states) return [];
    const { query, teamId, personId, since, until, after, limit } = question;
    const rows = (await ctx.db.query(postsFound, [
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
    ])) as PostRow[];
    return rows.map((row) => ({
      kind: this.kind,
      id: row.id,
      rank: row.rank,
      title: row.title,
      texts: [{ part: null, text: row.body }],
      teamId: row.team_id,
      personId: row.author_id,
      at: row.created_at,
      casePresentationId: row.case_id,
      threadId: row.thread_id,
      state: null,
    }));
  }

  async wordsLike(ctx: Ctx, words: readonly string[]): Promise<LikeWord[]> {
    return ctx.db.query(
      likeWords(
        `select post.words from posts post join threads thread on thread.id = post.thread_id
         where post.deleted_at is null and ${threadPolicy.scope('$2', '$3')}
         order by post.created_at desc limit ${NEWEST}`,
        '$1',
      ),
      [words, teamIdsOf(ctx.actor), ctx.actor.recusedFrom],
    );
  }

  reindex(ctx: Ctx, languages: ReindexedLanguages, limit: number): Promise<number> {
    return reindex(ctx, 'posts', languages, limit);
  }
}

/** Exported for the bench, which asks the same by bare `pg`. */
export const postsFound = `select ranked.id, ranked.rank, post.body, post.author_id, post.created_at, post.thread_id,
    thread.title, thread.team_id, case when thread.subject_kind = 'case' then thread.subject_id end as case_id
  from (select * from (
    select post.id, ${rankOf('ts_rank(post.words, $1::tsquery, 1)')} as rank
    from (
      select hit.id from posts_with($1::tsquery) as hit join threads thread on thread.id = hit.thread_id
      where ${threadPolicy.scope('$2', '$3')}
        and ($4::uuid is null or thread.team_id = $4) and ($5::uuid is null or hit.author_id = $5)
        and ($6::timestamptz is null or hit.created_at >= $6) and ($7::timestamptz is null or hit.created_at < $7)
      order by hit.created_at desc limit ${RANKED}
    ) readable join posts post on post.id = readable.id
    ) ranked
    where $8::integer is null or (rank, id) < ($8::integer, $9::uuid)
    order by rank desc, id desc limit $10
  ) ranked
  join posts post on post.id = ranked.id join threads thread on thread.id = post.thread_id
  order by ranked.rank desc, ranked.id desc`;

interface PostRow {
  id: string;
  rank: number;
  body: string;
  author_id: string | null;
  created_at: Date;
  thread_id: string;
  title: string;
  team_id: string;
  case_id: string | null;
}
