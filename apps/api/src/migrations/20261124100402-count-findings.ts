import { oneOf, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountFindings20261124100402 implements MigrationInterface {
  name = 'CountFindings20261124100402';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table finding_counts (
      organisation_id uuid not null,
      team_id uuid not null,
      week date not null check (extract(isodow from week) = 1),
      ${oneOf('class', ['NAME', 'DATE', 'AGE', 'LOCATION', 'STATE', 'COUNTRY', 'CONTACT', 'ID', 'ORG', 'OTHER'])} not null,
      ${oneOf('outcome', ['FOUND', 'REPLACED', 'OVERRULED', 'STOPPED'])} not null,
      count integer not null check (count > 0),
      primary key (team_id, week, class, outcome),
      foreign key (organisation_id, team_id) references teams (organisation_id, id)
    )`);
    await protect(runner, 'finding_counts', ['select', 'insert', 'update']);

    // A batch is counted once: its id is all that is kept of it, not even who sent it.
    await runner.query(`create table finding_reports (
      id uuid primary key,
      organisation_id uuid not null references organisations (id),
      at timestamptz(3) not null
    )`);
    await runner.query(`create index finding_reports_oldest on finding_reports (organisation_id, at)`);
    await protect(runner, 'finding_reports', ['select', 'insert', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
