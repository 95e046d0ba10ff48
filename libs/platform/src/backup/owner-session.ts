import { Client } from 'pg';
import { explainConnectError } from '../context/connect-error';
import { BackupError } from './backup.error';

/**
 * Where row-level security would hide or refuse a row, PostgreSQL is to fail rather than to leave it out. The others
 * make every value one and the same text, whatever the server or the role is set to.
 */
const settings = {
  row_security: 'off',
  client_encoding: 'UTF8',
  datestyle: 'ISO, YMD',
  intervalstyle: 'postgres',
  timezone: 'UTC',
  extra_float_digits: '1',
  bytea_output: 'hex',
  search_path: 'pg_catalog',
  statement_timeout: '0',
  idle_in_transaction_session_timeout: '0',
};

/** One connection as the owner of the tables, who alone sees the rows of every organisation. */
export async function asOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'second-chair-backup' });
  let lost: Error | undefined;
  client.on('error', (error) => (lost = error));
  try {
    await client.connect();
  } catch (error) {
    throw explainConnectError(error, 'DATABASE_OWNER_URL', ownerUrl);
  }
  try {
    for (const [name, value] of Object.entries(settings)) await client.query(`set ${name} = '${value}'`);
    return await work(client);
  } catch (error) {
    throw lost ? new BackupError(`The database went away: ${lost.message}`) : inWords(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function inWords(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (code !== '42501') return error;
  return new BackupError(
    `The role does not see, or may not write, every row (${message}). Nothing was kept. ` +
      'DATABASE_OWNER_URL must sign in as the role that owns the tables.',
  );
}
