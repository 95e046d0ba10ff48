import { createStore, type Store } from './store';

/**
 * Whether the workspace may be seen. `hidden`: its person asked for that, and one click brings it back. `locked`: the
 * server opens nothing either until they have shown that it is them.
 */
export type ScreenState = 'open' | 'hidden' | 'locked';

const screen = createStore<ScreenState>('open');
export const screenState: Pick<Store<ScreenState>, 'read' | 'watch'> = screen;

/** Between the tabs of one sign-in: they lock and open together, and keep one another awake. */
type Word = 'locked' | 'unlocked' | 'active';
const tabs =
  typeof window === 'object' && 'BroadcastChannel' in window
    ? new BroadcastChannel('second-chair.screen')
    : undefined;
const activeElsewhere = new Set<() => void>();
let waiting: (() => void)[] = [];

tabs?.addEventListener('message', ({ data }: MessageEvent<Word>) => {
  if (data === 'locked') screen.set('locked');
  if (data === 'unlocked') open();
  if (data === 'active') activeElsewhere.forEach((listener) => listener());
});

export function hideScreen(): void {
  if (screen.read() === 'open') screen.set('hidden');
}

export function showScreen(): void {
  if (screen.read() === 'hidden') screen.set('open');
}

/** Seen here first, or said by the server. */
export function lockScreen(): void {
  if (screen.read() === 'locked') return;
  screen.set('locked');
  tabs?.postMessage('locked' satisfies Word);
}

export function unlockScreen(): void {
  tabs?.postMessage('unlocked' satisfies Word);
  open();
}

/** What is asked while the screen is locked waits here, and is asked again afterwards. */
export function untilUnlocked(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (screen.read() !== 'locked') open();
  });
}

export function tellActive(): void {
  tabs?.postMessage('active' satisfies Word);
}

export function onActiveElsewhere(listener: () => void): () => void {
  activeElsewhere.add(listener);
  return () => activeElsewhere.delete(listener);
}

function open(): void {
  screen.set('open');
  const released = waiting;
  waiting = [];
  released.forEach((release) => release());
}
