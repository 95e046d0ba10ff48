import { appRole, oneOf, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = ['PUT_AWAY_CASES', 'IDLE_DRAFTS', 'MAILS', 'INVITATIONS'];

export class KeepContentAsLongAsItShould20261125080000 implements MigrationInterface {
  name = 'KeepContentAsLongAsItShould20261125080000';

  async up(runner: QueryRunner): Promise<void> {
    await this.rules(runner);
    await this.holds(runner);
    await this.runs(runner);
    await this.removal(runner, await appRole(runner));
  }

  private async rules(runner: QueryRunner): Promise<void> {
    await runner.query(`create table retentions (
      organisation_id uuid primary key references organisations (id),
      version integer not null
    )`);
    await protect(runner, 'retentions', ['select', 'insert', 'update']);
    // A shorter time waits before it counts; until then the one before it does. Null: kept for good.
    await runner.query(`create table retention_rules (
      organisation_id uuid not null references organisations (id),
      ${oneOf('kind', kinds)} not null,
      keep_for integer check (keep_for > 0),
      kept_before integer check (kept_before > 0),
      effective_from timestamptz(3) not null,
      set_at timestamptz(3) not null,
      primary key (organisation_id, kind)
    )`);
    await protect(runner, 'retention_rules', ['select', 'insert', 'update']);
  }

  private async holds(runner: QueryRunner): Promise<void> {
    // The reference keeps a case that is held from being removed, whoever tries.
    await runner.query(`create table legal_holds (
      id uuid primary key,
      organisation_id uuid not null references organisations (id),
      ${oneOf('scope', ['ORGANISATION', 'TEAM', 'CASE'])} not null,
      team_id uuid,
      case_presentation_id uuid,
      reason text not null,
      placed_by uuid not null,
      placed_at timestamptz(3) not null,
      lifted_by uuid,
      lifted_at timestamptz(3),
      check (scope <> 'TEAM' or team_id is not null),
      check (scope <> 'CASE' or lifted_at is not null or case_presentation_id is not null),
      check ((lifted_by is null) = (lifted_at is null)),
      foreign key (organisation_id, team_id) references teams (organisation_id, id),
      foreign key (organisation_id, case_presentation_id) references case_presentations (organisation_id, id),
      foreign key (organisation_id, placed_by) references people (organisation_id, id),
      foreign key (organisation_id, lifted_by) references people (organisation_id, id)
    )`);
    await runner.query(
      `create index legal_holds_newest on legal_holds (organisation_id, placed_at desc, id desc)`,
    );
    await runner.query(
      `create index legal_holds_case on legal_holds (case_presentation_id) where case_presentation_id is not null`,
    );
    await protect(runner, 'legal_holds', ['select', 'insert', 'update']);
  }

  private async runs(runner: QueryRunner): Promise<void> {
    await runner.query(`create table retention_runs (
      id uuid primary key,
      organisation_id uuid not null references organisations (id),
      started_at timestamptz(3) not null,
      ended_at timestamptz(3),
      tried_at timestamptz(3),
      erased_at timestamptz(3),
      unique (organisation_id, id)
    )`);
    await runner.query(
      `create unique index retention_runs_one_at_a_time on retention_runs (organisation_id) where ended_at is null`,
    );
    await runner.query(
      `create index retention_runs_newest on retention_runs (organisation_id, started_at desc, id desc)`,
    );
    await protect(runner, 'retention_runs', ['select', 'insert', 'update']);
    await runner.query(`create table retention_run_counts (
      organisation_id uuid not null,
      run_id uuid not null,
      ${oneOf('kind', kinds)} not null,
      removed integer not null default 0,
      held_back integer not null default 0,
      failed integer not null default 0,
      primary key (run_id, kind),
      foreign key (organisation_id, run_id) references retention_runs (organisation_id, id)
    )`);
    await protect(runner, 'retention_run_counts', ['select', 'insert', 'update']);
  }

  private async removal(runner: QueryRunner, role: string): Promise<void> {
    await runner.query(
      `grant delete on threads, posts, rooms, room_events, purges, mails, invitations to ${role}`,
    );
    // Row-level security shows nobody what others keep to themselves, and a history is nobody's to delete: both go with
    // their case, and not without it.
    for (const table of ['case_emotions', 'case_versions', 'hypothesis_revisions'])
      await runner.query(`alter table ${table}
        drop constraint ${table}_organisation_id_case_presentation_id_fkey,
        add foreign key (organisation_id, case_presentation_id) references case_presentations (organisation_id, id)
          on delete cascade`);
    await runner.query(
      `create index case_presentations_put_away on case_presentations (organisation_id, state_changed_at, id)
       where state in ('ARCHIVED', 'WITHDRAWN')`,
    );
    await runner.query(
      `create index mails_oldest_sent on mails (organisation_id, sent_at) where sent_at is not null`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
