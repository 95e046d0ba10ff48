import { protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetAdminsBreakTheGlass20261125023000 implements MigrationInterface {
  name = 'LetAdminsBreakTheGlass20261125023000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table glass_breaks (
      id uuid primary key,
      organisation_id uuid not null references organisations (id),
      case_presentation_id uuid not null,
      by_id uuid not null,
      reason text not null,
      at timestamptz(3) not null,
      until timestamptz(3) not null check (until > at),
      closed_at timestamptz(3),
      foreign key (organisation_id, case_presentation_id) references case_presentations (organisation_id, id),
      foreign key (organisation_id, by_id) references people (organisation_id, id)
    )`);
    await runner.query(`create index glass_breaks_of_a_case on glass_breaks (case_presentation_id, at)`);
    await runner.query(`create index glass_breaks_open on glass_breaks (by_id) where closed_at is null`);
    // Changed where leaked words are taken out of a reason and where its hour is over; deleted with a draft whose author goes.
    await protect(runner, 'glass_breaks', ['select', 'insert', 'update', 'delete']);

    // As with what was stepped away from: policies ask the actor, and the actor is loaded in one statement. When it closes
    // is judged by the clock of whoever asks, which is not the database's.
    await runner.query(`create or replace function actor_of(person uuid) returns jsonb language sql stable
      set search_path = public, pg_temp as $$
        select jsonb_build_object('personId', p.id, 'name', p.name, 'email', p.email, 'isAdmin', p.is_admin,
          'organisationId', o.id, 'organisationName', o.name,
          'teams', coalesce((select jsonb_agg(jsonb_build_object('membershipId', m.id, 'teamId', t.id,
             'teamName', t.name, 'role', m.role) order by t.name)
            from memberships m join teams t on t.id = m.team_id
            where m.person_id = p.id and m.ended_at is null), '[]'::jsonb),
          'recusedFrom', coalesce((select jsonb_agg(r.subject_id) from recusals r where r.person_id = p.id), '[]'::jsonb),
          'brokeGlass', coalesce((select jsonb_agg(jsonb_build_object('subjectId', g.case_presentation_id, 'until', g.until))
            from glass_breaks g where g.by_id = p.id and g.closed_at is null and p.is_admin), '[]'::jsonb))
        from people p join organisations o on o.id = p.organisation_id
        where p.id = person and p.left_at is null
      $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
