import { existsSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { makeDataDir } from '../settings/data-dir';
import { postgresBinaries } from './binaries';
import { type ClusterFolder, clusterFolder, isCluster, setAside } from './cluster-folder';
import { type ClusterNotes, newNotes, readNotes, writeNotes } from './cluster-notes';
import { EmbeddedDatabaseError } from './embedded-database.error';
import { freePort } from './free-port';
import { initialise } from './initialise';
import { KeptPostmaster } from './kept-postmaster';
import { clearLeftOver } from './left-over';
import { startPostmaster } from './postmaster';
import { appRole, databaseName, ensureRoles, ownerRole } from './roles';
import type { StartLog } from './start-log';

export interface EmbeddedDatabaseOptions {
  readonly dataDir: string;
  readonly log: StartLog;
  /** False leaves writing to the disk to chance, for tests that throw their database away. */
  readonly durable?: boolean;
}

/** A PostgreSQL of our own with its database and roles ready. */
export interface EmbeddedDatabase {
  /** Signs in as the owner of the database: migrations, queues. */
  readonly ownerUrl: string;
  /** Signs in as the application, under row-level security. */
  readonly appUrl: string;
  /** Signs in as PostgreSQL's superuser, to the database `postgres`. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that came with the npm packages, on files in the data directory and a port of 127.0.0.1. Makes
 * them at the first start, recovers from every way the last run may have ended, and starts it again when it ends by itself.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const { log, durable = true } = options;
  makeDataDir(options.dataDir);
  const dataDir = realpathSync(options.dataDir);
  const known = readNotes(dataDir);
  const cluster = clusterFolder(dataDir, known);
  const { initdb, postgres, copiedTo } = postgresBinaries(cluster.account);
  const isInside = !relative(dataDir, cluster.path).startsWith('..');
  if (!isInside) {
    log.info(`PostgreSQL does not run as root and cannot enter ${dataDir}; its data is in ${cluster.path}.`);
  }
  if (copiedTo) log.info(`For the same reason its programs run from a copy in ${copiedTo}.`);

  if (existsSync(cluster.path)) {
    await clearLeftOver(cluster.path, log);
    if (!known) settleUnknown(cluster, isInside, log);
  }
  const notes = known ?? newNotes(isInside ? relative(dataDir, cluster.path) : cluster.path);
  if (!known) writeNotes(dataDir, notes);
  if (!isCluster(cluster.path)) {
    if (notes.port) log.warn(`The database that was in ${cluster.path} is gone. Making a new one.`);
    else log.info('Making the database (once).');
    await initialise({ initdb, cluster, adminPassword: notes.adminPassword, durable });
  }

  const { postmaster, port } = await startOnFreePort(notes.port, async (port) => {
    const kept = new KeptPostmaster(async (onLost) => {
      // What a killed one left behind; at the first start there is nothing.
      await clearLeftOver(cluster.path, log);
      return startPostmaster({
        program: postgres,
        cluster,
        port,
        durable,
        logFile: join(dataDir, 'postgres.log'),
        onLost,
      });
    }, log);
    await kept.begin();
    return kept;
  });
  try {
    if (port !== notes.port) writeNotes(dataDir, { ...notes, port });
    const urls = urlsOf(notes, port);
    await ensureRoles(urls.adminUrl, notes);
    return { ...urls, stop: () => postmaster.stop() };
  } catch (error) {
    await postmaster.stop();
    throw error;
  }
}

/** Another program may take the port between our look and PostgreSQL's. */
async function startOnFreePort(
  preferred: number,
  start: (port: number) => Promise<KeptPostmaster>,
  attempts = 3,
): Promise<{ postmaster: KeptPostmaster; port: number }> {
  const port = await freePort(preferred);
  try {
    return { postmaster: await start(port), port };
  } catch (error) {
    if (attempts > 1 && /Address already in use/.test(String(error)))
      return startOnFreePort(0, start, attempts - 1);
    throw error;
  }
}

/** A cluster without notes: nobody knows its passwords. */
function settleUnknown(cluster: ClusterFolder, isInside: boolean, log: StartLog): void {
  if (!isCluster(cluster.path)) return;
  if (isInside) {
    throw new EmbeddedDatabaseError(
      `There is a database in ${cluster.path}, but embedded-database.json beside it is missing, which holds its ` +
        'passwords. Put that back from a backup, or move the database away to begin a new one.',
    );
  }
  log.warn(`The data directory is new, so the old database was set aside: ${setAside(cluster.path)}`);
}

function urlsOf(
  notes: ClusterNotes,
  port: number,
): Pick<EmbeddedDatabase, 'adminUrl' | 'ownerUrl' | 'appUrl'> {
  const url = (role: string, password: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    adminUrl: url('postgres', notes.adminPassword, 'postgres'),
    ownerUrl: url(ownerRole, notes.ownerPassword, databaseName),
    appUrl: url(appRole, notes.appPassword, databaseName),
  };
}
