import { oneOf, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = ['DROPOUT', 'AT_RISK_ENGAGEMENT', 'OTHER'];

export class KnowAtRiskAndOtherCases20261124100201 implements MigrationInterface {
  name = 'KnowAtRiskAndOtherCases20261124100201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table case_presentations
      drop constraint case_presentations_kind_check,
      add constraint case_presentations_kind_check check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})),
      add column engagement_signs text[] not null default '{}' check (engagement_signs <@
        array['ATTENDANCE', 'ALLIANCE', 'SAID_SO', 'NO_PROGRESS', 'LIFE_OUTSIDE', 'CLINICIAN_WORRY'])`);

    await runner.query(`create table case_kind_changes (
      id uuid primary key,
      organisation_id uuid not null,
      case_presentation_id uuid not null,
      ${oneOf('from_kind', kinds)} not null,
      ${oneOf('to_kind', kinds)} not null,
      version_number integer,
      changed_by uuid not null,
      changed_at timestamptz(3) not null,
      foreign key (organisation_id, case_presentation_id) references case_presentations (organisation_id, id),
      foreign key (organisation_id, changed_by) references people (organisation_id, id)
    )`);
    await runner.query(
      `create index case_kind_changes_case on case_kind_changes (case_presentation_id, changed_at, id)`,
    );
    await protect(runner, 'case_kind_changes', ['select', 'insert']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
