import { useCallback, useState } from 'react';

export interface Ticking {
  /** Null while nobody is ticking. */
  ticked: ReadonlySet<string> | null;
  begin: () => void;
  end: () => void;
  toggle: (postId: string) => void;
}

/** Choosing posts that belong elsewhere. */
export function useTicking(): Ticking {
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null);
  return {
    ticked,
    begin: useCallback(() => setTicked(new Set()), []),
    end: useCallback(() => setTicked(null), []),
    toggle: useCallback((postId: string) => {
      setTicked((before) => {
        const next = new Set(before);
        if (!next.delete(postId)) next.add(postId);
        return next;
      });
    }, []),
  };
}
