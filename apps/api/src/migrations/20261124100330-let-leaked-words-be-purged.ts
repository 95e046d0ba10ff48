import { appRole, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetLeakedWordsBePurged20261124100330 implements MigrationInterface {
  name = 'LetLeakedWordsBePurged20261124100330';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table purges (
      id uuid primary key,
      organisation_id uuid not null,
      subject_id uuid not null,
      by_id uuid not null,
      at timestamptz(3) not null,
      places integer not null,
      tried_at timestamptz(3),
      erased_at timestamptz(3),
      foreign key (organisation_id, by_id) references people (organisation_id, id)
    )`);
    await runner.query(`create index purges_subject on purges (subject_id, at, id)`);
    await runner.query(
      `create index purges_to_erase on purges (organisation_id, at) where erased_at is null`,
    );
    await protect(runner, 'purges', ['select', 'insert', 'update']);

    await runner.query(`alter table case_presentations
      add column purged_at timestamptz(3), add column purged_version integer`);
    await runner.query(`grant update on not_identifier_decisions to ${await appRole(runner)}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
