import { Injectable } from '@nestjs/common';
import type { DurableEvents, DurableType, RoomEvent, RoomName } from '@second-chair/wire';
import type { Ctx } from '../context/ctx';
import type { StoredEvent } from './room';

/** May this member enter the room with this id? A refusal and an absent room are one answer: false. */
export type RoomPolicy = (ctx: Ctx, id: string) => Promise<boolean>;

/** Reads the words of stored events again, in order. */
export type Hydrate<T extends DurableType> = (
  ctx: Ctx,
  events: readonly StoredEvent[],
) => Promise<DurableEvents[T][]>;

/** Each lib opens the doors of its own rooms and says how its own events are read again. No central switch. */
@Injectable()
export class RoomDoors {
  private readonly policies = new Map<string, RoomPolicy>();
  private readonly concealed = new Map<string, RoomPolicy>();
  private readonly hydrators = new Map<DurableType, Hydrate<DurableType>>();

  open(kind: 'thread' | 'case' | 'team' | 'organisation', policy: RoomPolicy): void {
    this.policies.set(kind, policy);
  }

  /** Who is there under another name is not shown there under their own. */
  conceal(kind: 'thread' | 'case', policy: RoomPolicy): void {
    this.concealed.set(kind, policy);
  }

  replay<T extends DurableType>(types: readonly T[], hydrate: Hydrate<T>): void {
    for (const type of types) this.hydrators.set(type, hydrate as unknown as Hydrate<DurableType>);
  }

  async mayEnter(ctx: Ctx, room: RoomName): Promise<boolean> {
    const [kind, id] = room.split(':') as [string, string];
    return (await this.policies.get(kind)?.(ctx, id)) ?? false;
  }

  async isConcealed(ctx: Ctx, room: RoomName): Promise<boolean> {
    const [kind, id] = room.split(':') as [string, string];
    return (await this.concealed.get(kind)?.(ctx, id)) ?? false;
  }

  /** One question per kind of event, however many events there are. */
  async hydrate(ctx: Ctx, events: readonly StoredEvent[]): Promise<RoomEvent[]> {
    const byHydrator = new Map<Hydrate<DurableType>, StoredEvent[]>();
    for (const event of events) {
      const hydrate = this.hydrators.get(event.type) ?? idAndVersion;
      byHydrator.set(hydrate, [...(byHydrator.get(hydrate) ?? []), event]);
    }
    const payloads = new Map<number, object>();
    for (const [hydrate, group] of byHydrator) {
      const words = await hydrate(ctx, group);
      group.forEach((event, i) => payloads.set(event.seq, words[i] ?? {}));
    }
    return events.map(({ room, seq, type }) => ({ room, seq, type, ...payloads.get(seq) }) as RoomEvent);
  }
}

const idAndVersion: Hydrate<DurableType> = async (_ctx, events) =>
  events.map(({ subjectId, version }) => ({ id: subjectId, version }));
