import { oneOf, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCasePresentations20261124090200 implements MigrationInterface {
  name = 'CreateCasePresentations20261124090200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table case_presentations (
      id uuid primary key,
      organisation_id uuid not null,
      team_id uuid not null,
      presenter_id uuid not null,
      ${oneOf('kind', ['DROPOUT'])} not null,
      ${oneOf('state', ['DRAFT', 'IN_REVIEW', 'RETURNED', 'READY', 'SCHEDULED', 'PRESENTED', 'FOLLOW_UP', 'ARCHIVED', 'WITHDRAWN'])} not null,
      version integer not null,
      submitted_versions integer not null default 0,
      asks_organisation boolean not null default false,
      headline text not null,
      focus_question text not null default '',
      ${oneOf('unit_of_treatment', ['INDIVIDUAL', 'COUPLE', 'FAMILY', 'GROUP', 'CHILD_OR_ADOLESCENT'])},
      ${oneOf('delivery_mode', ['IN_PERSON', 'VIDEO', 'PHONE', 'MIXED'])},
      modality text,
      age_band text,
      therapy_sessions_attended integer check (therapy_sessions_attended between 0 and 500),
      therapy_sessions_planned integer check (therapy_sessions_planned between 0 and 500),
      weeks_since_last_contact integer check (weeks_since_last_contact between 0 and 520),
      ${oneOf('ended_by', ['PATIENT', 'PARENT_OR_GUARDIAN', 'MUTUAL', 'SERVICE', 'UNKNOWN'])},
      dropout_definition text,
      manner_of_ending text,
      section_context text not null default '',
      section_course text not null default '',
      section_ending text not null default '',
      section_relationship text not null default '',
      section_stirred text not null default '',
      section_unfinished text not null default '',
      ${oneOf('safety_concern', ['NONE', 'LOW', 'MODERATE', 'HIGH'])} not null default 'NONE',
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      state_changed_at timestamptz(3) not null,
      unique (organisation_id, id),
      foreign key (organisation_id, team_id) references teams (organisation_id, id),
      foreign key (organisation_id, presenter_id) references people (organisation_id, id)
    )`);
    await runner.query(
      `create index case_presentations_newest on case_presentations (organisation_id, state_changed_at desc, id desc)`,
    );
    await runner.query(
      `create index case_presentations_team_state on case_presentations (team_id, state, state_changed_at desc, id desc)`,
    );
    await runner.query(
      `create index case_presentations_presenter on case_presentations (presenter_id, state_changed_at desc, id desc)`,
    );
    await protect(runner, 'case_presentations', ['select', 'insert', 'update']);

    await runner.query(`create table reason_hypotheses (
      id uuid primary key,
      organisation_id uuid not null,
      case_presentation_id uuid not null,
      place integer not null,
      reason text not null,
      confidence integer not null check (confidence between 0 and 100),
      evidence text not null,
      foreign key (organisation_id, case_presentation_id) references case_presentations (organisation_id, id)
    )`);
    await runner.query(
      `create index reason_hypotheses_case on reason_hypotheses (case_presentation_id, place)`,
    );
    await protect(runner, 'reason_hypotheses', ['select', 'insert', 'update', 'delete']);

    await runner.query(`create table case_versions (
      organisation_id uuid not null,
      case_presentation_id uuid not null,
      number integer not null,
      content jsonb not null,
      created_by uuid not null,
      created_at timestamptz(3) not null,
      primary key (case_presentation_id, number),
      foreign key (organisation_id, case_presentation_id) references case_presentations (organisation_id, id)
    )`);
    await protect(runner, 'case_versions', ['select', 'insert', 'update']);

    await runner.query(`create table review_entries (
      id uuid primary key,
      organisation_id uuid not null,
      case_presentation_id uuid not null,
      ${oneOf('action', ['SUBMITTED', 'RETURNED', 'APPROVED', 'WITHDRAWN', 'REOPENED', 'REVISED'])} not null,
      by_id uuid not null,
      comment text not null default '',
      version_number integer,
      at timestamptz(3) not null,
      foreign key (organisation_id, case_presentation_id) references case_presentations (organisation_id, id),
      foreign key (organisation_id, by_id) references people (organisation_id, id)
    )`);
    await runner.query(`create index review_entries_case on review_entries (case_presentation_id, at, id)`);
    await protect(runner, 'review_entries', ['select', 'insert', 'update']);

    await runner.query(`create table not_identifier_decisions (
      id uuid primary key,
      organisation_id uuid not null,
      subject_kind text not null,
      subject_id uuid not null,
      text text not null,
      class text not null,
      reason text not null,
      decided_by uuid not null,
      decided_at timestamptz(3) not null,
      foreign key (organisation_id, decided_by) references people (organisation_id, id)
    )`);
    await runner.query(
      `create index not_identifier_decisions_subject on not_identifier_decisions (subject_id, decided_at, id)`,
    );
    await protect(runner, 'not_identifier_decisions', ['select', 'insert', 'delete']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
