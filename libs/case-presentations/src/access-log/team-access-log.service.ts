import { Injectable } from '@nestjs/common';
import { ThreadService } from '@second-chair/discussions';
import { teamPolicy } from '@second-chair/people';
import {
  AccessLog,
  encodeCursor,
  NotFound,
  pageOf,
  type AccessRow,
  type Ctx,
  type Page,
} from '@second-chair/platform';
import { In } from 'typeorm';
import { CasePresentation } from '../case-presentation.entity';
import { casePolicy } from '../case-presentation.policy';
import type { AccessEntry, TeamAccessLogArgs } from './access-entry';
import { filterOf, entryOf } from './access-lines';

const KINDS = ['case', 'thread', 'post'];
const ROWS_AT_ONCE = 2_000;
/** Where other teams did more than this since, the page is short and says that there is more. */
const ROWS_A_PAGE = 20_000;
/** The rows of one request are written by one statement: another’s numbers between them are few. */
const SPREAD = 2_000n;

interface Line {
  row: AccessRow;
  count: number;
  cases: Map<string, CasePresentation>;
}

/** Who read or changed any case of a team, for its leads. */
@Injectable()
export class TeamAccessLogService {
  constructor(
    private readonly log: AccessLog,
    private readonly threads: ThreadService,
  ) {}

  /** The newest first; the cases that the lead stepped away from are left out. */
  async of(ctx: Ctx, args: TeamAccessLogArgs): Promise<Page<AccessEntry>> {
    if (!teamPolicy.seeAccess(ctx.actor, args.teamId)) throw new NotFound();
    const { lines, readTo } = await this.read(ctx, args);
    const shown = lines.slice(0, args.first);
    const about = new Set(shown.flatMap(({ cases }) => [...cases.keys()]));
    for (const id of about) ctx.note('looked at the access log', 'case', id);
    const entries = lines.map(({ row, count, cases }) => {
      const [only] = cases.values();
      return entryOf({ ...row, count }, cases.size === 1 && only ? only : null);
    });
    const page = pageOf(entries, args.first, ({ id }) => encodeCursor([id]));
    if (readTo === null || page.pageInfo.hasNextPage) return page;
    return { ...page, pageInfo: { ...page.pageInfo, hasNextPage: true, endCursor: encodeCursor([readTo]) } };
  }

  /**
   * Read in steps, since only the owner of a subject knows whose it is. What was done at once with several things is one
   * line, so a step begins a little before the page and ends a little after its last line.
   */
  private async read(ctx: Ctx, args: TeamAccessLogArgs): Promise<{ lines: Line[]; readTo: string | null }> {
    const { before, ...filter } = filterOf(args);
    const end = before === null ? null : BigInt(before);
    const lines = new Map<string, Line>();
    const wanted = (): Line[] =>
      [...lines.values()].filter(({ row }) => end === null || BigInt(row.id) < end);
    let from = end === null ? null : String(end + SPREAD);
    for (let rows = 0; rows < ROWS_A_PAGE; rows += ROWS_AT_ONCE) {
      const step = await this.log.rows(ctx, KINDS, { ...filter, before: from, limit: ROWS_AT_ONCE });
      await this.gather(ctx, args.teamId, step, lines);
      const last = step.at(-1);
      if (!last || step.length < ROWS_AT_ONCE) return { lines: wanted(), readTo: null };
      from = last.id;
      const beyond = wanted()[args.first];
      if (beyond && BigInt(last.id) < BigInt(beyond.row.id) - SPREAD)
        return { lines: wanted(), readTo: null };
    }
    return { lines: wanted(), readTo: from };
  }

  private async gather(
    ctx: Ctx,
    teamId: string,
    rows: readonly AccessRow[],
    lines: Map<string, Line>,
  ): Promise<void> {
    const caseOf = await this.casesOf(ctx, teamId, rows);
    for (const row of rows) {
      const presentation = caseOf.get(row.subjectId);
      if (!presentation) continue;
      const key = JSON.stringify([row.requestId, row.actorId, row.action, row.subjectKind]);
      const line = lines.get(key) ?? { row, count: 0, cases: new Map<string, CasePresentation>() };
      line.count += 1;
      line.cases.set(presentation.id, presentation);
      lines.set(key, line);
    }
  }

  /** Which case of the team each subject belongs to; none for those of others. */
  private async casesOf(
    ctx: Ctx,
    teamId: string,
    rows: readonly AccessRow[],
  ): Promise<Map<string, CasePresentation>> {
    const isCase = ({ subjectKind }: AccessRow): boolean => subjectKind === 'case';
    const idsOf = (some: readonly AccessRow[]): string[] => [
      ...new Set(some.map(({ subjectId }) => subjectId)),
    ];
    const caseIds = idsOf(rows.filter(isCase));
    const inThreads = await this.threads.subjectsOf(ctx, idsOf(rows.filter((row) => !isCase(row))));
    const found = await ctx.db.findBy(CasePresentation, {
      teamId,
      id: In([...new Set([...caseIds, ...inThreads.values()])]),
    });
    const seen = new Map(
      found.filter((row) => casePolicy.seeAccess(ctx.actor, row)).map((row) => [row.id, row]),
    );
    const pairs = [...caseIds.map((id) => [id, id] as const), ...inThreads];
    return new Map(
      pairs.flatMap(([subject, caseId]) => {
        const presentation = seen.get(caseId);
        return presentation ? [[subject, presentation] as const] : [];
      }),
    );
  }
}
