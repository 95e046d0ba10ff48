import { Injectable } from '@nestjs/common';
import {
  BadInput,
  inTransaction,
  NotAllowed,
  NotFound,
  RetainedContents,
  RetentionKind,
  type Ctx,
  type RetainedContent,
} from '@second-chair/platform';
import { RETENTION_BOUNDS, serverMessages } from '@second-chair/wire';
import { isHeld, LegalHolds } from './legal-holds';
import { RetentionRule } from './retention-rule.entity';
import type { RetentionChoiceInput, SetRetentionInput } from './retention.inputs';
import { Retention, RetentionDue, RetentionPreview } from './retention.model';
import { retentionPolicy } from './retention.policy';
import { StaleRetention } from './retention.refusals';
import { changedRule, cutOff, DAY, dueOn, inForce, type Rule } from './retention.rules';

/** A run begins a day after the one before. */
export const RUNS_EVERY = DAY;

/** How long an organisation keeps each kind of content, and what follows from it. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly contents: RetainedContents,
    private readonly holds: LegalHolds,
  ) {}

  /** Null for everyone but admins. */
  async mine(ctx: Ctx): Promise<Retention | null> {
    return retentionPolicy.manage(ctx.actor) ? this.read(ctx) : null;
  }

  async set(ctx: Ctx, { expectedVersion, ...choice }: SetRetentionInput): Promise<Retention> {
    return inTransaction(ctx, async (ctx) => {
      if (!retentionPolicy.manage(ctx.actor)) throw new NotAllowed();
      const keepFor = withinBounds(choice);
      const { organisationId } = ctx;
      const [row] = (await ctx.db.query(
        `insert into retentions (organisation_id, version) values ($1, 0)
         on conflict (organisation_id) do update set version = retentions.version returning version`,
        [organisationId],
      )) as [{ version: number }];
      const known = (await this.rules(ctx)).get(choice.kind);
      if (row.version !== expectedVersion) {
        const isRepeated = row.version === expectedVersion + 1 && known?.keepFor === keepFor;
        if (isRepeated) return this.read(ctx);
        throw new StaleRetention(await this.read(ctx));
      }
      const { keptBefore, effectiveFrom } = changedRule(known, keepFor, ctx.now);
      await ctx.db.upsert(
        RetentionRule,
        {
          organisationId,
          kind: choice.kind,
          keepFor,
          keptBefore,
          effectiveFrom,
          setAt: ctx.now,
        },
        ['organisationId', 'kind'],
      );
      await ctx.db.query('update retentions set version = version + 1 where organisation_id = $1', [
        organisationId,
      ]);
      ctx.note('decided how long to keep', 'organisation', organisationId);
      ctx.unit.forgetLoaded();
      return this.read(ctx);
    });
  }

  /** Without a choice: what the next run removes. With one: what it would remove once that choice counts. */
  async preview(ctx: Ctx, choice?: RetentionChoiceInput | null): Promise<RetentionPreview> {
    if (!retentionPolicy.manage(ctx.actor)) throw new NotFound();
    const rules: Map<RetentionKind, Rule> = new Map(await this.rules(ctx));
    let at = this.nextRun(rules, await this.lastRun(ctx), ctx.now);
    if (choice) {
      const rule = changedRule(rules.get(choice.kind), withinBounds(choice), ctx.now);
      at = rule.keepFor === null ? null : later(rule.effectiveFrom, at ?? ctx.now);
      rules.set(choice.kind, rule);
    }
    const held = await this.holds.now(ctx);
    const counts: RetentionDue[] = [];
    for (const content of this.contents.all()) {
      const { kind } = content;
      if (choice && choice.kind !== kind) continue;
      const upTo = at && this.upTo(content, rules, at);
      const count = upTo ? await content.count(ctx, { upTo, held }) : { due: 0, heldBack: 0 };
      counts.push(Object.assign(new RetentionDue(), { kind, ...count }));
    }
    return Object.assign(new RetentionPreview(), { at, counts });
  }

  /** What is older is due at that time; null: nothing is. */
  upTo({ kind }: RetainedContent, rules: ReadonlyMap<RetentionKind, Rule>, at: Date): Date | null {
    const keepFor = inForce(rules.get(kind), at);
    return keepFor === null ? null : cutOff(kind, keepFor, at);
  }

  /** The day on which something goes, as far as its readers are told: null where it stays, and where it is held. */
  async removedOn(
    ctx: Ctx,
    { kind, since, teamId, id }: { kind: RetentionKind; since: Date; teamId: string; id: string },
  ): Promise<Date | null> {
    const { rules, held } = await ctx.batch(this.known).load(ctx.organisationId);
    const on = dueOn(kind, rules.get(kind), since);
    if (on === null || isHeld(held, teamId, id)) return null;
    return later(on, ctx.now);
  }

  /** With a lock, a decision made meanwhile waits until what was begun under these rules is done. */
  async rules(ctx: Ctx, lock?: 'locked'): Promise<Map<RetentionKind, RetentionRule>> {
    const found = await ctx.db.find(RetentionRule, {
      where: { organisationId: ctx.organisationId },
      order: { kind: 'ASC' },
      ...(lock && { lock: { mode: 'pessimistic_read' as const } }),
    });
    return new Map(found.map((rule) => [rule.kind, rule]));
  }

  private readonly known = async (ctx: Ctx, keys: readonly string[]) => {
    const rules = await this.rules(ctx);
    const held = rules.size > 0 ? await this.holds.now(ctx) : nothingHeld;
    return keys.map(() => ({ rules, held }));
  };

  private async read(ctx: Ctx): Promise<Retention> {
    const [row] = (await ctx.db.query('select version from retentions where organisation_id = $1', [
      ctx.organisationId,
    ])) as { version: number }[];
    const rules = await this.rules(ctx);
    return Object.assign(new Retention(), {
      id: ctx.organisationId,
      version: row?.version ?? 0,
      rules: [...rules.values()],
      nextRunAt: this.nextRun(rules, await this.lastRun(ctx), ctx.now),
    });
  }

  private async lastRun(ctx: Ctx): Promise<Date | null> {
    const [row] = (await ctx.db.query(
      `select started_at as at from retention_runs where organisation_id = $1 order by started_at desc limit 1`,
      [ctx.organisationId],
    )) as { at: Date }[];
    return row?.at ?? null;
  }

  private nextRun(rules: ReadonlyMap<RetentionKind, Rule>, last: Date | null, now: Date): Date | null {
    const next = last ? later(new Date(last.getTime() + RUNS_EVERY), now) : now;
    const all = [...rules.values()];
    if (all.some((rule) => inForce(rule, next) !== null)) return next;
    const beginnings = all
      .filter(({ keepFor, effectiveFrom }) => keepFor !== null && effectiveFrom > next)
      .map(({ effectiveFrom }) => effectiveFrom.getTime());
    return beginnings.length > 0 ? new Date(Math.min(...beginnings)) : null;
  }
}

const nothingHeld = { everything: false, anything: false, teamIds: [], subjectIds: [] };

function withinBounds({ kind, keepFor }: RetentionChoiceInput): number | null {
  if (keepFor === null || keepFor === undefined) return null;
  const { unit, least, most } = RETENTION_BOUNDS[kind];
  if (keepFor >= least && keepFor <= most) return keepFor;
  const message = serverMessages.retention.outOfBounds[unit]
    .replace('{{least}}', String(least))
    .replace('{{most}}', String(most));
  throw new BadInput('keepFor', message);
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
