import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Contexts } from '../context/contexts';
import type { Ctx } from '../context/ctx';
import { Jobs } from '../jobs/jobs';
import { entryAsSealed, NO_HASH, sealOf, type Seal, type SealedEntry } from './access-seal';

const ENTRIES_UNDER_ONE = 1_000;
const SEALS_AT_A_TIME = 20;
const TRIES = 20;
const PAUSE_MS = 100;

/**
 * Puts the access log under seals, each of which holds the hash of the one before: a row that is changed, removed or
 * slipped in afterwards no longer fits. Done by a sweep and not by whoever reads, so that readers never wait for one
 * another; what was noted in the last minute is not sealed yet.
 */
@Injectable()
export class AccessSealer implements OnApplicationBootstrap {
  constructor(
    private readonly contexts: Contexts,
    private readonly jobs: Jobs,
  ) {}

  onApplicationBootstrap(): void {
    this.jobs.everyMinute('access.seal', (organisationId) => this.seal(organisationId));
  }

  async seal(organisationId: string): Promise<void> {
    const run = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> =>
      this.contexts.run({ organisationId }, work);
    const upTo = await run((ctx) => this.settled(ctx));
    for (let i = 0; upTo !== null && i < SEALS_AT_A_TIME; i += 1)
      if (!(await run((ctx) => this.sealNext(ctx, organisationId, upTo)))) return;
  }

  /**
   * The last entry before which no other can still appear. Ids are given before the commit: whoever was given a lower one
   * began before it was looked here, and is waited for. Null where somebody takes long; the next sweep tries again.
   */
  private async settled(ctx: Ctx): Promise<string | null> {
    const [row] = (await ctx.db.query(
      `select max(id)::text as last, clock_timestamp()::text as at from access_entries where organisation_id = $1`,
      [ctx.organisationId],
    )) as [{ last: string | null; at: string }];
    for (let i = 0; row.last !== null && i < TRIES; i += 1) {
      const [{ isBusy }] = (await ctx.db.query(
        `select exists (select from pg_stat_activity where datname = current_database() and usename = current_user
           and pid <> pg_backend_pid() and xact_start <= $1::timestamptz) as "isBusy"`,
        [row.at],
      )) as [{ isBusy: boolean }];
      if (!isBusy) return row.last;
      await ctx.db.query('select pg_stat_clear_snapshot()');
      await pause(PAUSE_MS);
    }
    return null;
  }

  /** False where nothing is left, or another server is at it. */
  private async sealNext(ctx: Ctx, organisationId: string, upTo: string): Promise<boolean> {
    const [{ isMine }] = (await ctx.db.query(
      `select pg_try_advisory_xact_lock(hashtextextended('access.seal ' || $1, 0)) as "isMine"`,
      [organisationId],
    )) as [{ isMine: boolean }];
    if (!isMine) return false;
    const [last] = (await ctx.db.query(
      `select number, last_entry::text as "lastEntry", hash from access_seals
       where organisation_id = $1 order by number desc limit 1`,
      [organisationId],
    )) as { number: number; lastEntry: string; hash: string }[];
    const rows = (await ctx.db.query(
      `select id::text, ${entryAsSealed} as entry from access_entries
       where organisation_id = $1 and access_entries.id > $2 and access_entries.id <= $3
       order by access_entries.id limit $4`,
      [organisationId, last?.lastEntry ?? '0', upTo, ENTRIES_UNDER_ONE],
    )) as { id: string; entry: SealedEntry }[];
    const [first] = rows;
    const end = rows.at(-1);
    if (!first || !end) return false;
    const seal: Seal = {
      organisationId,
      number: (last?.number ?? 0) + 1,
      firstEntry: first.id,
      lastEntry: end.id,
      entryCount: rows.length,
    };
    const { marks, hash } = sealOf(
      last?.hash ?? NO_HASH,
      seal,
      rows.map(({ entry }) => entry),
    );
    await ctx.db.query(
      `insert into access_seals (organisation_id, number, first_entry, last_entry, entry_count, marks, hash, sealed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [organisationId, seal.number, seal.firstEntry, seal.lastEntry, seal.entryCount, marks, hash, ctx.now],
    );
    return rows.length === ENTRIES_UNDER_ONE;
  }
}
