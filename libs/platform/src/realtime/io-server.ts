import type { RoomName, ServerToClient, WirePerson } from '@second-chair/wire';
import type { Server, Socket } from 'socket.io';
import type { Place } from '../context/place';

export interface SocketData {
  sessionToken: string;
  signInId: string;
  person: WirePerson;
  place: Place;
  /** Rooms in which nobody is told that this person is there. */
  concealedIn: Set<RoomName>;
  /** How often this socket was put out of its rooms. */
  evictions: number;
}

export type SiblingNews =
  | { kind: 'alive' }
  | { kind: 'ask'; to: string }
  | { kind: 'present'; rooms: [RoomName, WirePerson[]][] }
  | { kind: 'presence'; room: RoomName; people: WirePerson[] }
  | { kind: 'access'; personId: string }
  | { kind: 'conceal'; personId: string; rooms: RoomName[] }
  | { kind: 'bye' };

export interface SiblingLetter {
  from: string;
  number: number;
  news: SiblingNews;
}

interface BetweenServers {
  sibling: (letter: SiblingLetter) => void;
}

export type IoServer = Server<Record<string, never>, ServerToClient, BetweenServers, SocketData>;
export type MemberSocket = Socket<Record<string, never>, ServerToClient, BetweenServers, SocketData>;
