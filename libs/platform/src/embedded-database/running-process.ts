import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** What the operating system tells about a process that lives. */
export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  /** Together with the pid this tells a process from a later one that was given the same number. */
  readonly startedAt: string;
  readonly command: string;
  /** Known on Linux only, and only of our own processes. */
  readonly folder?: string;
}

/** The process of this number; undefined if there is none, or only the remains of one. */
export function runningProcess(pid: number): RunningProcess | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** Resolves once `isOver` holds, or with false when the time is up. */
export async function waitUntil(isOver: () => boolean, waitMs: number): Promise<boolean> {
  const deadline = Date.now() + waitMs;
  while (!isOver()) {
    if (Date.now() >= deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/** Slim containers have no `ps`, so that on Linux only /proc will do. */
function fromProc(pid: number): RunningProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in brackets and may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, parent] = fields;
    const startedAt = fields[19];
    if (!startedAt || state === 'Z' || state === 'X') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
    return { pid, parent: Number(parent), startedAt, command, folder: folderOf(pid) };
  } catch {
    return undefined;
  }
}

function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): RunningProcess | undefined {
  try {
    const line = execFileSync('ps', ['-ww', '-o', 'ppid=,state=,lstart=,args=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    const [, parent, state, startedAt, command] = /^(\d+)\s+(\S+)\s+(.{24})\s+(.*)$/s.exec(line) ?? [];
    if (!parent || !startedAt || state?.startsWith('Z')) return undefined;
    return { pid, parent: Number(parent), startedAt, command: command ?? '' };
  } catch {
    return undefined;
  }
}
