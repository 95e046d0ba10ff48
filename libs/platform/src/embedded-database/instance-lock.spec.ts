import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { acquireInstanceLock } from './instance-lock';
import { runningProcess } from './running-process';

describe('the lock of a data directory', () => {
  let dataDir: string;
  let other: ChildProcess;
  const lockFile = () => join(dataDir, 'server.pid');

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'second-chair-lock-'));
    other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
  });
  afterEach(() => {
    other.kill('SIGKILL');
    rmSync(dataDir, { recursive: true });
  });

  const heldByOther = (startedAt = runningProcess(other.pid ?? 0)?.startedAt) =>
    writeFileSync(lockFile(), JSON.stringify({ pid: other.pid, startedAt }));
  const otherEnded = () => new Promise((resolve) => other.once('exit', resolve));

  it('is ours until we release it', async () => {
    const lock = await acquireInstanceLock(join(dataDir, 'new'));
    expect(existsSync(join(dataDir, 'new', 'server.pid'))).toBe(true);
    lock.release();
    expect(existsSync(join(dataDir, 'new', 'server.pid'))).toBe(false);
  });

  it('is refused while another server lives', async () => {
    heldByOther();
    await expect(acquireInstanceLock(dataDir, { waitMs: 200 })).rejects.toThrow(
      `Second Chair already runs from this folder (process ${other.pid}). Stop it first, or set DATA_DIR.`,
    );
  });

  it('waits for a server that is ending', async () => {
    heldByOther();
    setTimeout(() => other.kill('SIGKILL'), 200);
    (await acquireInstanceLock(dataDir, { waitMs: 5_000 })).release();
  });

  it('is taken over from a server that was killed', async () => {
    heldByOther();
    other.kill('SIGKILL');
    await otherEnded();
    (await acquireInstanceLock(dataDir, { waitMs: 0 })).release();
  });

  it('is taken over when the process number now belongs to another program', async () => {
    heldByOther('an earlier start');
    (await acquireInstanceLock(dataDir, { waitMs: 0 })).release();
    expect(other.exitCode).toBeNull();
  });

  it('goes to one of several that find it stale together', async () => {
    heldByOther('an earlier start');
    const starts = Array.from({ length: 5 }, () => acquireInstanceLock(dataDir, { waitMs: 100 }));
    const outcomes = await Promise.allSettled(starts);
    const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    winners[0]?.value.release();
  });

  it('is not taken from us by releasing twice', async () => {
    const first = await acquireInstanceLock(dataDir);
    first.release();
    heldByOther();
    first.release();
    expect(existsSync(lockFile())).toBe(true);
  });
});
