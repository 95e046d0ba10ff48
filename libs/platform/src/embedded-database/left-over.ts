import { readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database.error';
import { type RunningProcess, runningProcess, waitUntil } from './running-process';
import type { StartLog } from './start-log';

/** How a postmaster is asked to end, ever less kindly: fast shutdown, immediate shutdown, no shutdown at all. */
const requests = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 10_000],
] as const;

/** Ends a postmaster and waits for it. */
export async function endPostmaster(pid: number, isOver: () => boolean): Promise<void> {
  for (const [signal, waitMs] of requests) {
    send(pid, signal);
    if (await waitUntil(isOver, waitMs)) return;
  }
  throw new EmbeddedDatabaseError(
    `PostgreSQL (process ${pid}) does not end. End it by hand and start again.`,
  );
}

/**
 * After `kill -9` of the server its PostgreSQL runs on, and after a power cut its lock file lies there. The first is
 * stopped; the second is removed, but only once no process of this cluster lives: two on the same files would destroy
 * them.
 */
export async function clearLeftOver(cluster: string, log: StartLog): Promise<void> {
  const lockFile = join(cluster, 'postmaster.pid');
  const pid = firstNumberIn(lockFile);
  if (pid === undefined) return;

  const old = runningProcess(pid);
  if (old && isPostmasterOf(cluster, old)) {
    refuseIfInUse(old);
    log.warn(`The database of a server that was killed still runs (process ${pid}). Stopping it.`);
    await endPostmaster(pid, () => runningProcess(pid)?.startedAt !== old.startedAt);
  }
  await endStrayBackends(cluster);
  rmSync(lockFile, { force: true });
}

/** The lock file's number may have been given to any other program since, even to another PostgreSQL. */
function isPostmasterOf(cluster: string, { command, folder }: RunningProcess): boolean {
  if (!/postgres/.test(command) || command.startsWith('postgres:')) return false;
  return folder === realpathSync(cluster) || `${command} `.includes(` -D ${cluster} `);
}

/** An orphan belongs to the system's first process; one that still has a server belongs to that. */
function refuseIfInUse({ parent }: RunningProcess): void {
  const server = parent === 1 ? undefined : runningProcess(parent);
  if (server && /(^|\/)node\b/.test(server.command)) {
    throw new EmbeddedDatabaseError(
      `The database is in use by another server (process ${parent}). Stop it first, or set DATA_DIR.`,
    );
  }
}

/** Without its postmaster a busy backend lives on until its statement is done, and keeps the cluster from starting. */
async function endStrayBackends(cluster: string): Promise<void> {
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of backendsOf(cluster)) send(pid, signal);
    if (await waitUntil(() => backendsOf(cluster).length === 0, 5_000)) return;
  }
}

function backendsOf(cluster: string): number[] {
  if (process.platform !== 'linux') return [];
  const folder = realpathSync(cluster);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => runningProcess(Number(name)))
    .filter((found) => found?.folder === folder && found.command.startsWith('postgres'))
    .map((found) => found?.pid ?? 0);
}

function firstNumberIn(file: string): number | undefined {
  try {
    // A postmaster that was started by hand in single-user mode writes its number as a negative one.
    return Math.abs(Number.parseInt(readFileSync(file, 'utf8'), 10)) || 0;
  } catch {
    return undefined;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
