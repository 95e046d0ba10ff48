import { useSyncExternalStore } from 'react';

function watch(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether the device has a connection at all; a server that does not answer shows as failed requests. */
export function useOnline(): boolean {
  return useSyncExternalStore(watch, () => navigator.onLine);
}
