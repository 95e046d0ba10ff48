import type { DataSource } from 'typeorm';
import { SettingsError } from '../settings/settings';

/**
 * Row-level security holds back neither superusers nor roles that bypass it, nor the owner of a table, nor anyone who
 * may become one of these. With such a role every wall between organisations would be painted on, so the server does
 * not start.
 */
export async function refuseUnboundRole(app: DataSource): Promise<void> {
  const [found] = (await app.query(`
    select current_user as role,
      exists (select from pg_roles where rolsuper and pg_has_role(current_user, oid, 'member')) as "isSuperuser",
      exists (select from pg_roles where rolbypassrls and pg_has_role(current_user, oid, 'member')) as "bypasses",
      exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and pg_has_role(current_user, relowner, 'member')) as "owns"`)) as [
    { role: string; isSuperuser: boolean; bypasses: boolean; owns: boolean },
  ];
  const what = found.isSuperuser
    ? 'is a superuser, or may become one'
    : found.bypasses
      ? 'bypasses row-level security, or may become a role that does'
      : found.owns
        ? 'owns tables, or may become their owner'
        : undefined;
  if (what === undefined) return;
  throw new SettingsError([
    `DATABASE_URL signs in as "${found.role}", which ${what}; expected a role that row-level security holds back.`,
  ]);
}
