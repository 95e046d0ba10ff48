import { Inject } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
} from '@nestjs/websockets';
import type { JoinAnswer, JoinRequest, RoomEvent, RoomName } from '@second-chair/wire';
import { Contexts } from '../context/contexts';
import type { Ctx } from '../context/ctx';
import { placeOf } from '../context/place';
import { LOGGER, type Log } from '../platform.tokens';
import { Emitter } from './emitter';
import type { IoServer, MemberSocket } from './io-server';
import { Presence } from './presence';
import { RoomDoors } from './room-doors';
import { isRoomName } from './room-name';
import { Rooms } from './room';

/** More than this and a fresh load is cheaper than the replay. */
const REPLAY_LIMIT = 500;

/** Sockets tell; GraphQL does. Rooms, presence and typing come in here, and nothing durable. */
@WebSocketGateway()
export class SocketGateway implements OnGatewayInit, OnGatewayConnection, OnGatewayDisconnect {
  constructor(
    private readonly contexts: Contexts,
    private readonly emitter: Emitter,
    private readonly presence: Presence,
    private readonly doors: RoomDoors,
    private readonly rooms: Rooms,
    @Inject(LOGGER) private readonly log: Log,
  ) {}

  afterInit(io: IoServer): void {
    this.emitter.attach(io);
    io.use((socket, next) => {
      this.admit(socket).then(
        (isMember) => next(isMember ? undefined : new Error('UNAUTHENTICATED')),
        (error: unknown) => {
          this.log.error({ err: error }, 'socket');
          next(new Error('INTERNAL'));
        },
      );
    });
  }

  handleConnection(socket: MemberSocket): void {
    void socket.join([
      this.emitter.roomOfPerson(socket.data.person.id),
      this.emitter.roomOfSignIn(socket.data.signInId),
    ]);
    socket.on('disconnecting', () => {
      const rooms = [...socket.rooms].filter(isRoomName);
      // The socket leaves its rooms right after this event.
      setImmediate(() => rooms.forEach((room) => this.presence.changed(room)));
    });
  }

  handleDisconnect(): void {
    // Presence is told in `disconnecting`, where the rooms are still known.
  }

  @SubscribeMessage('room.join')
  async join(@MessageBody() request: unknown, @ConnectedSocket() socket: MemberSocket): Promise<JoinAnswer> {
    if (!isJoinRequest(request)) return { ok: false, code: 'BAD_INPUT' };
    const { room, afterSeq } = request;
    const { evictions } = socket.data;
    // Put out while a question was under way: what it was answered no longer holds.
    const isStale = () => socket.data.evictions !== evictions;
    try {
      // Joined before the past is read: what happens in between arrives twice rather than never.
      const answer = await this.contexts.run(
        { sessionToken: socket.data.sessionToken, place: socket.data.place },
        async (ctx): Promise<JoinAnswer> => {
          if (!ctx.maybeActor) return { ok: false, code: 'UNAUTHENTICATED' };
          if (!(await this.doors.mayEnter(ctx, room))) return { ok: false, code: 'NOT_FOUND' };
          const isConcealed = await this.doors.isConcealed(ctx, room);
          if (isStale()) return { ok: false, code: 'UNAUTHENTICATED' };
          if (isConcealed) socket.data.concealedIn.add(room);
          await socket.join(room);
          return { ok: true, present: [], ...(await this.missed(ctx, room, afterSeq)) };
        },
      );
      if (!answer.ok || isStale()) {
        await this.leaveRoom(socket, room);
        return answer.ok ? { ok: false, code: 'UNAUTHENTICATED' } : answer;
      }
      this.presence.changed(room);
      // As of now, and not of when the past was read: it must not undo what the screen was told meanwhile.
      return { ...answer, present: this.presence.present(room) };
    } catch (error) {
      await this.leaveRoom(socket, room);
      this.log.error({ err: error }, 'room.join');
      throw error;
    }
  }

  @SubscribeMessage('room.leave')
  async leave(@MessageBody() request: unknown, @ConnectedSocket() socket: MemberSocket): Promise<void> {
    const room = roomOf(request);
    if (room) await this.leaveRoom(socket, room);
  }

  @SubscribeMessage('typing')
  typing(@MessageBody() request: unknown, @ConnectedSocket() socket: MemberSocket): void {
    const room = roomOf(request);
    if (!room || !socket.rooms.has(room) || socket.data.concealedIn.has(room)) return;
    const isTyping = (request as { isTyping?: unknown }).isTyping === true;
    socket.to(room).emit('typing.changed', { room, person: socket.data.person, isTyping });
  }

  /**
   * What happened after `afterSeq`. Each statement sees what is committed by then, so nothing falls between the joining
   * and this reading. What is committed after it comes live: its number is not claimed here.
   */
  private async missed(
    ctx: Ctx,
    room: RoomName,
    afterSeq: number,
  ): Promise<{ seq: number; reset: true } | { seq: number; events: RoomEvent[] }> {
    const missed = await this.rooms.since(ctx, room, afterSeq, REPLAY_LIMIT);
    const last = missed.at(-1)?.seq;
    if (missed.length > REPLAY_LIMIT || last === undefined) {
      const seq = await this.rooms.seqOf(ctx, room);
      if (last !== undefined || seq < afterSeq) return { seq, reset: true };
    }
    return { seq: last ?? afterSeq, events: await this.doors.hydrate(ctx, missed) };
  }

  private async leaveRoom(socket: MemberSocket, room: RoomName): Promise<void> {
    if (!socket.rooms.has(room)) return;
    await socket.leave(room);
    this.presence.changed(room);
  }

  private async admit(socket: MemberSocket): Promise<boolean> {
    const sessionToken = this.contexts.sessionToken(socket.handshake.headers.cookie);
    if (!sessionToken) return false;
    return this.contexts.run({ sessionToken }, async (ctx) => {
      const actor = ctx.maybeActor;
      const { signInId } = ctx;
      if (!actor || !signInId) return false;
      const person = { id: actor.personId, name: actor.name };
      const place = placeOf(socket.request);
      socket.data = { sessionToken, signInId, person, place, concealedIn: new Set(), evictions: 0 };
      return true;
    });
  }
}

function roomOf(request: unknown): RoomName | null {
  const room = (request as { room?: unknown } | null)?.room;
  return isRoomName(room) ? room : null;
}

function isJoinRequest(request: unknown): request is JoinRequest {
  const afterSeq = (request as { afterSeq?: unknown } | null)?.afterSeq;
  return roomOf(request) !== null && Number.isInteger(afterSeq) && isSeq(afterSeq as number);
}

/** What the column holds: a 32-bit integer. */
function isSeq(value: number): boolean {
  return value >= 0 && value <= 2_147_483_647;
}
