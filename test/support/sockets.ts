import type { ClientToServer, JoinAnswer, RoomEvent, RoomName, ServerToClient } from '@second-chair/wire';
import { io, type Socket } from 'socket.io-client';
import type { Caller } from './graphql';

export interface Listener {
  socket: Socket<ServerToClient, ClientToServer>;
  events: RoomEvent[];
  join(room: string, afterSeq?: number): Promise<JoinAnswer>;
  close(): void;
}

export async function listen(url: string, who: Pick<Caller, 'cookie'>): Promise<Listener> {
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    transports: ['websocket'],
    extraHeaders: { cookie: who.cookie },
    reconnection: false,
    forceNew: true,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const events: RoomEvent[] = [];
  socket.on('room.event', (event) => events.push(event));
  return {
    socket,
    events,
    join: (room, afterSeq = 0) =>
      socket
        .timeout(5_000)
        .emitWithAck('room.join', { room: room as RoomName, afterSeq }) as Promise<JoinAnswer>,
    close: () => void socket.disconnect(),
  };
}

/** Waits until `read` gives something other than undefined or false. */
export async function until<T>(
  read: () => T | Promise<T>,
  what: string,
  milliseconds = 10_000,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const value = await read();
    if (value !== undefined && value !== false && value !== null) return value;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
