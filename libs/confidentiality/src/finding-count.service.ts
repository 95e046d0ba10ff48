import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TeamService } from '@second-chair/people';
import { BadInput, Contexts, inTransaction, NotFound, teamIdsOf, type Ctx } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { FindingOutcome } from './finding-count.entity';
import { FindingReport, FindingTrend, type ReportFindingsInput } from './finding-trend';
import { toldCounts, weekOf, wholeWeeksBefore, type CountRow } from './finding-trend.rules';
import type { IdentifierClass, IdentifyingDetail } from './identifying-detail';

interface Counted {
  class: IdentifierClass;
  outcome: FindingOutcome;
  count: number;
}

const REMEMBERED = 20_000;
const REPORTS_KEPT_DAYS = 60;

/** Counts what becomes of findings, by class and by week, and tells leads as much of it as speaks of nobody. */
@Injectable()
export class FindingCounts {
  /**
   * Digests of what was stopped lately, in memory only: a draft that saves itself sends the same words again and again,
   * and they count once a week.
   */
  private readonly stoppedLately = new Set<string>();

  constructor(
    private readonly contexts: Contexts,
    private readonly teams: TeamService,
  ) {}

  /** After the refusal has rolled its own work back: the count stands in a transaction of its own. */
  stopped(ctx: Ctx, teamId: string, findings: readonly IdentifyingDetail[]): void {
    const { organisationId, now } = ctx;
    const fresh = findings.filter((finding) => this.isFresh(ctx, teamId, finding));
    if (fresh.length === 0) return;
    const counted = tallied(
      fresh.map((finding) => ({ class: finding.class, outcome: FindingOutcome.STOPPED })),
    );
    ctx.unit.afterCommitEvenIfRefused(() =>
      this.contexts.run({ organisationId, now }, (ctx) => this.add(ctx, teamId, counted)),
    );
  }

  async overruled(ctx: Ctx, teamId: string, classes: readonly IdentifierClass[]): Promise<void> {
    await this.add(
      ctx,
      teamId,
      tallied(classes.map((ofClass) => ({ class: ofClass, outcome: FindingOutcome.OVERRULED }))),
    );
  }

  /** A batch from a browser, taken once however often it is sent. Who sent it is kept nowhere. */
  async report(ctx: Ctx, { id, teamId, counts }: ReportFindingsInput): Promise<FindingReport> {
    return inTransaction(ctx, async (ctx) => {
      if (!teamIdsOf(ctx.actor).includes(teamId)) throw new NotFound();
      const inserted = (await ctx.db.query(
        `insert into finding_reports (id, organisation_id, at) values ($1, $2, $3)
         on conflict (id) do nothing returning id`,
        [id, ctx.organisationId, ctx.now],
      )) as { id: string }[];
      if (inserted.length > 0) await this.add(ctx, teamId, counts);
      else await this.expectMine(ctx, id);
      return Object.assign(new FindingReport(), { id });
    });
  }

  /** Of the teams that the viewer looks after. */
  async trends(ctx: Ctx, weekCount: number): Promise<FindingTrend[]> {
    const teams = await this.teams.lookedAfter(ctx);
    const weeks = wholeWeeksBefore(ctx.now, weekCount);
    const rows = (await ctx.db.query(
      `select team_id as "teamId", to_char(week, 'YYYY-MM-DD') as week, class, outcome, count from finding_counts
       where team_id = any($1) and week = any($2::date[]) order by week, class, outcome`,
      [teams.map(({ id }) => id), weeks],
    )) as (CountRow & { teamId: string })[];
    return teams.map(({ id: teamId, people }) => {
      const own = rows
        .filter((row) => row.teamId === teamId)
        .map(({ week, class: ofClass, outcome, count }) => ({ week, class: ofClass, outcome, count }));
      const tallies = toldCounts(people, own);
      return Object.assign(new FindingTrend(), { id: teamId, teamId, weeks, tallies });
    });
  }

  /** An old batch cannot come again: the browser that held it has long sent or lost it. */
  async forgetReports(ctx: Ctx): Promise<void> {
    await ctx.db.query(
      `delete from finding_reports where organisation_id = $1 and at < $2::timestamptz - make_interval(days => $3)`,
      [ctx.organisationId, ctx.now, REPORTS_KEPT_DAYS],
    );
  }

  /** In one order, so that two transactions never wait for one another. */
  private async add(ctx: Ctx, teamId: string, counted: readonly Counted[]): Promise<void> {
    if (counted.length === 0) return;
    await ctx.db.query(
      `insert into finding_counts (organisation_id, team_id, week, class, outcome, count)
       select $1, $2, $3, class, outcome, sum(count)
       from unnest($4::text[], $5::text[], $6::integer[]) as counted (class, outcome, count)
       group by class, outcome order by class, outcome
       on conflict (team_id, week, class, outcome) do update set count = finding_counts.count + excluded.count`,
      [
        ctx.organisationId,
        teamId,
        weekOf(ctx.now),
        counted.map((one) => one.class),
        counted.map(({ outcome }) => outcome),
        counted.map(({ count }) => count),
      ],
    );
  }

  private async expectMine(ctx: Ctx, id: string): Promise<void> {
    const known = (await ctx.db.query('select id from finding_reports where id = $1', [id])) as unknown[];
    if (known.length === 0) throw new BadInput('id', serverMessages.idTaken);
  }

  private isFresh(ctx: Ctx, teamId: string, { class: ofClass, text }: IdentifyingDetail): boolean {
    const digest = createHash('sha256')
      .update(JSON.stringify([teamId, ctx.actor.personId, weekOf(ctx.now), ofClass, text.toLowerCase()]))
      .digest('base64');
    if (this.stoppedLately.has(digest)) return false;
    if (this.stoppedLately.size >= REMEMBERED) this.stoppedLately.clear();
    this.stoppedLately.add(digest);
    return true;
  }
}

function tallied(findings: readonly Omit<Counted, 'count'>[]): Counted[] {
  return findings.map((finding) => ({ ...finding, count: 1 }));
}
