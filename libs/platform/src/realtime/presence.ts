import { Injectable } from '@nestjs/common';
import type { RoomName, WirePerson } from '@second-chair/wire';
import { isRoomName } from './room-name';
import { Siblings } from './siblings';
import type { IoServer } from './io-server';

type PeopleByRoom = Map<RoomName, WirePerson[]>;

/**
 * Who has which room open, in this process and in the others, but for those who are there under another name. Each process says who is in its own rooms when that
 * changes and keeps what the others said, so that nobody who joins waits for a process that no longer answers.
 */
@Injectable()
export class Presence {
  private io: IoServer | null = null;
  private readonly elsewhere = new Map<string, PeopleByRoom>();

  constructor(private readonly siblings: Siblings) {}

  attach(io: IoServer): void {
    this.io = io;
  }

  present(room: RoomName): WirePerson[] {
    const all = [this.here(room), ...[...this.elsewhere.values()].map((rooms) => rooms.get(room) ?? [])];
    return distinct(all.flat());
  }

  /** Someone came or went in this process. */
  changed(room: RoomName): void {
    this.siblings.tell({ kind: 'presence', room, people: this.here(room) });
    this.tellScreens(room);
  }

  /** All rooms of this process, for another one that has just begun. */
  mine(): [RoomName, WirePerson[]][] {
    const rooms = [...(this.io?.sockets.adapter.rooms.keys() ?? [])].filter(isRoomName);
    return rooms.map((room) => [room, this.here(room)]);
  }

  heard(from: string, room: RoomName, people: WirePerson[]): void {
    const rooms: PeopleByRoom = this.elsewhere.get(from) ?? new Map();
    this.elsewhere.set(from, rooms);
    if (people.length > 0) rooms.set(room, people);
    else rooms.delete(room);
    this.tellScreens(room);
  }

  heardAll(from: string, rooms: readonly (readonly [RoomName, WirePerson[]])[]): void {
    const before = this.elsewhere.get(from)?.keys() ?? [];
    this.elsewhere.set(from, new Map(rooms));
    for (const room of new Set([...before, ...rooms.map(([room]) => room)])) this.tellScreens(room);
  }

  forget(from: string): void {
    const rooms = this.elsewhere.get(from)?.keys() ?? [];
    this.elsewhere.delete(from);
    for (const room of rooms) this.tellScreens(room);
  }

  private here(room: RoomName): WirePerson[] {
    const ids = this.io?.sockets.adapter.rooms.get(room) ?? [];
    const sockets = [...ids].map((id) => this.io?.sockets.sockets.get(id));
    return distinct(
      sockets.flatMap((socket) => (socket && !socket.data.concealedIn.has(room) ? [socket.data.person] : [])),
    );
  }

  private tellScreens(room: RoomName): void {
    this.io?.local.to(room).emit('presence.changed', { room, present: this.present(room) });
  }
}

function distinct(people: readonly WirePerson[]): WirePerson[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
}
