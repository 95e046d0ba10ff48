import { appRole, oneOf, protect } from '@second-chair/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrganisationsPeopleAndTeams20261124090000 implements MigrationInterface {
  name = 'CreateOrganisationsPeopleAndTeams20261124090000';

  async up(runner: QueryRunner): Promise<void> {
    const role = await appRole(runner);
    await runner.query(`revoke create on schema public from public`);
    await runner.query(`grant usage on schema public to ${role}`);
    await runner.query(`grant select on migrations to ${role}`);
    await runner.query(`create function current_organisation() returns uuid language sql stable as
      $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$`);

    await runner.query(`create table organisations (
      id uuid primary key,
      organisation_id uuid not null generated always as (id) stored,
      name text not null,
      created_at timestamptz(3) not null
    )`);
    await protect(runner, 'organisations', ['select', 'insert']);

    await runner.query(`create table people (
      id uuid primary key,
      organisation_id uuid not null references organisations (id),
      account_id text,
      name text not null,
      email text not null,
      is_admin boolean not null default false,
      joined_at timestamptz(3) not null,
      left_at timestamptz(3),
      unique (organisation_id, id),
      unique (organisation_id, email)
    )`);
    await runner.query(`create index people_account on people (account_id)`);
    await protect(runner, 'people', ['select', 'insert', 'update']);

    await runner.query(`create table teams (
      id uuid primary key,
      organisation_id uuid not null references organisations (id),
      name text not null,
      created_at timestamptz(3) not null,
      unique (organisation_id, id)
    )`);
    await protect(runner, 'teams', ['select', 'insert', 'update']);

    await runner.query(`create table memberships (
      id uuid primary key,
      organisation_id uuid not null,
      team_id uuid not null,
      person_id uuid not null,
      ${oneOf('role', ['MEMBER', 'TRAINEE', 'SUPERVISOR', 'LEAD'])} not null,
      joined_at timestamptz(3) not null,
      ended_at timestamptz(3),
      unique (organisation_id, id),
      foreign key (organisation_id, team_id) references teams (organisation_id, id),
      foreign key (organisation_id, person_id) references people (organisation_id, id)
    )`);
    await runner.query(
      `create unique index memberships_one_place on memberships (team_id, person_id) where ended_at is null`,
    );
    await runner.query(`create index memberships_person on memberships (person_id) where ended_at is null`);
    await protect(runner, 'memberships', ['select', 'insert', 'update']);

    await runner.query(`create table invitations (
      id uuid primary key,
      organisation_id uuid not null,
      team_id uuid not null,
      email text not null,
      ${oneOf('role', ['MEMBER', 'TRAINEE', 'SUPERVISOR', 'LEAD'])} not null,
      invited_by uuid not null,
      created_at timestamptz(3) not null,
      expires_at timestamptz(3) not null,
      accepted_at timestamptz(3),
      revoked_at timestamptz(3),
      unique (organisation_id, id),
      foreign key (organisation_id, team_id) references teams (organisation_id, id),
      foreign key (organisation_id, invited_by) references people (organisation_id, id)
    )`);
    await runner.query(`create index invitations_team on invitations (team_id, created_at)`);
    await protect(runner, 'invitations', ['select', 'insert', 'update']);

    await this.signIn(runner, role);
    await this.doors(runner, role);
  }

  /** The tables of better-auth, in a schema of their own: they are read before any organisation is known. */
  private async signIn(runner: QueryRunner, role: string): Promise<void> {
    await runner.query(`create schema auth`);
    await runner.query(`create table auth."user" (
      id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null,
      image text, "createdAt" timestamptz not null, "updatedAt" timestamptz not null
    )`);
    await runner.query(`create table auth.session (
      id text primary key, "expiresAt" timestamptz not null, token text not null unique,
      "createdAt" timestamptz not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text,
      "userId" text not null references auth."user" (id) on delete cascade
    )`);
    await runner.query(`create index sessions_of_user on auth.session ("userId")`);
    await runner.query(`create table auth.account (
      id text primary key, "accountId" text not null, "providerId" text not null,
      "userId" text not null references auth."user" (id) on delete cascade,
      "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz, scope text, password text,
      "createdAt" timestamptz not null, "updatedAt" timestamptz not null
    )`);
    await runner.query(`create index accounts_of_user on auth.account ("userId")`);
    await runner.query(`create table auth.verification (
      id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null, "updatedAt" timestamptz not null
    )`);
    await runner.query(`create index verification_identifier on auth.verification (identifier)`);
    await runner.query(
      `create table auth.rate_limits (key varchar(255) primary key, points integer not null default 0, expire bigint)`,
    );
    await runner.query(`grant usage on schema auth to ${role}`);
    await runner.query(`grant select, insert, update, delete on all tables in schema auth to ${role}`);
    await runner.query(
      `alter table people add foreign key (account_id) references auth."user" (id) on delete set null`,
    );
  }

  /** The few questions that must be asked before the organisation is known, each as one function with a narrow answer. */
  private async doors(runner: QueryRunner, role: string): Promise<void> {
    await runner.query(`create function actor_of(person uuid) returns jsonb language sql stable security definer
      set search_path = public, pg_temp as $$
        select jsonb_build_object('personId', p.id, 'name', p.name, 'email', p.email, 'isAdmin', p.is_admin,
          'organisationId', o.id, 'organisationName', o.name,
          'teams', coalesce((select jsonb_agg(jsonb_build_object('membershipId', m.id, 'teamId', t.id,
             'teamName', t.name, 'role', m.role) order by t.name)
            from memberships m join teams t on t.id = m.team_id
            where m.person_id = p.id and m.ended_at is null), '[]'::jsonb))
        from people p join organisations o on o.id = p.organisation_id
        where p.id = person and p.left_at is null
      $$`);
    await runner.query(`create function enter_by_session(session_token text) returns jsonb language plpgsql
      security definer set search_path = public, pg_temp as $$
        declare actor jsonb;
        begin
          select actor_of(p.id) into actor
          from auth.session s join people p on p.account_id = s."userId"
          where s.token = session_token and s."expiresAt" > now() and p.left_at is null
          order by p.joined_at desc limit 1;
          perform set_config('app.organisation_id', coalesce(actor->>'organisationId', ''), true);
          return actor;
        end $$`);
    await runner.query(`create function organisation_of_invitation(invitation uuid) returns uuid language sql stable
      security definer set search_path = public, pg_temp as
      $$ select organisation_id from invitations where id = invitation $$`);
    await runner.query(`create function organisation_of_account(account text) returns uuid language sql stable
      security definer set search_path = public, pg_temp as $$
        select organisation_id from people where account_id = account and left_at is null order by joined_at desc limit 1 $$`);
    await runner.query(`create function organisation_ids() returns setof uuid language sql stable security definer
      set search_path = public, pg_temp as $$ select id from organisations order by id $$`);
    for (const signature of [
      'actor_of(uuid)',
      'enter_by_session(text)',
      'organisation_of_invitation(uuid)',
      'organisation_of_account(text)',
      'organisation_ids()',
    ]) {
      await runner.query(`revoke execute on function ${signature} from public`);
      await runner.query(`grant execute on function ${signature} to ${role}`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
