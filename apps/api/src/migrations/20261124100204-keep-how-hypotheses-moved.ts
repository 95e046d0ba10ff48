import { oneOf, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const occasion = oneOf('occasion', ['CONSULTATION', 'SUPERVISION', 'NEW_KNOWLEDGE', 'REFLECTION']);

export class KeepHowHypothesesMoved20261124100204 implements MigrationInterface {
  name = 'KeepHowHypothesesMoved20261124100204';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table reason_hypotheses add column ${occasion}, add column why text not null default ''`,
    );
    // No reference to the hypothesis: one that was set aside keeps its history.
    await runner.query(`create table hypothesis_revisions (
      id uuid primary key,
      organisation_id uuid not null,
      case_presentation_id uuid not null,
      hypothesis_id uuid not null,
      reason text not null,
      confidence integer not null check (confidence between 0 and 100),
      evidence text not null,
      ${occasion},
      why text not null,
      is_set_aside boolean not null,
      version_number integer not null,
      revised_by uuid not null,
      revised_at timestamptz(3) not null,
      foreign key (organisation_id, case_presentation_id) references case_presentations (organisation_id, id),
      foreign key (organisation_id, revised_by) references people (organisation_id, id)
    )`);
    await runner.query(
      `create index hypothesis_revisions_case on hypothesis_revisions (case_presentation_id, revised_at, id)`,
    );
    await protect(runner, 'hypothesis_revisions', ['select', 'insert', 'update']);
    // What the team reads already is where the movement begins.
    await runner.query(`insert into hypothesis_revisions
      select gen_random_uuid(), h.organisation_id, h.case_presentation_id, h.id, h.reason, h.confidence, h.evidence,
        null, '', false, c.submitted_versions, c.presenter_id, c.updated_at
      from reason_hypotheses h join case_presentations c on c.id = h.case_presentation_id
      where c.state in ('READY', 'SCHEDULED', 'PRESENTED', 'FOLLOW_UP', 'ARCHIVED')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
