import { useSyncExternalStore } from 'react';
import { createStore } from '../data/store';

const chosen = createStore<string | undefined>(undefined);

/** Told by the session: the zone that the person chose; without one, the device's. */
export function showTimesFor(zone: string | null | undefined): void {
  chosen.set(zone != null && isKnown(zone) ? zone : undefined);
}

/** The zone in which times are shown now; undefined is the device's, as `Intl` understands it. */
export function readerZone(): string | undefined {
  return chosen.read();
}

/** The same, for components that have to follow when it changes. */
export function useReaderZone(): string | undefined {
  return useSyncExternalStore(chosen.watch, chosen.read);
}

export function deviceZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

// The server may know a zone that this browser does not; times in the device's are better than none.
function isKnown(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
