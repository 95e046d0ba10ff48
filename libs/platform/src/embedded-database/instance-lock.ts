import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataDir } from '../settings/data-dir';
import { runningProcess, waitUntil } from './running-process';

/** Another server already runs from this data directory. */
export class InstanceLockError extends Error {
  override name = 'InstanceLockError';
}

/** The right to run from a data directory. */
export interface InstanceLock {
  release(): void;
}

export interface InstanceLockOptions {
  /** How long an earlier server may take to end. */
  readonly waitMs?: number;
}

interface Holder {
  readonly pid: number;
  readonly startedAt: string;
}

/** A file that its writer has created but not yet filled is this young. */
const beingWrittenMs = 2_000;

/**
 * Lets one server at a time run from a data directory. A server that is just ending is waited for; what a killed one
 * left behind is taken over, also when its process number now belongs to another program.
 */
export async function acquireInstanceLock(
  dataDir: string,
  { waitMs = 10_000 }: InstanceLockOptions = {},
): Promise<InstanceLock> {
  makeDataDir(dataDir);
  const file = join(dataDir, 'server.pid');
  const mine = holderOf(process.pid);

  if (!(await waitUntil(() => take(file, mine), waitMs))) {
    const pid = read(file)?.pid;
    throw new InstanceLockError(
      `Second Chair already runs from this folder (process ${pid ?? 'unknown'}). Stop it first, or set DATA_DIR.`,
    );
  }

  const release = () => {
    process.off('exit', release);
    if (isSame(read(file), mine)) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return { release };
}

function take(file: string, mine: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = read(file);
  if (holder ? isSame(holder, holderOf(holder.pid)) : isYoung(file)) return false;
  return takeOver(file, holder, mine);
}

/**
 * Two starts may find the same stale file. Whoever moves it away looks at what was moved: if it is the fresh file of
 * the other start, that one keeps the lock.
 */
function takeOver(file: string, stale: Holder | undefined, mine: Holder): boolean {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return false;
  }
  const moved = read(aside);
  if (moved && !isSame(moved, stale)) {
    renameSync(aside, file);
    return false;
  }
  rmSync(aside, { force: true });
  return take(file, mine);
}

function holderOf(pid: number): Holder {
  return { pid, startedAt: runningProcess(pid)?.startedAt ?? '' };
}

function isSame(one: Holder | undefined, other: Holder | undefined): boolean {
  return !!one?.startedAt && one.pid === other?.pid && one.startedAt === other.startedAt;
}

function read(file: string): Holder | undefined {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof startedAt === 'string' ? { pid, startedAt } : undefined;
  } catch {
    return undefined;
  }
}

function isYoung(file: string): boolean {
  try {
    return Date.now() - statSync(file).mtimeMs < beingWrittenMs;
  } catch {
    return false;
  }
}
