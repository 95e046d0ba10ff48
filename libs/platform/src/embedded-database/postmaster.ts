import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterFolder } from './cluster-folder';
import { explain } from './embedded-database.error';
import { endPostmaster } from './left-over';
import { waitUntil } from './running-process';

/** A PostgreSQL that runs. */
export interface Postmaster {
  readonly pid: number;
  /** Ends its connections, writes everything down, and waits for that. */
  stop(): Promise<void>;
}

export interface PostmasterOptions {
  readonly program: string;
  readonly cluster: ClusterFolder;
  readonly port: number;
  readonly durable: boolean;
  readonly logFile: string;
  /** Called when it ends although nobody asked it to. */
  readonly onLost: () => void;
}

/** Replaying a long log after a power cut may take minutes. */
const readyWithinMs = 600_000;
const largestLogFile = 5_000_000;

/** What PostgreSQL's programs see of our environment: nothing that could change what they do. */
export const bareEnvironment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Starts PostgreSQL on a cluster that no other process uses and resolves when it takes connections. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const { program, cluster, port, durable, logFile, onLost } = options;
  rotate(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const logged = statSync(logFile).size;
  const child = spawn(program, ['-D', cluster.path, ...settings(port, durable)], {
    ...cluster.account,
    cwd: '/',
    env: bareEnvironment,
    // A session of its own: Ctrl-C in the terminal must reach it through us, after our connections are closed.
    detached: true,
    // Straight to the file: a pipe to us would break when we are killed.
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();

  let ended = false;
  let stopping = false;
  let failure = '';
  // The last resort when the process ends without `stop()`; PostgreSQL then shuts down on its own.
  const atExit = () => child.kill('SIGINT');
  process.on('exit', atExit);
  const onEnd = (error?: unknown) => {
    ended = true;
    if (error instanceof Error) failure = error.message;
    process.off('exit', atExit);
  };
  child.once('error', onEnd);
  child.once('exit', () => onEnd());

  const stop = async () => {
    stopping = true;
    if (!ended && child.pid) await endPostmaster(child.pid, () => ended);
  };

  const ready = await waitUntil(() => ended || isReady(cluster.path, child.pid), readyWithinMs);
  if (ended || !ready || !child.pid) {
    await stop();
    throw explain(
      'The embedded database does not start',
      failure || readFileSync(logFile).subarray(logged).toString(),
    );
  }
  child.once('exit', () => {
    if (!stopping) onLost();
  });
  return { pid: child.pid, stop };
}

function settings(port: number, durable: boolean): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    // Sockets in a shared folder would be one more thing that a killed server leaves behind.
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    // What people wrote stands in statements, in the details of errors, and in errors themselves.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_timezone: 'UTC',
    // What was purged must not live on in a file of the write-ahead log that waits to be used again.
    wal_recycle: 'off',
    min_wal_size: '32MB',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** PostgreSQL notes its state in the eighth line of its lock file, for its own tools to look at. */
function isReady(cluster: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function rotate(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLogFile) renameSync(logFile, `${logFile}.1`);
}
