import { appRole, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetMembersTakeAnAlias20261125130000 implements MigrationInterface {
  name = 'LetMembersTakeAnAlias20261125130000';

  async up(runner: QueryRunner): Promise<void> {
    const role = await appRole(runner);
    // Who is behind an alias is in no row: only a digest, keyed with what the database does not know.
    await runner.query(`create table aliases (
      id uuid primary key,
      organisation_id uuid not null references organisations (id),
      subject_id uuid not null,
      name text not null,
      owner_digest bytea not null,
      taken_at timestamptz(3) not null,
      unique (organisation_id, id),
      unique (subject_id, owner_digest),
      unique (subject_id, name)
    )`);
    await protect(runner, 'aliases', ['select', 'insert', 'delete']);

    await runner.query(`create table alias_breaks (
      id uuid primary key,
      organisation_id uuid not null,
      alias_id uuid not null,
      broken_by uuid not null,
      reason text not null,
      broken_at timestamptz(3) not null,
      foreign key (organisation_id, alias_id) references aliases (organisation_id, id) on delete cascade,
      foreign key (organisation_id, broken_by) references people (organisation_id, id)
    )`);
    await runner.query(`create index alias_breaks_alias on alias_breaks (alias_id, broken_at)`);
    // Written by the function alone; a reason may have to lose a leaked word.
    await protect(runner, 'alias_breaks', ['select', 'update']);

    for (const table of ['posts', 'held_posts'])
      await runner.query(`alter table ${table}
        alter column author_id drop not null,
        add column alias_id uuid,
        add foreign key (organisation_id, alias_id) references aliases (organisation_id, id),
        add check (num_nonnulls(author_id, alias_id) <= 1)`);
    await runner.query(`create index posts_alias on posts (alias_id) where alias_id is not null`);

    await this.breaking(runner, role);
  }

  /**
   * HMAC-SHA-256 by its definition (RFC 2104), with the two halves of the key made ready by the caller. Nothing is told
   * without a row that says who asked and why.
   */
  private async breaking(runner: QueryRunner, role: string): Promise<void> {
    await runner.query(`create function break_alias(
        break uuid, broken uuid, lead uuid, because text, moment timestamptz, inner_key bytea, outer_key bytea
      ) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        alias aliases;
        person uuid;
      begin
        select * into alias from aliases where id = broken;
        if not found or alias.organisation_id <> current_setting('app.organisation_id')::uuid then return null; end if;
        if not exists (
          select from threads thread
          join memberships place on place.team_id = thread.team_id and place.ended_at is null
          where thread.subject_id = alias.subject_id and place.person_id = lead and place.role = 'LEAD'
        ) then return null; end if;
        select one.id into person from people one
          where one.organisation_id = alias.organisation_id
            and sha256(outer_key || sha256(inner_key || convert_to(alias.subject_id || ':' || one.id, 'UTF8')))
              = alias.owner_digest;
        if person is null then return null; end if;
        insert into alias_breaks (id, organisation_id, alias_id, broken_by, reason, broken_at)
          values (break, alias.organisation_id, alias.id, lead, because, moment)
          on conflict (id) do nothing;
        return person;
      end $$`);
    const signature = 'break_alias(uuid, uuid, uuid, text, timestamptz, bytea, bytea)';
    await runner.query(`revoke all on function ${signature} from public`);
    await runner.query(`grant execute on function ${signature} to ${role}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
