/** Under this name for good: a browser looks here for the next one. */
const WORKER = '/shell-worker.js';
const PAUSE = 2_000;

/** Once the first page is there, so that it does not wait for files that are for later. */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  setTimeout(() => {
    // Without it, everything works as long as there is a connection.
    navigator.serviceWorker.register(WORKER).catch(() => undefined);
  }, PAUSE);
}
