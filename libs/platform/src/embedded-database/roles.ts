import pg from 'pg';

export const databaseName = 'second_chair';
export const ownerRole = 'second_chair_owner';
export const appRole = 'second_chair_app';

/**
 * The owner makes tables and may make databases (tests clone theirs from a template). The application's role owns
 * nothing and cannot step around row-level security. Neither is a superuser. Everything is said again at each start,
 * so that a first start that was cut short is completed by the next.
 */
export async function ensureRoles(
  adminUrl: string,
  passwords: { readonly ownerPassword: string; readonly appPassword: string },
): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const plain = 'LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS';
    await ensureRole(client, ownerRole, `${plain} CREATEDB PASSWORD '${passwords.ownerPassword}'`);
    await ensureRole(client, appRole, `${plain} NOCREATEDB PASSWORD '${passwords.appPassword}'`);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (!rowCount) await client.query(`CREATE DATABASE ${databaseName} OWNER ${ownerRole}`);
    await client.query(`REVOKE ALL ON DATABASE ${databaseName}, postgres FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${databaseName} TO ${appRole}`);
    await client.query(`GRANT CONNECT ON DATABASE postgres TO ${ownerRole}`);
    // Taking purged words off the files: see when older readers have ended, and begin a new file of the log.
    await client.query(`GRANT pg_checkpoint, pg_read_all_stats TO ${ownerRole}`);
  } finally {
    await client.end();
  }
  await grantLogSwitch(adminUrl);
}

/** A function's grants belong to the database that is asked in. */
async function grantLogSwitch(adminUrl: string): Promise<void> {
  const url = new URL(adminUrl);
  url.pathname = `/${databaseName}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`GRANT EXECUTE ON FUNCTION pg_switch_wal() TO ${ownerRole}`);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  await client.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} ${attributes}`);
}
