import { SettingsError } from '../settings/settings';

type UrlName = 'DATABASE_URL' | 'DATABASE_OWNER_URL';

/** Why one of the given addresses does not lead to a database, in the words of the other wrong settings. */
export function explainConnectError(error: unknown, name: UrlName, url: string): unknown {
  const { host, pathname, username } = new URL(url);
  const { code } = error as { code?: string };
  switch (code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case '57P03':
      return new SettingsError([
        `${name} names ${host}, which does not answer (${code}); expected a running PostgreSQL.`,
      ]);
    case '28P01':
    case '28000':
      return new SettingsError([
        `${name} signs in as "${username}", which ${host} refuses (${code}); expected a role that may sign in, and its password.`,
      ]);
    case '3D000':
      return new SettingsError([
        `${name} names the database "${pathname.slice(1)}", which ${host} does not have; expected an existing one.`,
      ]);
    default:
      return error;
  }
}
