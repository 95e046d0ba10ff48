import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowSharedComputers20261125170000 implements MigrationInterface {
  name = 'KnowSharedComputers20261125170000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table auth.session add column shared_computer boolean not null default false');
    await runner.query(`create or replace function sign_in_of(session_token text) returns jsonb language sql stable
      security definer set search_path = public, pg_temp as $$
        select jsonb_build_object('signInId', s.id, 'accountId', s."userId", 'personId', p.id, 'name', p.name,
          'organisationId', o.id, 'secondFactor', s.second_factor, 'requiresSecondFactor', o.requires_second_factor,
          'isConfirmed', s.confirmed_at > now() - interval '10 minutes', 'isOnSharedComputer', s.shared_computer,
          'barred', case
            when s.locked_at is not null or s.last_active_at < now() - make_interval(mins => o.idle_lock_minutes)
              then 'LOCKED'
            when o.requires_second_factor and s.second_factor is null then 'SECOND_FACTOR'
          end)
        from auth.session s
        join people p on p.account_id = s."userId" and p.left_at is null
        join organisations o on o.id = p.organisation_id
        where s.token = session_token and s."expiresAt" > now()
        order by p.joined_at desc limit 1 $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
