import { Injectable } from '@nestjs/common';
import type { RoomEvent, RoomName } from '@second-chair/wire';
import type { IoServer, MemberSocket } from './io-server';
import { Presence } from './presence';
import { isRoomName } from './room-name';
import { Siblings } from './siblings';

const signInRoom = (signInId: string): string => `sign-in:${signInId}`;
const personRoom = (personId: string): string => `person:${personId}`;

const INBOX_PAUSE_MS = 500;

/** The only place that names socket.io rooms and sends to them. Without a socket server (seed, jobs) it is silent. */
@Injectable()
export class Emitter {
  private io: IoServer | null = null;
  private readonly toldOfInbox = new Set<string>();
  private readonly owedInbox = new Set<string>();
  private inboxPause: NodeJS.Timeout | null = null;

  constructor(
    private readonly presence: Presence,
    private readonly siblings: Siblings,
  ) {}

  attach(io: IoServer): void {
    this.io = io;
    this.presence.attach(io);
    this.siblings.attach(io, {
      present: (from, rooms) => this.presence.heardAll(from, rooms),
      presence: (from, room, people) => this.presence.heard(from, room, people),
      access: (personId) => this.evict(personId),
      conceal: (personId, rooms) => this.concealHere(personId, rooms),
      gone: (from) => this.presence.forget(from),
      mine: () => this.presence.mine(),
      missed: () => this.startOver(),
    });
  }

  roomOfPerson(personId: string): string {
    return personRoom(personId);
  }

  roomOfSignIn(signInId: string): string {
    return signInRoom(signInId);
  }

  /** Screens of these sign-ins are told to ask again, and their lines are cut: who comes back is asked who they are. */
  signInsEnded(signInIds: readonly string[]): void {
    if (signInIds.length > 0) this.io?.to(signInIds.map(signInRoom)).emit('access.changed');
    this.signInsRenewed(signInIds);
  }

  /** The same person goes on under another sign-in: only the lines are cut, and come back by it. */
  signInsRenewed(signInIds: readonly string[]): void {
    if (signInIds.length > 0) this.io?.in(signInIds.map(signInRoom)).disconnectSockets(true);
  }

  event(event: RoomEvent): void {
    this.io?.to(event.room).emit('room.event', event);
  }

  /** At once, and then once a while however much happens: each time all screens of all these people ask anew. */
  inboxChanged(personIds: readonly string[]): void {
    const now = personIds.filter((id) => !this.toldOfInbox.has(id));
    for (const id of personIds) if (this.toldOfInbox.has(id)) this.owedInbox.add(id);
    this.tellOfInbox(now);
  }

  private tellOfInbox(personIds: readonly string[]): void {
    if (personIds.length === 0) return;
    this.io?.to(personIds.map(personRoom)).emit('inbox.changed');
    for (const id of personIds) this.toldOfInbox.add(id);
    this.inboxPause ??= setTimeout(() => {
      const owed = [...this.owedInbox];
      this.inboxPause = null;
      this.toldOfInbox.clear();
      this.owedInbox.clear();
      this.tellOfInbox(owed);
    }, INBOX_PAUSE_MS).unref();
  }

  /**
   * What this person may see has changed: their screens are told, and their sockets leave every room; each asks to
   * join again, and is asked who it is again. No process waits for another to do so.
   */
  accessChanged(personId: string): void {
    this.evict(personId);
    this.siblings.tell({ kind: 'access', personId });
  }

  /** From now on nobody is told that this person is in these rooms, or writes there; who joins later is asked anew. */
  conceal(personId: string, rooms: readonly RoomName[]): void {
    this.concealHere(personId, rooms);
    this.siblings.tell({ kind: 'conceal', personId, rooms: [...rooms] });
  }

  /** Every screen connects and joins again, as after a lost line: nobody here is left with what was missed. */
  startOver(): void {
    for (const socket of this.io?.sockets.sockets.values() ?? []) socket.conn.close();
  }

  private concealHere(personId: string, rooms: readonly RoomName[]): void {
    for (const socket of this.socketsOf(personId))
      for (const room of rooms) {
        socket.data.concealedIn.add(room);
        if (socket.rooms.has(room)) this.presence.changed(room);
      }
  }

  private socketsOf(personId: string): MemberSocket[] {
    const ids = [...(this.io?.sockets.adapter.rooms.get(personRoom(personId)) ?? [])];
    return ids.flatMap((id) => this.io?.sockets.sockets.get(id) ?? []);
  }

  private evict(personId: string): void {
    for (const socket of this.socketsOf(personId)) {
      socket.data.evictions += 1;
      socket.emit('access.changed');
      for (const room of [...socket.rooms].filter(isRoomName)) {
        void socket.leave(room);
        this.presence.changed(room);
      }
    }
  }
}
