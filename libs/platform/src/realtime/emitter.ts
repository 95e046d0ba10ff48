import { Injectable } from '@nestjs/common';
import type { RoomEvent, RoomName, ServerToClient, WirePerson } from '@second-chair/wire';
import type { Server } from 'socket.io';

export interface SocketData {
  sessionToken: string;
  person: WirePerson;
}

export type IoServer = Server<Record<string, never>, ServerToClient, Record<string, never>, SocketData>;

const personRoom = (personId: string): string => `person:${personId}`;

/** The only place that names socket.io rooms and sends to them. Without a socket server (seed, jobs) it is silent. */
@Injectable()
export class Emitter {
  private io: IoServer | null = null;

  attach(io: IoServer): void {
    this.io = io;
  }

  roomOfPerson(personId: string): string {
    return personRoom(personId);
  }

  event(event: RoomEvent): void {
    this.io?.to(event.room).emit('room.event', event);
  }

  inboxChanged(personIds: readonly string[]): void {
    if (personIds.length > 0) this.io?.to(personIds.map(personRoom)).emit('inbox.changed');
  }

  /**
   * What this person may see has changed: their screens are told, and their sockets leave every room; each asks to
   * join again, and is asked who it is again.
   */
  async accessChanged(personId: string): Promise<void> {
    if (!this.io) return;
    const own = personRoom(personId);
    this.io.to(own).emit('access.changed');
    const left = new Set<RoomName>();
    for (const socket of await this.io.in(own).fetchSockets()) {
      for (const room of socket.rooms) {
        if (room === socket.id || room === own) continue;
        socket.leave(room);
        left.add(room as RoomName);
      }
    }
    for (const room of left) await this.presenceChanged(room);
  }

  async present(room: RoomName): Promise<WirePerson[]> {
    const sockets = (await this.io?.in(room).fetchSockets()) ?? [];
    const people = new Map(sockets.map((socket) => [socket.data.person.id, socket.data.person]));
    return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
  }

  async presenceChanged(room: RoomName): Promise<void> {
    const present = await this.present(room);
    this.io?.to(room).emit('presence.changed', { room, present });
  }
}
