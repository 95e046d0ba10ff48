import type { ClientToServer, RoomEvent, RoomName, ServerToClient, WirePerson } from '@second-chair/wire';
import { io, type Socket } from 'socket.io-client';
import { createRoomKeeper } from '../../apps/web/src/data/room-keeper';
import type { Caller } from './graphql';

export interface Observer {
  /** What a screen would have been given: each event as it was applied. */
  readonly applied: readonly RoomEvent[];
  present(): string[];
  typing(): string[];
  isGone(): boolean;
  say(room: RoomName, isTyping: boolean): void;
  close(): void;
}

const TRY_AGAIN_MS = 500;

/** A screen that stays in a room: the web app's own keeper on a socket that connects again whenever it is cut off. */
export function observe(url: string, who: Pick<Caller, 'cookie'>, room: RoomName, loadedSeq = 0): Observer {
  const applied: RoomEvent[] = [];
  const typing = new Set<string>();
  let present: WirePerson[] = [];
  let isGone = false;
  let isOpen = true;
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    transports: ['websocket'],
    extraHeaders: { cookie: who.cookie },
    reconnectionDelay: 100,
    reconnectionDelayMax: 500,
    forceNew: true,
  });
  const keeper = createRoomKeeper({
    line: {
      isConnected: () => socket.connected,
      join: (request) => socket.timeout(6_000).emitWithAck('room.join', request),
      leave: (left) => void socket.emit('room.leave', { room: left }),
      restart: () => void socket.disconnect().connect(),
    },
    apply: (event) => applied.push(event),
    onPresence: (_room, people) => (present = people),
  });
  keeper.enter(room, loadedSeq, {
    onReset: () => Promise.reject(new Error('A screen of this story never misses that much.')),
    onGone: () => (isGone = true),
  });
  socket.on('connect', () => keeper.catchUp());
  // A server whose database is away turns everyone down; socket.io itself does not try again then.
  socket.on('connect_error', () => {
    if (!socket.active) setTimeout(() => isOpen && socket.connect(), TRY_AGAIN_MS).unref();
  });
  socket.on('access.changed', () => keeper.catchUp());
  socket.on('room.event', (event) => keeper.receive(event));
  socket.on('presence.changed', (event) => (present = event.present));
  socket.on('typing.changed', ({ person, isTyping }) => {
    if (isTyping) typing.add(person.name);
    else typing.delete(person.name);
  });
  return {
    applied,
    present: () => present.map(({ name }) => name),
    typing: () => [...typing],
    isGone: () => isGone,
    say: (about, isTyping) => void socket.emit('typing', { room: about, isTyping }),
    close: () => {
      isOpen = false;
      socket.disconnect();
    },
  };
}
