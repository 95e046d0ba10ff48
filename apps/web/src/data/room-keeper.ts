import type { JoinAnswer, JoinRequest, RoomEvent, RoomName, WirePerson } from '@second-chair/wire';
import { hasGap, startFromLoad, startLog, takeEvents, type RoomLog, type Taken } from './room-log';

/** What a room needs from the socket; the tests put another in its place. */
export interface RoomLine {
  isConnected: () => boolean;
  join: (request: JoinRequest) => Promise<JoinAnswer>;
  leave: (room: RoomName) => void;
  /** The server did not answer although the line looks open: it is dead. */
  restart: () => void;
}

/** One component's stay in a room. */
export interface RoomGuest {
  onEvent?: (event: RoomEvent) => void;
  /** Too much was missed: load again. The `seq` of that load, where it has one, is the place to go on from. */
  onReset: () => Promise<number | void> | void;
  /** The room is not there for this person, or no longer. */
  onGone?: () => void;
}

interface Entry {
  room: RoomName;
  log: RoomLog<RoomEvent>;
  guests: Set<RoomGuest>;
  isAsking: boolean;
  askAgain: boolean;
  failures: number;
  retry?: ReturnType<typeof setTimeout>;
}

export interface RoomKeeper {
  enter: (room: RoomName, loadedSeq: number, guest: RoomGuest) => () => void;
  /** A later load of the same page. */
  loaded: (room: RoomName, seq: number) => void;
  receive: (event: RoomEvent) => void;
  /** The line is open again, or was silent for a while: ask every room for what was missed. */
  catchUp: () => void;
}

interface KeeperOptions {
  line: RoomLine;
  /** Puts one event into what all screens show; called once an event, in the room's order. */
  apply: (event: RoomEvent) => void;
  onPresence: (room: RoomName, present: WirePerson[]) => void;
}

/**
 * For rooms whose news only says "ask again": what happened before this page was loaded does not matter. The server keeps
 * its `seq` in four bytes; this is the largest it can compare.
 */
export const FROM_NOW = 2_147_483_647;

const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 15_000;

export function createRoomKeeper({ line, apply, onPresence }: KeeperOptions): RoomKeeper {
  const entries = new Map<RoomName, Entry>();

  function handOn(entry: Entry, { log, inOrder }: Taken<RoomEvent>): void {
    entry.log = log;
    for (const event of inOrder) {
      apply(event);
      for (const guest of [...entry.guests]) guest.onEvent?.(event);
    }
  }

  function askLater(entry: Entry): void {
    clearTimeout(entry.retry);
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** entry.failures);
    entry.failures += 1;
    entry.retry = setTimeout(() => void ask(entry), pause);
  }

  async function reset(entry: Entry, seq: number): Promise<void> {
    const loads = await Promise.allSettled([...entry.guests].map(async (guest) => guest.onReset()));
    if (loads.some(({ status }) => status === 'rejected')) return askLater(entry);
    const seqs = loads.flatMap((load) =>
      load.status === 'fulfilled' && typeof load.value === 'number' ? [load.value] : [],
    );
    // A load that began after the answer holds at least what the answer counted.
    entry.log = startLog(seqs.length > 0 ? Math.min(...seqs) : seq);
    entry.askAgain = true;
  }

  async function settle(entry: Entry, answer: JoinAnswer): Promise<void> {
    if (!answer.ok) {
      if (answer.code === 'NOT_FOUND') for (const guest of [...entry.guests]) guest.onGone?.();
      return;
    }
    onPresence(entry.room, answer.present);
    if (entry.log.known === FROM_NOW) {
      entry.log = startLog(answer.seq);
      return;
    }
    if ('reset' in answer) return reset(entry, answer.seq);
    // Knowing more than the server does means that it was put back to an earlier state.
    if (entry.log.known > answer.seq) return reset(entry, answer.seq);
    handOn(entry, takeEvents(entry.log, answer.events));
    if (entry.log.known < answer.seq || hasGap(entry.log)) askLater(entry);
    else entry.failures = 0;
  }

  async function ask(entry: Entry): Promise<void> {
    clearTimeout(entry.retry);
    // Without a line there is nothing to do: opening it asks for every room.
    if (!line.isConnected() || !entries.has(entry.room)) return;
    if (entry.isAsking) {
      entry.askAgain = true;
      return;
    }
    entry.isAsking = true;
    entry.askAgain = false;
    try {
      const answer = await line.join({ room: entry.room, afterSeq: entry.log.known });
      if (entries.get(entry.room) === entry) await settle(entry, answer);
      else if (!entries.has(entry.room)) line.leave(entry.room);
    } catch {
      // One answer may be slow; a second silence means a dead line that only looks open.
      if (entry.failures > 0 && line.isConnected()) line.restart();
      else askLater(entry);
    }
    entry.isAsking = false;
    if (entry.askAgain) askLater(entry);
  }

  return {
    enter(room, loadedSeq, guest) {
      let entry = entries.get(room);
      if (entry) this.loaded(room, loadedSeq);
      else {
        entry = {
          room,
          log: startLog(loadedSeq),
          guests: new Set(),
          isAsking: false,
          askAgain: false,
          failures: 0,
        };
        entries.set(room, entry);
        void ask(entry);
      }
      const joined = entry;
      joined.guests.add(guest);
      return () => {
        joined.guests.delete(guest);
        if (joined.guests.size > 0 || entries.get(room) !== joined) return;
        clearTimeout(joined.retry);
        entries.delete(room);
        onPresence(room, []);
        line.leave(room);
      };
    },
    loaded(room, seq) {
      const entry = entries.get(room);
      if (!entry || seq === FROM_NOW || seq === entry.log.known) return;
      const isOlder = seq < entry.log.known;
      handOn(entry, startFromLoad(entry.log, seq));
      if (isOlder || hasGap(entry.log)) void ask(entry);
    },
    receive(event) {
      const entry = entries.get(event.room);
      if (!entry) return;
      handOn(entry, takeEvents(entry.log, [event]));
      if (hasGap(entry.log)) void ask(entry);
    },
    catchUp() {
      for (const entry of entries.values()) {
        entry.failures = 0;
        void ask(entry);
      }
    },
  };
}
