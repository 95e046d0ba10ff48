import { oneOf } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetPeopleDescribeThemselves20261124100101 implements MigrationInterface {
  name = 'LetPeopleDescribeThemselves20261124100101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table people
      add column time_zone text check (length(time_zone) <= 64),
      add column languages text[] not null default '{}',
      add column modalities text[] not null default '{}',
      add column populations text[] not null default '{}',
      add column ${oneOf('seniority', ['IN_TRAINING', 'EARLY_CAREER', 'EXPERIENCED', 'SENIOR'])},
      add column ${oneOf('theme', ['LIGHT', 'DARK', 'SYSTEM'])} not null default 'SYSTEM',
      add column profile_version integer not null default 1`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
