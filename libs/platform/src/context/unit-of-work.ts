import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Place } from './place';

export type AfterCommit = () => void | Promise<void>;

/** One row of the access log, before it is written: ids and words of ours, never what a person wrote. */
export interface AccessNote extends Place {
  organisationId: string;
  actorId: string | null;
  at: Date;
  requestId: string;
  action: string;
  subjectKind: string;
  subjectId: string;
}

/**
 * One connection and one transaction for all that a request, a socket message or a job does. Nested work runs in
 * savepoints, so a refusal undoes its own writes and nothing else. What must happen outside the database waits in
 * `afterCommit`; what was looked at waits in `notes` and is written before the commit: no log, no answer.
 */
export class UnitOfWork {
  readonly runner: QueryRunner;
  private hooks: AfterCommit[] = [];
  private lastingHooks: AfterCommit[] = [];
  private notes: AccessNote[] = [];
  private loaders = new Map<object, unknown>();
  private inFlight = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private idleWaiters: (() => void)[] = [];
  private lastWaiters: (() => void)[] = [];
  private state: 'new' | 'open' | 'closed' = 'new';

  constructor(
    dataSource: DataSource,
    private readonly report: (error: unknown) => void,
  ) {
    this.runner = dataSource.createQueryRunner();
    const run = this.runner.query.bind(this.runner);
    // The one place that sees every statement begin and end: it tells loaders when nothing more is on its way.
    this.runner.query = async (...args: Parameters<QueryRunner['query']>) => {
      this.inFlight += 1;
      // One connection answers one question at a time; branches of a query that ask at once take turns.
      const answer = this.turn.then(() => run(...args));
      this.turn = answer.catch(() => undefined);
      try {
        return await answer;
      } finally {
        this.inFlight -= 1;
        if (this.inFlight === 0) setImmediate(() => this.tellIdle());
      }
    };
  }

  get db(): EntityManager {
    return this.runner.manager;
  }

  get isOpen(): boolean {
    return this.state === 'open';
  }

  async begin(mode: 'read' | 'write'): Promise<void> {
    await this.runner.connect();
    // A read sees one moment, which is the connection's default: the `seq` that a screen joins with then belongs to the
    // posts it was shown. A write sees what was committed before each of its statements.
    await this.runner.startTransaction(mode === 'read' ? undefined : 'READ COMMITTED');
    this.state = 'open';
  }

  note(note: AccessNote): void {
    const known = this.notes.some(
      (other) =>
        other.action === note.action &&
        other.subjectId === note.subjectId &&
        other.subjectKind === note.subjectKind &&
        other.actorId === note.actorId,
    );
    if (!known) this.notes.push(note);
  }

  afterCommit(hook: AfterCommit): void {
    this.hooks.push(hook);
  }

  /** Also when a refusal undoes the work that asked for it: for what is to be known about the refusal itself. */
  afterCommitEvenIfRefused(hook: AfterCommit): void {
    this.lastingHooks.push(hook);
  }

  /** A loader, or anything else kept for this request, made at first use and dropped when something was written. */
  keep<T>(key: object, make: () => T): T {
    const kept = this.loaders.get(key) as T | undefined;
    if (kept !== undefined) return kept;
    const made = make();
    this.loaders.set(key, made);
    return made;
  }

  /** After a write in mid-transaction: what was loaded before it is read again. */
  forgetLoaded(): void {
    this.loaders.clear();
  }

  /**
   * Calls back when no statement is under way, so that ids asked for by different branches meet in one statement. Whoever
   * is last is called when nobody else waits either: names, which everything leads to, are then asked for once.
   */
  whenIdle(callback: () => void, isLast = false): void {
    (isLast ? this.lastWaiters : this.idleWaiters).push(callback);
    setImmediate(() => this.tellIdle());
  }

  async nested<T>(work: () => Promise<T>): Promise<T> {
    const hooks = this.hooks.length;
    const notes = this.notes.length;
    await this.runner.startTransaction();
    try {
      const result = await work();
      await this.runner.commitTransaction();
      this.loaders.clear();
      return result;
    } catch (error) {
      await this.runner.rollbackTransaction();
      this.loaders.clear();
      this.hooks.length = hooks;
      this.notes.length = notes;
      throw error;
    }
  }

  async commit(): Promise<void> {
    if (this.state !== 'open') return this.release();
    try {
      await this.writeNotes();
      await this.runner.commitTransaction();
    } catch (error) {
      await this.rollback();
      throw error;
    }
    await this.release();
    for (const hook of [...this.hooks, ...this.lastingHooks]) {
      // What was acknowledged is committed: a hook that fails (a socket, a queue) is reported, and never undoes it.
      try {
        await hook();
      } catch (error) {
        this.report(error);
      }
    }
  }

  async rollback(): Promise<void> {
    if (this.state === 'open') {
      await this.runner.rollbackTransaction().catch((error: unknown) => this.giveUpConnection(error));
    }
    await this.release();
  }

  /** A connection that cannot roll back may never answer again: it is broken, so that no one else is given it. */
  private async giveUpConnection(error: unknown): Promise<void> {
    this.report(error);
    if (this.runner.isReleased) return;
    const client = (await this.runner.connect()) as { connection?: { stream: { destroy(): void } } };
    client.connection?.stream.destroy();
  }

  private async release(): Promise<void> {
    this.state = 'closed';
    if (!this.runner.isReleased) await this.runner.release();
  }

  private async writeNotes(): Promise<void> {
    if (this.notes.length === 0) return;
    const columns = [
      'organisationId',
      'actorId',
      'at',
      'requestId',
      'action',
      'subjectKind',
      'subjectId',
      'address',
      'device',
    ] as const;
    const values = this.notes.flatMap((note) => columns.map((column) => note[column]));
    const rows = this.notes.map(
      (_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
    );
    await this.runner.query(
      `insert into access_entries (organisation_id, actor_id, at, request_id, action, subject_kind, subject_id,
         address, device)
       values ${rows.join(', ')}`,
      values,
    );
    this.notes = [];
  }

  private tellIdle(): void {
    if (this.inFlight > 0) return;
    const isLast = this.idleWaiters.length === 0;
    const waiters = isLast ? this.lastWaiters : this.idleWaiters;
    if (isLast) this.lastWaiters = [];
    else this.idleWaiters = [];
    for (const waiter of waiters) waiter();
    // A waiter may have had nothing to ask, and then no statement's end would call the next.
    if (waiters.length > 0) setImmediate(() => this.tellIdle());
  }
}
