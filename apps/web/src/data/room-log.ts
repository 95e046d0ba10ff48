/**
 * The order of a room's events as one browser knows it. Events may come live, again, late or in an answer to a join, in
 * any mixture; what leaves here is the room's own order, each event once. No clock, no socket: a value in, a value out.
 */
export interface Sequenced {
  seq: number;
}

export interface RoomLog<E extends Sequenced> {
  /** Everything up to this `seq` has been handed on. */
  readonly known: number;
  /** Events that came before their predecessors, by `seq`. */
  readonly early: ReadonlyMap<number, E>;
}

export interface Taken<E extends Sequenced> {
  log: RoomLog<E>;
  /** What may be applied now, in order. */
  inOrder: E[];
}

export function startLog<E extends Sequenced>(loadedSeq: number): RoomLog<E> {
  return { known: loadedSeq, early: new Map() };
}

/** True when something came whose predecessors did not: ask the server for what is missing. */
export function hasGap<E extends Sequenced>(log: RoomLog<E>): boolean {
  return log.early.size > 0;
}

export function takeEvents<E extends Sequenced>(log: RoomLog<E>, events: readonly E[]): Taken<E> {
  const early = new Map(log.early);
  for (const event of events) if (event.seq > log.known) early.set(event.seq, event);
  const inOrder: E[] = [];
  let known = log.known;
  for (let next = early.get(known + 1); next !== undefined; next = early.get(known + 1)) {
    inOrder.push(next);
    known += 1;
    early.delete(known);
  }
  return { log: { known, early }, inOrder };
}

/**
 * A load has brought everything up to `loadedSeq`. When that is older than what was known, the load may have written
 * older lists over newer ones, so the log goes back and the events since are asked for again: a second arrival is harmless.
 */
export function startFromLoad<E extends Sequenced>(log: RoomLog<E>, loadedSeq: number): Taken<E> {
  return takeEvents({ known: loadedSeq, early: new Map() }, [...log.early.values()]);
}
