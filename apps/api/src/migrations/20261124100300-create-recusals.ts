import { protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecusals20261124100300 implements MigrationInterface {
  name = 'CreateRecusals20261124100300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table recusals (
      organisation_id uuid not null,
      person_id uuid not null,
      subject_id uuid not null,
      recused_at timestamptz(3) not null,
      primary key (person_id, subject_id),
      foreign key (organisation_id, person_id) references people (organisation_id, id)
    )`);
    await runner.query(`create index recusals_subject on recusals (subject_id)`);
    await protect(runner, 'recusals', ['select', 'insert', 'delete']);

    // Policies ask the actor, and the actor is loaded in one statement: what was stepped away from comes along.
    await runner.query(`create or replace function actor_of(person uuid) returns jsonb language sql stable security definer
      set search_path = public, pg_temp as $$
        select jsonb_build_object('personId', p.id, 'name', p.name, 'email', p.email, 'isAdmin', p.is_admin,
          'organisationId', o.id, 'organisationName', o.name,
          'teams', coalesce((select jsonb_agg(jsonb_build_object('membershipId', m.id, 'teamId', t.id,
             'teamName', t.name, 'role', m.role) order by t.name)
            from memberships m join teams t on t.id = m.team_id
            where m.person_id = p.id and m.ended_at is null), '[]'::jsonb),
          'recusedFrom', coalesce((select jsonb_agg(r.subject_id) from recusals r where r.person_id = p.id), '[]'::jsonb))
        from people p join organisations o on o.id = p.organisation_id
        where p.id = person and p.left_at is null
      $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
