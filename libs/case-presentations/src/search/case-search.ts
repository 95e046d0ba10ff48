import { Injectable } from '@nestjs/common';
import {
  likeWords,
  rankOf,
  SearchKind,
  type Ctx,
  type Found,
  type LikeWord,
  type ReindexedLanguages,
  type SearchQuestion,
  type SearchSource,
  type SearchText,
} from '@second-chair/platform';
import { CasePresentation, sectionColumns } from '../case-presentation.entity';
import { caseScope } from '../case-presentation.policy';

const NEWEST = 200;

/** The tables in which a case is told, each of which is found on its own. */
const tables = ['case_presentations', 'reason_hypotheses', 'therapy_goals', 'alliance_markers'] as const;

const parts = `
  select case_presentation_id as case_id, 'HYPOTHESES' as part, 1 as "order", place, evidence as text from reason_hypotheses
  union all select case_presentation_id, 'HYPOTHESES', 2, place, why from reason_hypotheses
  union all select case_presentation_id, 'GOALS', 3, place, goal from therapy_goals
  union all select case_presentation_id, 'ALLIANCE', 4, place, note from alliance_markers`;

/** Cases by all that they tell: their account, hypotheses, goals and the alliance. What reviewers say is not searched. */
@Injectable()
export class CaseSearch implements SearchSource {
  readonly kind = SearchKind.CASE;

  async find(ctx: Ctx, question: SearchQuestion): Promise<Found[]> {
    const { query, teamId, personId, states, since, until, after, limit } = question;
    const [readable, parameters] = this.readable(ctx);
    const n = (place: number): string => `$${parameters.length + place}`;
    const rows = (await ctx.db.query(
      `select found.*, coalesce((select json_agg(json_build_object('part', part, 'text', text) order by "order", place)
          from (${parts}) parts where parts.case_id = found.id and text <> ''), '[]'::json) as parts
       from (select presentation.*, ${rankOf('hit.rank')} as rank from cases_with(${n(1)}::tsquery) as hit
         join case_presentations presentation on presentation.id = hit.id
         where presentation.id in (${readable})
           and (${n(2)}::uuid is null or presentation.team_id = ${n(2)})
           and (${n(3)}::uuid is null or presentation.presenter_id = ${n(3)})
           and (${n(4)}::text[] is null or presentation.state = any(${n(4)}))
           and (${n(5)}::timestamptz is null or presentation.updated_at >= ${n(5)})
           and (${n(6)}::timestamptz is null or presentation.updated_at < ${n(6)})) found
       where ${n(7)}::integer is null or (rank, id) < (${n(7)}::integer, ${n(8)}::uuid)
       order by rank desc, id desc limit ${n(9)}`,
      [
        ...parameters,
        query,
        teamId,
        personId,
        states,
        since,
        until,
        after?.rank ?? null,
        after?.id ?? null,
        limit,
      ],
    )) as CaseRow[];
    return rows.map((row) => ({
      kind: this.kind,
      id: row.id,
      rank: row.rank,
      title: row.headline,
      texts: textsOf(row),
      teamId: row.team_id,
      personId: row.presenter_id,
      at: row.updated_at,
      casePresentationId: row.id,
      threadId: null,
      state: row.state,
    }));
  }

  async wordsLike(ctx: Ctx, words: readonly string[]): Promise<LikeWord[]> {
    const [readable, parameters] = this.readable(ctx);
    const newest = `select id, words from case_presentations where id in (${readable})
      order by updated_at desc limit ${NEWEST}`;
    const rows = `with newest as (${newest}) select words from newest ${tables
      .slice(1)
      .map(
        (table) =>
          `union all select words from ${table} where case_presentation_id in (select id from newest)`,
      )
      .join(' ')}`;
    return ctx.db.query(likeWords(rows, `$${parameters.length + 1}`), [...parameters, words]);
  }

  async reindex(ctx: Ctx, { to, from }: ReindexedLanguages, limit: number): Promise<number> {
    let total = 0;
    for (const table of tables) {
      const [, changed] = (await ctx.db.query(
        `update ${table} set search_language = $2 where id in (
           select id from ${table} where organisation_id = $1 and search_language = any($3) limit $4 for update skip locked)`,
        [ctx.organisationId, to, from, limit],
      )) as [unknown[], number];
      total += changed;
    }
    return total;
  }

  /** The ids of all cases on the actor's lists, as SQL. */
  private readable(ctx: Ctx): [sql: string, parameters: unknown[]] {
    const { sql, parameters } = caseScope(ctx.actor);
    return ctx.db
      .createQueryBuilder(CasePresentation, 'presentation')
      .select('presentation.id')
      .where(sql, parameters)
      .getQueryAndParameters();
  }
}

interface CaseRow {
  id: string;
  rank: number;
  headline: string;
  focus_question: string;
  team_id: string;
  presenter_id: string;
  updated_at: Date;
  state: string;
  parts: SearchText[];
  [section: `section_${string}`]: string;
}

function textsOf(row: CaseRow): SearchText[] {
  const sections = Object.entries(sectionColumns).map(([part, column]) => ({
    part,
    text: row[`section_${column}`] ?? '',
  }));
  return [{ part: 'FOCUS_QUESTION', text: row.focus_question }, ...sections, ...row.parts].filter(
    ({ text }) => text !== '',
  );
}
