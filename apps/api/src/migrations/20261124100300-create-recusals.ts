import { appRole, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecusals20261124100300 implements MigrationInterface {
  name = 'CreateRecusals20261124100300';

  async up(runner: QueryRunner): Promise<void> {
    const role = await appRole(runner);
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
    await runner.query(`alter function actor_of(uuid) rename to actor_without_recusals`);
    await runner.query(`create function actor_of(person uuid) returns jsonb language sql stable security definer
      set search_path = public, pg_temp as $$
        select actor_without_recusals(person) || jsonb_build_object('recusedFrom', coalesce(
          (select jsonb_agg(r.subject_id) from recusals r where r.person_id = person), '[]'::jsonb))
      $$`);
    for (const signature of ['actor_of(uuid)', 'actor_without_recusals(uuid)']) {
      await runner.query(`revoke execute on function ${signature} from public`);
    }
    await runner.query(`revoke execute on function actor_without_recusals(uuid) from ${role}`);
    await runner.query(`grant execute on function actor_of(uuid) to ${role}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
