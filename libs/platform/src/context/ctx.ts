import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Unauthenticated, type Barred } from '../errors/exceptions';
import type { Actor } from './actor';
import { NOWHERE, type Place } from './place';
import type { AfterCommit, UnitOfWork } from './unit-of-work';

export type BatchFunction<Key, Value> = (
  ctx: Ctx,
  keys: readonly Key[],
) => Promise<readonly (Value | Error)[]>;

interface CtxParts {
  unit: UnitOfWork;
  actor: Actor | null;
  organisationId: string | null;
  /** The sign-in by which the actor comes; null for jobs, the seed and tests. */
  signInId?: string | null;
  barred?: Barred | null;
  now: Date;
  requestId: string;
  /** From where the actor calls; nowhere for jobs, the seed and tests. */
  place?: Place;
  /** The seed replays a year in a second: nobody is to be mailed about it. */
  isQuiet?: boolean;
}

/**
 * Who is calling, in which organisation, at what time, in which transaction. First argument of every service method,
 * built alike for HTTP, sockets, jobs, the seed and tests.
 */
export class Ctx {
  constructor(private readonly parts: CtxParts) {}

  get db(): EntityManager {
    return this.parts.unit.db;
  }

  get unit(): UnitOfWork {
    return this.parts.unit;
  }

  /** The signed-in member. Throws UNAUTHENTICATED where there is none. */
  get actor(): Actor {
    if (!this.parts.actor) throw new Unauthenticated(this.barred);
    return this.parts.actor;
  }

  get maybeActor(): Actor | null {
    return this.parts.actor;
  }

  get signInId(): string | null {
    return this.parts.signInId ?? null;
  }

  /** Set where someone is signed in and yet nothing opens: then there is no actor either. */
  get barred(): Barred | null {
    return this.parts.barred ?? null;
  }

  /** The organisation that row-level security is set to. Throws UNAUTHENTICATED where there is none. */
  get organisationId(): string {
    if (!this.parts.organisationId) throw new Unauthenticated(this.barred);
    return this.parts.organisationId;
  }

  get now(): Date {
    return this.parts.now;
  }

  get requestId(): string {
    return this.parts.requestId;
  }

  get isQuiet(): boolean {
    return this.parts.isQuiet ?? false;
  }

  afterCommit(hook: AfterCommit): void {
    this.unit.afterCommit(hook);
  }

  /** The same of whoever acts under another name: who they are, from where, and in which request stays out of the log. */
  noteAs(actorId: string | null, action: string, subjectKind: string, subjectId: string): void {
    const { organisationId, now: at } = this;
    this.unit.note({
      organisationId,
      actorId,
      at,
      requestId: uuid(),
      action,
      subjectKind,
      subjectId,
      ...NOWHERE,
    });
  }

  /** Notes that the actor read or changed something that concerns a patient. Written once a request, before the answer. */
  note(action: string, subjectKind: string, subjectId: string): void {
    this.unit.note({
      organisationId: this.organisationId,
      actorId: this.parts.actor?.personId ?? null,
      at: this.now,
      requestId: this.requestId,
      action,
      subjectKind,
      subjectId,
      ...(this.parts.place ?? NOWHERE),
    });
  }

  /**
   * The DataLoader of this request for one batch function. `load` waits until no other statement is under way, so
   * that an author asked for by a post and a presenter asked for by a case are fetched together; `last` waits until no
   * other loader has anything to ask either.
   */
  batch<Key, Value>(load: BatchFunction<Key, Value>, when?: 'last'): DataLoader<Key, Value> {
    return this.unit.keep(
      load,
      () =>
        new DataLoader<Key, Value>((keys) => load(this, keys), {
          batchScheduleFn: (callback) => this.unit.whenIdle(callback, when === 'last'),
        }),
    );
  }

  with(parts: Partial<Omit<CtxParts, 'unit'>>): Ctx {
    return new Ctx({ ...this.parts, ...parts });
  }
}

/** Opens a transaction inside the caller's, or joins it. A thrown refusal rolls back what `work` wrote. */
export function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return ctx.unit.nested(() => work(ctx));
}
