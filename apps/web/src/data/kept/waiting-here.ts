import { useEffect, useState } from 'react';

/** Where posts and changes wait to be sent, each at a place of its own, so that two tabs never overwrite each other's. */
export const OUTGOING = 'outgoing/';

/** How many posts wait on this device, whoever wrote them; for pages that know of nobody signed in. */
export function useWaitingHere(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void import('./sealed-store')
      .then(({ countSealed }) => countSealed(OUTGOING))
      .then((found) => isWanted && setCount(found))
      // A browser that keeps nothing has nothing that waits.
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, []);
  return count;
}
