import { appRole, oneOf } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepSecondFactorsAndIdleSignIns20261124100102 implements MigrationInterface {
  name = 'KeepSecondFactorsAndIdleSignIns20261124100102';

  async up(runner: QueryRunner): Promise<void> {
    const role = await appRole(runner);
    await this.secondFactors(runner, role);
    await runner.query(`alter table auth.session
      add column ${oneOf('second_factor', ['TOTP', 'BACKUP_CODE', 'PASSKEY'])},
      add column confirmed_at timestamptz not null default now(),
      add column last_active_at timestamptz not null default now(),
      add column locked_at timestamptz`);
    await runner.query(`alter table organisations
      add column requires_second_factor boolean not null default false,
      add column idle_lock_minutes integer check (idle_lock_minutes in (5, 15, 30, 60)),
      add column rules_version integer not null default 1`);
    await runner.query(
      `grant update (requires_second_factor, idle_lock_minutes, rules_version) on organisations to ${role}`,
    );
    await this.doors(runner, role);
  }

  /** better-auth's tables, as its plugins name them. Secrets and codes are encrypted by it before they come here. */
  private async secondFactors(runner: QueryRunner, role: string): Promise<void> {
    await runner.query(
      `alter table auth."user" add column "twoFactorEnabled" boolean not null default false`,
    );
    await runner.query(`create table auth."twoFactor" (
      id text primary key, secret text not null, "backupCodes" text not null,
      "userId" text not null unique references auth."user" (id) on delete cascade, verified boolean not null default true,
      "failedVerificationCount" integer not null default 0, "lockedUntil" timestamptz
    )`);
    await runner.query(`create table auth.passkey (
      id text primary key, name text, "publicKey" text not null,
      "userId" text not null references auth."user" (id) on delete cascade,
      "credentialID" text not null unique, counter integer not null, "deviceType" text not null,
      "backedUp" boolean not null, transports text, "createdAt" timestamptz, aaguid text
    )`);
    await runner.query(`create index passkeys_of_user on auth.passkey ("userId")`);
    await runner.query(`grant select, insert, update, delete on auth."twoFactor", auth.passkey to ${role}`);
  }

  /** A sign-in may be known and yet open nothing: locked, or without the second factor that the organisation requires. */
  private async doors(runner: QueryRunner, role: string): Promise<void> {
    await runner.query(`create function sign_in_of(session_token text) returns jsonb language sql stable
      security definer set search_path = public, pg_temp as $$
        select jsonb_build_object('signInId', s.id, 'accountId', s."userId", 'personId', p.id, 'name', p.name,
          'organisationId', o.id, 'secondFactor', s.second_factor, 'requiresSecondFactor', o.requires_second_factor,
          'isConfirmed', s.confirmed_at > now() - interval '10 minutes',
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
    await runner.query(`revoke execute on function sign_in_of(text) from public`);
    await runner.query(`grant execute on function sign_in_of(text) to ${role}`);
    await runner.query(`create or replace function enter_by_session(session_token text) returns jsonb language plpgsql
      security definer set search_path = public, pg_temp as $$
        declare sign_in jsonb := sign_in_of(session_token);
        begin
          if sign_in->>'barred' is not null then
            sign_in := sign_in - 'organisationId';
          end if;
          perform set_config('app.organisation_id', coalesce(sign_in->>'organisationId', ''), true);
          return jsonb_build_object('signInId', sign_in->'signInId', 'barred', sign_in->'barred',
            'actor', case when sign_in->>'barred' is null then actor_of((sign_in->>'personId')::uuid) end);
        end $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
