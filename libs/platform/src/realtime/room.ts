import { Injectable } from '@nestjs/common';
import type { DurableEvents, DurableType, RoomEvent, RoomName } from '@second-chair/wire';
import type { Ctx } from '../context/ctx';
import { prepared } from '../context/prepared';
import { Emitter } from './emitter';

export interface StoredEvent {
  room: RoomName;
  seq: number;
  type: DurableType;
  subjectId: string;
  version: number;
}

/** The `seq` of the room that an SQL expression names, as a column: for whoever reads a row and its room in one statement. */
export function seqColumn(roomName: string): string {
  return `coalesce((select rooms.seq from rooms
    where rooms.organisation_id = current_organisation() and rooms.name = ${roomName}), 0)`;
}

const appendEvent = prepared(`with next as (
         insert into rooms (organisation_id, name, seq) values ($1, $2, 1)
         on conflict (organisation_id, name) do update set seq = rooms.seq + 1 returning seq
       )
       insert into room_events (organisation_id, room, seq, type, subject_id, version, at)
       select $1, $2, next.seq, $3, $4, $5, $6 from next returning seq`);

/** Numbers and keeps what happens in a room. Rows hold ids only; words are read again when an event is replayed. */
@Injectable()
export class Rooms {
  constructor(private readonly emitter: Emitter) {}

  /**
   * Takes the room's next `seq` under the room's row lock and tells the sockets after the commit. Call it as the last
   * step of a transaction, so that the order of `seq` is the order of commits.
   */
  async append<T extends DurableType>(
    ctx: Ctx,
    room: RoomName,
    type: T,
    subject: { id: string; version: number },
    payload: DurableEvents[T],
  ): Promise<number> {
    const [row] = (await ctx.db.query(appendEvent, [
      ctx.organisationId,
      room,
      type,
      subject.id,
      subject.version,
      ctx.now,
    ])) as [{ seq: number }];
    ctx.afterCommit(() => this.emitter.event({ room, seq: row.seq, type, ...payload } as RoomEvent));
    return row.seq;
  }

  /** What the rooms are about is gone: nobody can join them any more. */
  async forget(ctx: Ctx, rooms: readonly RoomName[]): Promise<void> {
    const of = [ctx.organisationId, rooms];
    await ctx.db.query('delete from room_events where organisation_id = $1 and room = any($2)', of);
    await ctx.db.query('delete from rooms where organisation_id = $1 and name = any($2)', of);
  }

  async seqOf(ctx: Ctx, room: RoomName): Promise<number> {
    const [row] = (await ctx.db.query('select seq from rooms where organisation_id = $1 and name = $2', [
      ctx.organisationId,
      room,
    ])) as { seq: number }[];
    return row?.seq ?? 0;
  }

  /** What happened after `afterSeq`, oldest first; at most `limit` + 1 rows. */
  async since(ctx: Ctx, room: RoomName, afterSeq: number, limit: number): Promise<StoredEvent[]> {
    return (await ctx.db.query(
      `select room, seq, type, subject_id as "subjectId", version from room_events
       where organisation_id = $1 and room = $2 and seq > $3 order by seq limit $4`,
      [ctx.organisationId, room, afterSeq, limit + 1],
    )) as StoredEvent[];
  }
}
