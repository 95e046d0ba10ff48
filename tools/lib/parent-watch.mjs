/**
 * npm passes Ctrl-C on to us, but a killed npm cannot. Then we would serve on, out of sight; so we end ourselves.
 * Started without npm there is no such parent: a server may well outlive the shell it was started from.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) process.kill(process.pid, 'SIGTERM');
  }, 1_000).unref();
}
