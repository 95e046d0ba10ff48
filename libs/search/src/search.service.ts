import { Injectable } from '@nestjs/common';
import type { CasePresentationState } from '@second-chair/case-presentations';
import { OrganisationService, PeopleService } from '@second-chair/people';
import {
  BadInput,
  decodeCursor,
  encodeCursor,
  pageOf,
  SearchSources,
  type Ctx,
  type Found,
  type SearchQuestion,
} from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { isUUID } from 'class-validator';
import { beginningOf, marked, passagesOf, wordsIn } from './passages';
import { Search, SearchResult } from './search.model';
import type { SearchArgs } from './search.inputs';
import { alternatives } from './suggestions';
import { typedWords, type TypedWords } from './typed-words';

interface Query {
  /** All that is wanted; what is found holds it. */
  all: string;
  /** Any word of it: what is marked. */
  any: string;
  configuration: string;
}

const configurations: Readonly<Record<string, string>> = {
  ENGLISH: 'english',
  GERMAN: 'german',
  SWEDISH: 'swedish',
  DUTCH: 'dutch',
};
const PASSAGES_SHOWN = 3;
/** What PostgreSQL takes for an integer. */
const RANK_AT_MOST = 2 ** 31 - 1;
const mention = /@\[([0-9a-f-]{36})\]/giu;

/** One question over everything that the actor may read. What was asked for is in no log, no row and no error. */
@Injectable()
export class SearchService {
  constructor(
    private readonly sources: SearchSources,
    private readonly organisations: OrganisationService,
    private readonly people: PeopleService,
  ) {}

  async search(ctx: Ctx, args: SearchArgs): Promise<Search> {
    const typed = typedWords(args.text);
    const query = typed.words.length > 0 ? await this.query(ctx, typed) : null;
    if (!query) return this.answer([], args.first, [], serverMessages.search[adviceFor(typed)]);
    const found = await this.find(ctx, query, args, args.first + 1);
    const suggestions = found.length === 0 && !args.after ? await this.suggest(ctx, typed, args) : [];
    for (const { kind, id } of found.slice(0, args.first)) ctx.note('listed', kind.toLowerCase(), id);
    return this.answer(await this.told(ctx, query, found), args.first, suggestions, null);
  }

  private answer(
    found: (SearchResult & Pick<Found, 'rank'>)[],
    first: number,
    suggestions: string[],
    advice: string | null,
  ): Search {
    const results = pageOf(found, first, ({ rank, id }) => encodeCursor([rank, id]));
    return Object.assign(new Search(), { results, suggestions, advice });
  }

  /** Null where it would find everything: no word is wanted, or none that is worth looking for. */
  private async query(ctx: Ctx, { whole, head, beginning, words }: TypedWords): Promise<Query | null> {
    const { language } = await this.organisations.mine(ctx);
    const configuration = configurations[language] ?? 'simple';
    const [row] = (await ctx.db.query(
      `select wanted.query::text as "all", querytree(wanted.query) as tree,
         (websearch_to_tsquery($1::regconfig, $5) || beginning.query)::text as "any"
       from (select case when $4 = '' then ''::tsquery else to_tsquery('simple', $4 || ':*') end as query) beginning,
         lateral (select websearch_to_tsquery($1::regconfig, $2)
           || case when $4 = '' then ''::tsquery else websearch_to_tsquery($1::regconfig, $3) && beginning.query end
           as query) wanted`,
      [configuration, whole, head, beginning, words.join(' or ')],
    )) as [{ all: string; tree: string; any: string }];
    return row.tree === '' || row.tree === 'T' ? null : { all: row.all, any: row.any, configuration };
  }

  private async find(ctx: Ctx, { all }: Query, args: SearchArgs, limit: number): Promise<Found[]> {
    const { filter } = args;
    const question: SearchQuestion = {
      query: all,
      teamId: filter?.teamId ?? null,
      personId: filter?.personId ?? null,
      states: filter?.states ?? null,
      since: filter?.since ?? null,
      until: filter?.until ?? null,
      after: args.after ? placeOf(args.after) : null,
      limit,
    };
    const found: Found[] = [];
    for (const source of this.sources.all())
      if (filter?.kinds?.includes(source.kind) ?? true) found.push(...(await source.find(ctx, question)));
    return found.sort((a, b) => b.rank - a.rank || (a.id < b.id ? 1 : -1)).slice(0, limit);
  }

  /** With the names of those who are mentioned, and the words marked. */
  private async told(
    ctx: Ctx,
    query: Query,
    found: readonly Found[],
  ): Promise<(SearchResult & Pick<Found, 'rank'>)[]> {
    const named = await this.withNames(ctx, found);
    const texts = named.flatMap((one) => [one.title, ...one.texts.map(({ text }) => text)]);
    const matches = await this.matching(ctx, query, wordsIn(texts));
    return named.map((one) => {
      const passages = one.texts.flatMap(({ part, text }) =>
        passagesOf(text, matches).map((stretches) => ({ part, stretches })),
      );
      const [first] = one.texts;
      const shown =
        passages.length > 0 || !first?.text
          ? passages.slice(0, PASSAGES_SHOWN)
          : [{ part: first.part, stretches: beginningOf(first.text) }];
      const { texts: _, ...rest } = one;
      return Object.assign(new SearchResult(), rest, {
        state: one.state as CasePresentationState | null,
        title: marked(one.title, matches),
        passages: shown,
      });
    });
  }

  private async withNames(ctx: Ctx, found: readonly Found[]): Promise<Found[]> {
    const ids = found.flatMap(({ texts }) =>
      texts.flatMap(({ text }) => [...text.matchAll(mention)].map(([, id]) => (id as string).toLowerCase())),
    );
    if (ids.length === 0) return [...found];
    const people = await this.people.people(ctx, [...new Set(ids)]);
    const nameOf = (id: string): string =>
      people.find((person) => person.id === id.toLowerCase())?.name ?? '';
    return found.map((one) => ({
      ...one,
      texts: one.texts.map(({ part, text }) => ({
        part,
        text: text.replace(mention, (_token, id: string) => `@${nameOf(id)}`),
      })),
    }));
  }

  /** Which of these words were asked for, in any of their forms: only the database knows the forms. */
  private async matching(ctx: Ctx, query: Query, words: readonly string[]): Promise<Set<string>> {
    const rows = (await ctx.db.query(
      `select word from unnest($1::text[]) as word
       where to_tsvector($2::regconfig, word) @@ $3::tsquery or to_tsvector('simple', word) @@ $3::tsquery`,
      [words, query.configuration, query.any],
    )) as { word: string }[];
    return new Set(rows.map(({ word }) => word));
  }

  private async suggest(ctx: Ctx, typed: TypedWords, args: SearchArgs): Promise<string[]> {
    const like = [];
    for (const source of this.sources.all()) like.push(...(await source.wordsLike(ctx, typed.words)));
    const found: string[] = [];
    for (const text of alternatives(typed.words, like)) {
      const query = await this.query(ctx, typedWords(text));
      if (query && (await this.find(ctx, query, args, 1)).length > 0) found.push(text);
    }
    return found;
  }
}

function placeOf(cursor: string): { rank: number; id: string } {
  const [rank, id] = decodeCursor(cursor, ['number', 'string'] as const);
  if (!Number.isInteger(rank) || Math.abs(rank) > RANK_AT_MOST || !isUUID(id))
    throw new BadInput('after', serverMessages.badCursor);
  return { rank, id };
}

function adviceFor({ whole, words }: TypedWords): 'noWord' | 'nothingWanted' | 'tooCommon' {
  if (words.length > 0) return 'tooCommon';
  return /[\p{L}\p{N}]/u.test(whole) ? 'nothingWanted' : 'noWord';
}
