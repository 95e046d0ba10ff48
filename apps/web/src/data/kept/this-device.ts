import { keeping } from '../keeping';
import { keptTexts } from '../kept-text';
import { screenState } from '../screen';
import { askForDeviceKeys } from './device-keys';
import { createKeeper } from './keeper';
import { sealedStore } from './sealed-store';
import { keptTabs } from './tabs';

const closed = new Set<() => void>();

/** Is told when nobody's text is at hand here any more. */
export function onKeptClosed(listener: () => void): void {
  closed.add(listener);
}

export const keeper = createKeeper({
  texts: keptTexts,
  store: sealedStore,
  askForKeys: askForDeviceKeys,
  tabs: keptTabs(),
  onKeeping: keeping.set,
  onClosed: () => closed.forEach((listener) => listener()),
});

let wasLocked = false;
screenState.watch(() => {
  const isLocked = screenState.read() === 'locked';
  if (isLocked === wasLocked) return;
  wasLocked = isLocked;
  void (isLocked ? keeper.lock() : keeper.unlock());
});
