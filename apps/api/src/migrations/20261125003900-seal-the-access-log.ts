import { protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SealTheAccessLog20261125003900 implements MigrationInterface {
  name = 'SealTheAccessLog20261125003900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table access_seals (
      organisation_id uuid not null references organisations (id),
      number integer not null check (number > 0),
      first_entry bigint not null,
      last_entry bigint not null check (last_entry >= first_entry),
      entry_count integer not null check (entry_count > 0),
      marks text not null,
      hash text not null,
      sealed_at timestamptz(3) not null,
      primary key (organisation_id, number)
    )`);
    await protect(runner, 'access_seals', ['select', 'insert']);
    // Each organisation's log is walked from where its last seal ends.
    await runner.query(`create index access_entries_order on access_entries (organisation_id, id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
