import {
  afterMishap,
  afterReload,
  change,
  firstWaiting,
  without,
  type Outgoing,
  type OutgoingText,
  type PostRefusal,
} from './outgoing-post';

export type SendResult =
  | { kind: 'kept' }
  | { kind: 'refused'; refusal: PostRefusal }
  /** The server stumbled; the post may be all right. */
  | { kind: 'mishap'; message: string };

export interface SenderOptions {
  read: () => Outgoing;
  /** Must be on its way to the device when it returns, before anything that is written after it. */
  write: (outgoing: Outgoing) => void;
  /** Throws while there is no way to the server. */
  send: (post: OutgoingText) => Promise<SendResult>;
}

export interface Sender {
  add: (post: OutgoingText) => void;
  /** Takes a post out of the queue, to be written again or forgotten. */
  take: (id: string) => OutgoingText | undefined;
  /** Seen on the socket: the server has it, whether or not its answer came through. */
  acknowledge: (id: string) => void;
  sendAgain: (id: string) => void;
  /** The way to the server may be open again: do not wait for the next try. */
  hurry: () => void;
  stop: () => void;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * Sends what waits, one at a time and in order, and again with the same id until the server has said yes or no. A post
 * leaves the device's list only after that answer, so neither a killed server nor a closed page loses it, and the id
 * keeps it from standing there twice.
 */
export function createSender({ read, write, send }: SenderOptions): Sender {
  let isRunning = false;
  let isStopped = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    if (isRunning || isStopped) return;
    isRunning = true;
    clearTimeout(retry);
    for (let post = firstWaiting(read()); post && !isStopped; post = firstWaiting(read())) {
      if (!(await sendOne(post))) break;
    }
    isRunning = false;
    if (!isStopped && firstWaiting(read())) later();
  }

  /** @returns whether to go on with the next one at once. */
  async function sendOne(post: OutgoingText): Promise<boolean> {
    write(change(read(), post.id, { state: 'sending' }));
    try {
      const result = await send(post);
      if (isStopped) return false;
      if (result.kind === 'kept') write(without(read(), post.id));
      else if (result.kind === 'refused')
        write(change(read(), post.id, { state: 'refused', refusal: result.refusal }));
      else {
        write(change(read(), post.id, afterMishap(post, result.message)));
        return false;
      }
      failures = 0;
      return true;
    } catch {
      if (!isStopped) write(change(read(), post.id, { state: 'waiting' }));
      return false;
    }
  }

  function later(): void {
    clearTimeout(retry);
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures);
    failures += 1;
    retry = setTimeout(() => void run(), pause);
  }

  write(afterReload(read()));
  void run();

  return {
    add(post) {
      write([...read(), post]);
      void run();
    },
    take(id) {
      const post = read().find((other) => other.id === id);
      write(without(read(), id));
      return post;
    },
    acknowledge(id) {
      if (read().some((post) => post.id === id)) write(without(read(), id));
    },
    sendAgain(id) {
      write(change(read(), id, { state: 'waiting', refusal: undefined }));
      void run();
    },
    hurry() {
      failures = 0;
      void run();
    },
    stop() {
      isStopped = true;
      clearTimeout(retry);
    },
  };
}
