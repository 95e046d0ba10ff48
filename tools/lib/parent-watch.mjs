import { readFileSync } from 'node:fs';

/**
 * npm passes Ctrl-C on to us, but a killed npm cannot. Then we would serve on, out of sight; so we end ourselves.
 * Started without npm there is no such parent: a server may well outlive the shell it was started from.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestors();
  setInterval(() => {
    if (ancestors() !== before) process.kill(process.pid, 'SIGTERM');
  }, 1_000).unref();
}

/** Our parent may be the shell that npm runs scripts in, which lives on when npm is killed. */
function ancestors() {
  return `${process.ppid} ${process.platform === 'linux' ? parentOf(process.ppid) : ''}`;
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return '';
  }
}
