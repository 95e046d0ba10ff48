import { oneOf, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepGoalsAndTheAlliance20261124100203 implements MigrationInterface {
  name = 'KeepGoalsAndTheAlliance20261124100203';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table therapy_goals (
      id uuid primary key,
      organisation_id uuid not null,
      case_presentation_id uuid not null,
      place integer not null,
      goal text not null,
      ${oneOf('reached', ['NOT_AT_ALL', 'A_LITTLE', 'HALFWAY', 'MOSTLY', 'FULLY'])},
      foreign key (organisation_id, case_presentation_id) references case_presentations (organisation_id, id)
    )`);
    await runner.query(`create index therapy_goals_case on therapy_goals (case_presentation_id, place)`);
    await protect(runner, 'therapy_goals', ['select', 'insert', 'update', 'delete']);

    // One axis for a case: weeks and sessions on the same line would put a repair before its rupture.
    await runner.query(`alter table case_presentations
      add column ${oneOf('alliance_unit', ['WEEK', 'THERAPY_SESSION'])} not null default 'WEEK'`);
    await runner.query(`create table alliance_markers (
      id uuid primary key,
      organisation_id uuid not null,
      case_presentation_id uuid not null,
      place integer not null,
      ${oneOf('kind', ['WITHDRAWAL', 'CONFRONTATION', 'REPAIR'])} not null,
      moment integer not null check (moment between 0 and 520),
      strength integer check (strength between 0 and 10),
      note text not null,
      foreign key (organisation_id, case_presentation_id) references case_presentations (organisation_id, id)
    )`);
    await runner.query(
      `create index alliance_markers_case on alliance_markers (case_presentation_id, place)`,
    );
    await protect(runner, 'alliance_markers', ['select', 'insert', 'update', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
