import type { MentionableRole, PostKindName, ReactionKindName } from './contributions';

/**
 * What travels over the socket, typed once for server, browser and test. Events are past-tense facts.
 * A durable event carries the `seq` of its room: without gaps, in commit order. A browser that sees a gap joins again
 * with the last `seq` it knows and is given what it missed.
 */

/** `thread:<id>`, `case:<id>`, `team:<id>` or `organisation:<id>`. */
export type RoomName = `thread:${string}` | `case:${string}` | `team:${string}` | `organisation:${string}`;

export interface WirePerson {
  id: string;
  name: string;
}

/** Who wrote something, as all may know it; without an author the id is the post's and the name is empty. */
export interface WireAuthor extends WirePerson {
  kind: 'PERSON' | 'ALIAS' | 'NOBODY';
}

/** A post as everyone in the thread may see it; `body` is empty once it was deleted. Times are ISO 8601, UTC. */
export interface WirePost {
  id: string;
  threadId: string;
  position: number;
  version: number;
  author: WireAuthor;
  kind: PostKindName;
  body: string;
  mentions: WirePerson[];
  mentionedRoles: MentionableRole[];
  reactions: { kind: ReactionKindName; people: WireAuthor[] }[];
  replyTo: { id: string; author: WireAuthor; excerpt: string } | null;
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
}

export interface DurableEvents {
  'post.added': { post: WirePost };
  'post.edited': { post: WirePost };
  'post.deleted': { post: WirePost };
  'post.restored': { post: WirePost };
  'post.reacted': { post: WirePost };
  'thread.opened': { id: string; version: number };
  /** It was resolved, taken up again, or posts came or went: ask again for all of it. */
  'thread.changed': { id: string; version: number };
  /** A round in writing began, moved on, or somebody is ready. `id` is the thread's. */
  'round.changed': { id: string; version: number };
  'presentation.changed': { id: string; version: number };
  /** To a team: some case came, went or moved. Which one differs by reader, so no case is named. */
  'board.changed': { id: string };
  /** Something was said or settled in the review of a case, or beside it to those who answer for it. */
  'review.changed': { id: string; version: number };
  /** Leaked words were taken out of a case; what a screen or a device kept of it before is to be dropped. */
  'content.purged': { id: string; version: number };
  'membership.changed': { id: string };
  /** The organisation’s own words or its cleared ones; everyone may ask for them. */
  'words.changed': { id: string; version: number };
}

export type DurableType = keyof DurableEvents;

/** One event of a room, as emitted live and as replayed after `room.join`. */
export type RoomEvent = {
  [T in DurableType]: { room: RoomName; seq: number; type: T } & DurableEvents[T];
}[DurableType];

export interface JoinRequest {
  room: RoomName;
  /** The last `seq` known here: from the first load or the last event. */
  afterSeq: number;
}

export type JoinAnswer =
  | { ok: true; seq: number; events: RoomEvent[]; present: WirePerson[] }
  /** So much was missed that a fresh load is cheaper: load again, then join with the new `seq`. */
  | { ok: true; seq: number; reset: true; present: WirePerson[] }
  | { ok: false; code: 'NOT_FOUND' | 'BAD_INPUT' | 'UNAUTHENTICATED' };

/** What the browser may say. Everything durable is a mutation instead. */
export interface ClientToServer {
  'room.join': (request: JoinRequest, answer: (result: JoinAnswer) => void) => void;
  'room.leave': (request: { room: RoomName }) => void;
  typing: (request: { room: RoomName; isTyping: boolean }) => void;
}

export interface ServerToClient {
  'room.event': (event: RoomEvent) => void;
  /** Never stored, no text. */
  'presence.changed': (event: { room: RoomName; present: WirePerson[] }) => void;
  'typing.changed': (event: { room: RoomName; person: WirePerson; isTyping: boolean }) => void;
  /** To all screens of one person: something in their own lists changed; ask again. */
  'inbox.changed': () => void;
  /** To all screens of one person: what they may see has changed; load everything again. */
  'access.changed': () => void;
}

export function threadRoom(id: string): RoomName {
  return `thread:${id}`;
}
export function caseRoom(id: string): RoomName {
  return `case:${id}`;
}
export function teamRoom(id: string): RoomName {
  return `team:${id}`;
}
export function organisationRoom(id: string): RoomName {
  return `organisation:${id}`;
}
