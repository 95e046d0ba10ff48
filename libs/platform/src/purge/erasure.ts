import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { DataSource, QueryRunner } from 'typeorm';
import { OWNER_DATA_SOURCE } from '../platform.tokens';
import { PurgeableTexts } from './purgeable-texts';

/** One at a time in a database, whoever asks. */
const LOCK = 20_261_130;
const READERS_END_WITHIN = 30_000;

/**
 * Takes the last of what was purged off the database's own files. PostgreSQL keeps the former words of a row where they
 * were until it needs the room, samples of them in its statistics, and each change in its log: the tables are written
 * anew, their texts are sampled no more, and the log begins a new file before the old ones are dropped.
 */
@Injectable()
export class Erasure {
  constructor(
    @Inject(OWNER_DATA_SOURCE) private readonly owner: DataSource,
    private readonly texts: PurgeableTexts,
  ) {}

  /**
   * With the tables named besides those of words about a patient. Throws where a transaction that began before does not
   * end, or where the database does not allow it.
   */
  async run(besides: readonly string[] = []): Promise<void> {
    const runner = this.owner.createQueryRunner();
    await runner.connect();
    try {
      await runner.query('select pg_advisory_lock($1)', [LOCK]);
      await runner.query(`set lock_timeout = '10s'`);
      await this.waitForReaders(runner);
      // What one server told another while the words still stood.
      await runner.query('truncate sockets.socket_io_attachments');
      for (const { table, columns, emptied = [], derived = [] } of this.texts.all()) {
        for (const column of [...columns, ...emptied, ...derived])
          await this.forgetSample(runner, table, column);
        await runner.query(`vacuum (full, analyze) ${table}`);
      }
      for (const table of besides) await runner.query(`vacuum (full, analyze) ${table}`);
      // A statistic that was taken away above may still be seen by whoever began before.
      await this.waitForReaders(runner);
      await runner.query('vacuum (full) pg_catalog.pg_statistic');
      await runner.query('checkpoint');
      await runner.query('select pg_switch_wal()');
      await runner.query('checkpoint');
    } finally {
      await runner.query('reset lock_timeout').catch(() => undefined);
      await runner.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
      await runner.release();
    }
  }

  /** A column that is sampled no more keeps its last sample until that is taken away. */
  private async forgetSample(runner: QueryRunner, table: string, column: string): Promise<void> {
    await runner.query(`alter table ${table} alter column "${column}" set statistics 0`);
    const [{ exists }] = (await runner.query(
      `select to_regproc('pg_catalog.pg_clear_attribute_stats') is not null as exists`,
    )) as [{ exists: boolean }];
    if (exists) {
      await runner.query(`select pg_clear_attribute_stats(current_schema()::text, $1, $2, false)`, [
        table,
        column,
      ]);
      return;
    }
    // Before PostgreSQL 18 nothing else takes it away; to the type that the column has, no row is written.
    const [{ type }] = (await runner.query(
      `select format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = $1::regclass and attname = $2`,
      [table, column],
    )) as [{ type: string }];
    await runner.query(`alter table ${table} alter column "${column}" type ${type}`);
  }

  /**
   * VACUUM keeps a row that a snapshot may still see: one taken before the purge, and one taken since while anything
   * older was writing, be it in another database of the cluster. What counts is therefore the transaction's number, not
   * when it began.
   */
  private async waitForReaders(runner: QueryRunner): Promise<void> {
    const [{ own }] = (await runner.query('select pg_current_xact_id()::text as own')) as [{ own: string }];
    const deadline = Date.now() + READERS_END_WITHIN;
    for (;;) {
      const [{ isOver }] = (await runner.query(
        `select pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 and not exists (
           select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
             and age(backend_xmin) >= age($1::xid8::xid)) as "isOver"`,
        [own],
      )) as [{ isOver: boolean }];
      if (isOver) return;
      if (Date.now() > deadline) throw new Error('A transaction from before the purge has not ended.');
      await wait(250);
    }
  }
}
