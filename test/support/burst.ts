import { v7 as uuid } from 'uuid';
import { POST } from './cases';
import type { Caller } from './graphql';

export interface Acknowledged {
  id: string;
  position: number;
  body: string;
}

interface Burst {
  /** Whoever writes, each on a connection of their own. */
  callers: readonly Caller[];
  threadId: string;
  count: number;
  inFlight: number;
  /** A client that makes a new id for each try, to see that the counting notices doubled posts. */
  newIdEachTry?: boolean;
  onAcknowledged?: (soFar: number) => void;
}

const pauseMs = 50;
const givesUpAfterMs = 60_000;

/** Writes many posts at once and, as the web app does, tries each again until it is acknowledged. */
export async function burst(options: Burst): Promise<Acknowledged[]> {
  const { callers, threadId, count, inFlight, newIdEachTry = false, onAcknowledged } = options;
  const acknowledged: Acknowledged[] = [];
  let next = 0;
  const write = async (caller: Caller): Promise<void> => {
    for (;;) {
      const number = next;
      next += 1;
      if (number >= count) return;
      const body = `Thought ${spelled(number)}`;
      const post = await untilAnswered(uuid(), (id) =>
        caller.do('addPost', { id: newIdEachTry ? uuid() : id, threadId, body }, POST),
      );
      acknowledged.push({ id: post.id, position: post.position, body });
      onAcknowledged?.(acknowledged.length);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, (_, i) => write(callers[i % callers.length] as Caller)));
  return acknowledged;
}

/** The same request, with the same id, until there is an answer to it. */
export async function untilAnswered<T>(id: string, attempt: (id: string) => Promise<T>): Promise<T> {
  const deadline = Date.now() + givesUpAfterMs;
  for (;;) {
    try {
      return await attempt(id);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

/** Each figure as a word of its own: numbers and made-up words may be findings of the gate, these are none. */
const figures = 'then again slowly often rarely still softly once later before'.split(' ');

export function spelled(number: number): string {
  return [...String(number)].map((figure) => figures[Number(figure)]).join(' ');
}
