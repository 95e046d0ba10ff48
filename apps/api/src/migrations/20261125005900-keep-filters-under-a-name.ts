import { oneOf, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepFiltersUnderAName20261125005900 implements MigrationInterface {
  name = 'KeepFiltersUnderAName20261125005900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table saved_filters (
      id uuid primary key,
      organisation_id uuid not null references organisations (id),
      person_id uuid not null,
      name text not null,
      ${oneOf('view', ['BOARD', 'LIST'])} not null,
      states text[] not null,
      team_id uuid,
      presented_by_me boolean not null,
      created_at timestamptz(3) not null,
      foreign key (organisation_id, person_id) references people (organisation_id, id),
      foreign key (organisation_id, team_id) references teams (organisation_id, id)
    )`);
    await runner.query(`create index saved_filters_of_a_person on saved_filters (person_id, created_at)`);
    await protect(runner, 'saved_filters', ['select', 'insert', 'update', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
