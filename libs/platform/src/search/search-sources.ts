import { Injectable } from '@nestjs/common';
import type { Ctx } from '../context/ctx';

/** What can be found. */
export enum SearchKind {
  CASE = 'CASE',
  THREAD = 'THREAD',
  POST = 'POST',
  TAKEAWAY = 'TAKEAWAY',
}

export interface SearchQuestion {
  /** A `tsquery`, as text. */
  query: string;
  teamId: string | null;
  /** Who presents the case, opened the thread, wrote the post, kept the takeaway. */
  personId: string | null;
  /** States of cases; what has none is not found by them. */
  states: readonly string[] | null;
  since: Date | null;
  until: Date | null;
  /** Only what comes after this one in the order of results. */
  after: { rank: number; id: string } | null;
  limit: number;
}

export interface SearchText {
  /** Which part of it this is, where it has several. */
  part: string | null;
  text: string;
}

/** Something that holds the words, and that the actor may read. */
export interface Found {
  kind: SearchKind;
  id: string;
  /** In millionths, so that the same row has the same place whenever it is asked for. */
  rank: number;
  title: string;
  /** Where the words may stand, besides the title. */
  texts: readonly SearchText[];
  teamId: string;
  personId: string | null;
  at: Date;
  casePresentationId: string | null;
  threadId: string | null;
  /** Of a case. */
  state: string | null;
}

/** A word that stands in a text that the actor may read, and is like one that was asked for. */
export interface LikeWord {
  asked: string;
  word: string;
  /** From 0 to 1, by trigrams. */
  likeness: number;
}

export interface ReindexedLanguages {
  to: string;
  from: readonly string[];
}

/**
 * One kind of content, as the lib says whose tables hold it. Each answers by the very condition by which its lists are
 * made, inside the query and before any limit, and notes what it answers as its lists do.
 */
export interface SearchSource {
  kind: SearchKind;
  /** By rank and then id, the highest first. */
  find(ctx: Ctx, question: SearchQuestion): Promise<Found[]>;
  /** Out of the newest texts that the actor may read. */
  wordsLike(ctx: Ctx, words: readonly string[]): Promise<LikeWord[]>;
  /** Puts up to `limit` rows that are in other languages into the one that the organisation works in; how many there were. */
  reindex(ctx: Ctx, languages: ReindexedLanguages, limit: number): Promise<number>;
}

/** Everything that can be searched. Each lib registers its own. */
@Injectable()
export class SearchSources {
  private readonly sources = new Map<SearchKind, SearchSource>();

  register(source: SearchSource): void {
    this.sources.set(source.kind, source);
  }

  /** In the order of the kinds. */
  all(): SearchSource[] {
    return Object.values(SearchKind).flatMap((kind) => this.sources.get(kind) ?? []);
  }
}

/** `ts_rank` as whole millionths. */
export const rankOf = (rank: string): string => `(${rank} * 1000000)::integer`;

/** Words of `rows` (each with its `words`) that are like the asked ones; `asked` is a parameter with their list. */
export const likeWords = (rows: string, asked: string): string => `
  select asked.word as asked, known.word, similarity(asked.word, known.word) as likeness
  from unnest(${asked}::text[]) as asked (word)
  join (select distinct one.lexeme as word from (${rows}) rows cross join unnest(rows.words) as one
    where 'D' = any(one.weights) and length(one.lexeme) > 2) known on similarity(asked.word, known.word) >= 0.2
  order by likeness desc, known.word limit 60`;
