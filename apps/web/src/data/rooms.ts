import type { RoomEvent, RoomName, WirePerson } from '@second-chair/wire';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { createRoomKeeper, FROM_NOW, type RoomGuest } from './room-keeper';
import {
  askToJoin,
  isConnected,
  lineState,
  onWake,
  restartSocket,
  sayLeave,
  sayTyping,
  setUpSocket,
} from './socket';
import type { LineState } from './socket';
import { createStore } from './store';

type ByRoom = ReadonlyMap<RoomName, readonly WirePerson[]>;

const NOBODY: readonly WirePerson[] = [];
/** Longer than the pause between two signs of typing, so that a steady writer does not flicker. */
const TYPING_LASTS = 6_000;
const TYPING_EVERY = 2_500;
const TYPING_STOPS = 5_000;

const presence = createStore<ByRoom>(new Map());
const typing = createStore<ByRoom>(new Map());
const listeners = new Set<(event: RoomEvent) => void>();

const keeper = createRoomKeeper({
  line: { isConnected, join: askToJoin, leave: sayLeave, restart: restartSocket },
  apply: (event) => listeners.forEach((listener) => listener(event)),
  onPresence: (room, present) => presence.set(withRoom(presence.read(), room, present)),
});

setUpSocket((socket) => {
  socket.on('connect', () => keeper.catchUp());
  socket.on('disconnect', () => {
    presence.set(new Map());
    typing.set(new Map());
  });
  socket.on('room.event', (event) => keeper.receive(event));
  socket.on('presence.changed', ({ room, present }) =>
    presence.set(withRoom(presence.read(), room, present)),
  );
  socket.on('typing.changed', ({ room, person, isTyping }) => noteTyping(room, person, isTyping));
});
onWake(() => keeper.catchUp());

/** Every room's events, once each and in order; the table in `events.ts` listens here. */
export function onRoomEvent(listener: (event: RoomEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Stays in a room while the component is on screen. `loadedSeq` is the `seq` that came with the first load (0 where the
 * load brings none: everything is told again, and versions sort out what is known); until then there is nothing to join.
 */
export function useRoom(room: RoomName | undefined, loadedSeq: number | undefined, guest: RoomGuest): void {
  const latest = useRef(guest);
  useEffect(() => {
    latest.current = guest;
  });
  const seq = useRef(loadedSeq);
  const isLoaded = loadedSeq !== undefined;
  useEffect(() => {
    seq.current = loadedSeq;
    if (room !== undefined && loadedSeq !== undefined) keeper.loaded(room, loadedSeq);
  }, [room, loadedSeq]);
  useEffect(() => {
    if (room === undefined || !isLoaded) return undefined;
    return keeper.enter(room, seq.current ?? 0, {
      onEvent: (event) => latest.current.onEvent?.(event),
      onReset: () => latest.current.onReset(),
      onGone: () => latest.current.onGone?.(),
    });
  }, [room, isLoaded]);
}

/** Stays in several rooms whose news only says "ask again". */
export function useRooms(rooms: readonly RoomName[], onReset: () => void): void {
  const latest = useRef(onReset);
  useEffect(() => {
    latest.current = onReset;
  });
  const names = rooms.join(' ');
  useEffect(() => {
    const leave = (names === '' ? [] : (names.split(' ') as RoomName[])).map((room) =>
      keeper.enter(room, FROM_NOW, { onReset: () => latest.current() }),
    );
    return () => leave.forEach((leaveRoom) => leaveRoom());
  }, [names]);
}

/** Who has this room open now, the viewer included; empty while the line is down. */
export function usePresence(room: RoomName): readonly WirePerson[] {
  return useSyncExternalStore(presence.watch, () => presence.read().get(room) ?? NOBODY);
}

/** Who is writing in this room now. */
export function useTyping(room: RoomName): readonly WirePerson[] {
  return useSyncExternalStore(typing.watch, () => typing.read().get(room) ?? NOBODY);
}

export function useLine(): LineState {
  return useSyncExternalStore(lineState.watch, lineState.read);
}

/** Tells the room that the viewer is writing: now and then while they do, and once when they stop. */
export function useTypingSignal(room: RoomName): { typed: () => void; stopped: () => void } {
  const said = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stopped = useCallback(() => {
    clearTimeout(timer.current);
    if (said.current === 0) return;
    said.current = 0;
    sayTyping(room, false);
  }, [room]);
  const typed = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(stopped, TYPING_STOPS);
    if (Date.now() - said.current < TYPING_EVERY) return;
    said.current = Date.now();
    sayTyping(room, true);
  }, [room, stopped]);
  useEffect(() => stopped, [stopped]);
  return { typed, stopped };
}

const typingEnds = new Map<string, ReturnType<typeof setTimeout>>();

function noteTyping(room: RoomName, person: WirePerson, isTyping: boolean): void {
  const key = `${room} ${person.id}`;
  clearTimeout(typingEnds.get(key));
  typingEnds.delete(key);
  const others = (typing.read().get(room) ?? NOBODY).filter(({ id }) => id !== person.id);
  typing.set(withRoom(typing.read(), room, isTyping ? [...others, person] : others));
  // A browser that dies while its person writes never says that they stopped.
  if (isTyping)
    typingEnds.set(
      key,
      setTimeout(() => noteTyping(room, person, false), TYPING_LASTS),
    );
}

function withRoom(rooms: ByRoom, room: RoomName, people: readonly WirePerson[]): ByRoom {
  const next = new Map(rooms);
  if (people.length > 0) next.set(room, people);
  else next.delete(room);
  return next;
}
