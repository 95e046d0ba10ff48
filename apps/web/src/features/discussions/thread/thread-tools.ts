import { createContext, useContext } from 'react';
import type { PostShown } from './use-thread';

/** What can be done with a post by whoever reads the thread it is shown in. */
export interface ThreadTools {
  /** The viewer, by their name and by their alias here. */
  selves: readonly string[];
  /** Whether the viewer presents what the thread is about. */
  presents: boolean;
  /** Absent where nothing is marked: for whoever only looks in. */
  markUnread?: (position: number) => Promise<void>;
  /** Whether a hypothesis may become one of the case. */
  mayAdopt: (post: PostShown) => boolean;
  /** Null while no posts are being ticked. */
  ticked: ReadonlySet<string> | null;
  toggle: (postId: string) => void;
}

const NONE: ThreadTools = {
  selves: [],
  presents: false,
  mayAdopt: () => false,
  ticked: null,
  toggle: () => undefined,
};

export const ThreadToolsContext = createContext<ThreadTools>(NONE);

export function useThreadTools(): ThreadTools {
  return useContext(ThreadToolsContext);
}
