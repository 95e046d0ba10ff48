import { useSyncExternalStore } from 'react';
import { createStore } from './store';

/**
 * Where typed text is kept until the server has it. `device`: sealed, beyond a reload. `window`: on a shared computer, or
 * where the browser keeps nothing, in this window's memory alone.
 */
export type Keeping = 'device' | 'window';

export const keeping = createStore<Keeping>('device');

export function useKeeping(): Keeping {
  return useSyncExternalStore(keeping.watch, keeping.read);
}
