import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  Contexts,
  decodeCursor,
  encodeCursor,
  Erasure,
  inTransaction,
  Jobs,
  LOGGER,
  NotFound,
  pageOf,
  RetainedContents,
  type Ctx,
  type Log,
  type Page,
  type PageArgs,
  type RetainedContent,
  type RetentionKind,
} from '@second-chair/platform';
import { In, IsNull } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { LegalHolds } from './legal-holds';
import { RetentionRun, RetentionRunCount } from './retention-run.entity';
import { retentionPolicy } from './retention.policy';
import { RUNS_EVERY, RetentionService } from './retention.service';

/** In one sweep; the rest follows a minute later, so that one organisation does not keep the others waiting. */
const BATCHES_AT_A_TIME = 50;
const TRY_AGAIN_AFTER = 60 * 60_000;

/** What could not be removed in this sweep, and is not tried again in it. */
type Failed = Map<RetentionKind, string[]>;

/**
 * Removes what was kept long enough, once a day for each organisation, and reports. Each batch is one transaction that
 * asks anew what is decided and what is held, and counts in the same step: whatever ends a run in its middle, the next
 * sweep goes on where it stood.
 */
@Injectable()
export class RetentionRunService implements OnModuleInit {
  constructor(
    private readonly retention: RetentionService,
    private readonly contents: RetainedContents,
    private readonly holds: LegalHolds,
    private readonly erasure: Erasure,
    private readonly jobs: Jobs,
    private readonly contexts: Contexts,
    @Inject(LOGGER) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.everyMinute('retention', (organisationId) => this.sweep(organisationId));
  }

  readonly countsByRun = async (ctx: Ctx, runIds: readonly string[]): Promise<RetentionRunCount[][]> => {
    const found = await ctx.db.find(RetentionRunCount, {
      where: { runId: In([...runIds]) },
      order: { kind: 'ASC' },
    });
    return runIds.map((id) => found.filter(({ runId }) => runId === id));
  };

  /** The newest first. */
  async list(ctx: Ctx, { first, after }: PageArgs): Promise<Page<RetentionRun>> {
    if (!retentionPolicy.manage(ctx.actor)) throw new NotFound();
    const query = ctx.db
      .createQueryBuilder(RetentionRun, 'run')
      .where('run.organisation_id = :id', { id: ctx.organisationId });
    if (after) {
      const [at, id] = decodeCursor(after, ['string', 'string']);
      query.andWhere('(run.started_at, run.id) < (:at::timestamptz, :after::uuid)', { at, after: id });
    }
    const rows = await query
      .orderBy('run.startedAt', 'DESC')
      .addOrderBy('run.id', 'DESC')
      .limit(first + 1)
      .getMany();
    return pageOf(rows, first, (row) => encodeCursor([row.startedAt.toISOString(), row.id]));
  }

  async sweep(organisationId: string, now?: Date): Promise<void> {
    const run = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> =>
      this.contexts.run({ organisationId, now }, work);
    if (await run((ctx) => this.begin(ctx))) {
      const failed: Failed = new Map();
      for (let i = 0; i < BATCHES_AT_A_TIME; i += 1) if (!(await run((ctx) => this.goOn(ctx, failed)))) break;
    }
    const ids = await run((ctx) => this.toErase(ctx));
    if (ids.length > 0) await this.erase(ids, run);
  }

  /** True where a run is under way, begun just now or before. */
  private async begin(ctx: Ctx): Promise<boolean> {
    if (!(await this.takeTurn(ctx))) return false;
    const last = await ctx.db.findOne(RetentionRun, {
      where: { organisationId: ctx.organisationId },
      order: { startedAt: 'DESC' },
    });
    if (last?.endedAt === null) return true;
    if (last && last.startedAt.getTime() + RUNS_EVERY > ctx.now.getTime()) return false;
    const rules = await this.retention.rules(ctx);
    const decided = this.contents.all().filter((content) => this.retention.upTo(content, rules, ctx.now));
    if (decided.length === 0) return false;
    const { organisationId } = ctx;
    const runId = uuid();
    await ctx.db.insert(RetentionRun, { id: runId, organisationId, startedAt: ctx.now });
    const none = { organisationId, runId, removed: 0, heldBack: 0, failed: 0 };
    await ctx.db.insert(
      RetentionRunCount,
      decided.map(({ kind }) => ({ ...none, kind })),
    );
    return true;
  }

  /** Removes one batch, or closes the report; true where more may be left. */
  private async goOn(ctx: Ctx, failed: Failed): Promise<boolean> {
    if (!(await this.takeTurn(ctx))) return false;
    const { organisationId } = ctx;
    const run = await ctx.db.findOneBy(RetentionRun, { organisationId, endedAt: IsNull() });
    if (!run) return false;
    const held = await this.holds.whileRemoving(ctx);
    const rules = await this.retention.rules(ctx, 'locked');
    for (const content of this.contents.all()) {
      const upTo = this.retention.upTo(content, rules, ctx.now);
      if (!upTo) continue;
      const except = failed.get(content.kind) ?? [];
      const ids = await content.due(ctx, { upTo, held, except, limit: content.batch });
      if (ids.length === 0) continue;
      const removed = await this.remove(ctx, content, ids, failed);
      await this.count(ctx, run.id, content.kind, { removed });
      return true;
    }
    for (const content of this.contents.all()) {
      const upTo = this.retention.upTo(content, rules, ctx.now);
      if (!upTo) continue;
      // Whatever is still due and not held resisted, or somebody else was at it.
      const { due, heldBack } = await content.count(ctx, { upTo, held });
      await this.count(ctx, run.id, content.kind, { heldBack, failed: due });
    }
    await ctx.db.update(RetentionRun, { id: run.id }, { endedAt: ctx.now });
    return false;
  }

  /** All at once, or where one of them resists each by itself. */
  private async remove(
    ctx: Ctx,
    content: RetainedContent,
    ids: readonly string[],
    failed: Failed,
  ): Promise<number> {
    try {
      await inTransaction(ctx, (ctx) => content.remove(ctx, ids));
      return ids.length;
    } catch (error) {
      this.log.error({ kind: content.kind, code: codeOf(error) }, 'not removed');
      if (ids.length === 1) {
        failed.set(content.kind, [...(failed.get(content.kind) ?? []), ...ids]);
        return 0;
      }
      let removed = 0;
      for (const id of ids) removed += await this.remove(ctx, content, [id], failed);
      return removed;
    }
  }

  private async count(
    ctx: Ctx,
    runId: string,
    kind: RetentionKind,
    { removed = 0, heldBack = 0, failed = 0 }: Partial<Record<'removed' | 'heldBack' | 'failed', number>>,
  ): Promise<void> {
    await ctx.db.query(
      `insert into retention_run_counts (organisation_id, run_id, kind, removed, held_back, failed)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (run_id, kind) do update set removed = retention_run_counts.removed + excluded.removed,
         held_back = excluded.held_back, failed = excluded.failed`,
      [ctx.organisationId, runId, kind, removed, heldBack, failed],
    );
  }

  /** Of several processes one at a time; a turn ends with its transaction, so that nobody waits for one that died. */
  private async takeTurn(ctx: Ctx): Promise<boolean> {
    const [{ isMine }] = (await ctx.db.query(
      `select pg_try_advisory_xact_lock(hashtextextended('retention.run ' || $1, 0)) as "isMine"`,
      [ctx.organisationId],
    )) as [{ isMine: boolean }];
    return isMine;
  }

  /** Ended runs that removed something which may still be in the files; whoever is told of them is the one to try. */
  private async toErase(ctx: Ctx): Promise<string[]> {
    const [rows] = (await ctx.db.query(
      `update retention_runs set tried_at = $2
       where organisation_id = $1 and ended_at is not null and erased_at is null
         and (tried_at is null or tried_at < $3)
         and exists (select from retention_run_counts where run_id = retention_runs.id and removed > 0)
       returning id`,
      [ctx.organisationId, ctx.now, new Date(ctx.now.getTime() - TRY_AGAIN_AFTER)],
    )) as [{ id: string }[], number];
    return rows.map(({ id }) => id);
  }

  private async erase(
    runIds: readonly string[],
    run: (work: (ctx: Ctx) => Promise<unknown>) => Promise<unknown>,
  ): Promise<void> {
    try {
      await this.erasure.run(this.contents.all().flatMap(({ tables = [] }) => tables));
    } catch (error) {
      this.log.error({ err: error, runIds }, 'removed content may still be in the files of the database');
      return;
    }
    await run((ctx) => ctx.db.update(RetentionRun, { id: In([...runIds]) }, { erasedAt: ctx.now }));
  }
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? 'UNKNOWN';
}
