import {
  QueryFailedError,
  QueryResult,
  QueryRunnerAlreadyReleasedError,
  type DataSource,
  type EntityManager,
  type QueryRunner,
} from 'typeorm';
import type { Place } from './place';
import { prepared, preparedName } from './prepared';

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

interface Answer {
  command: string;
  rows: unknown[];
  rowCount: number | null;
}

/** What we use of a connection of `pg`. */
interface Sender {
  query(statement: { name?: string; text: string; values?: unknown[] }): Promise<Answer>;
  connection: { stream: { cork(): void; uncork(): void; destroy(): void } };
}

/** How PostgreSQL answers every statement after one that failed. */
const IN_FAILED_TRANSACTION = '25P02';

const noteColumns = [
  'organisationId',
  'actorId',
  'at',
  'requestId',
  'action',
  'subjectKind',
  'subjectId',
  'address',
  'device',
] as const satisfies readonly (keyof AccessNote)[];

const insertNotes =
  prepared(`insert into access_entries (organisation_id, actor_id, at, request_id, action, subject_kind,
    subject_id, address, device)
  select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::uuid[],
    $8::text[], $9::text[])`);

/** What is asked in one turn of the event loop leaves in one piece: each write is a call to the system. */
function holdWrites({ connection: { stream } }: Sender): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
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
  private idleWaiters: (() => void)[] = [];
  private lastWaiters: (() => void)[] = [];
  private state: 'new' | 'open' | 'closed' = 'new';
  private mode: 'read' | 'write' = 'read';
  private client: Sender | null = null;
  private begun: Promise<unknown> = Promise.resolve();
  private savepoints = 0;
  /** Why PostgreSQL takes no more statements in this transaction, or in its innermost savepoint. */
  private failed: Error | null = null;
  /** TypeORM keeps a count of transactions; the pair of statements has been sent by the time it asks for them. */
  private isSent = false;

  constructor(
    dataSource: DataSource,
    private readonly report: (error: unknown) => void,
  ) {
    this.runner = dataSource.createQueryRunner();
    // The one place that sees every statement begin and end: it tells loaders when nothing more is on its way.
    this.runner.query = (async (text: string, values?: unknown[], isStructured = false) => {
      if (this.isSent && (text === 'START TRANSACTION' || text === 'COMMIT')) return undefined;
      const { command, rows, rowCount } = await this.send(text, values);
      const raw = command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows;
      if (!isStructured) return raw;
      return Object.assign(new QueryResult(), { raw, records: rows, affected: rowCount ?? undefined });
    }) as QueryRunner['query'];
  }

  /**
   * Statements are answered in the order in which they were sent, each without waiting for the one before it: what is asked
   * at once goes out at once. After one that fails, PostgreSQL refuses the rest of the transaction.
   */
  private async send(text: string, values?: unknown[]): Promise<Answer> {
    // Whoever comes late must not speak on a connection that serves somebody else by now.
    if (this.state === 'closed') throw new QueryRunnerAlreadyReleasedError();
    const client = this.client ?? (this.client = (await this.runner.connect()) as Sender);
    this.inFlight += 1;
    try {
      holdWrites(client);
      return await client.query({ name: preparedName(text), text, values });
    } catch (error) {
      // Of statements that were sent together the first that failed says why, whoever is told first.
      if ((error as { code?: string }).code !== IN_FAILED_TRANSACTION) this.failed = error as Error;
      throw new QueryFailedError(text, values, this.failed ?? (error as Error));
    } finally {
      this.inFlight -= 1;
      if (this.inFlight === 0 && this.idleWaiters.length + this.lastWaiters.length > 0)
        setImmediate(() => this.tellIdle());
    }
  }

  get db(): EntityManager {
    return this.runner.manager;
  }

  get isOpen(): boolean {
    return this.state === 'open';
  }

  /** Sends BEGIN without waiting for its answer: whoever goes on asks `hasBegun` before trusting what they were told. */
  async begin(mode: 'read' | 'write'): Promise<void> {
    this.client = (await this.runner.connect()) as Sender;
    this.mode = mode;
    // A read sees one moment, which is the connection's default: the `seq` that a screen joins with then belongs to the
    // posts it was shown. A write sees what was committed before each of its statements.
    this.begun = this.send(mode === 'read' ? 'begin' : 'begin isolation level read committed');
    // Told to whoever asks; until then it is nobody's error.
    this.begun.catch(() => undefined);
    await this.alreadySent(() => this.runner.startTransaction());
    this.state = 'open';
  }

  async hasBegun(): Promise<void> {
    await this.begun;
  }

  private async alreadySent(work: () => Promise<void>): Promise<void> {
    this.isSent = true;
    try {
      await work();
    } finally {
      this.isSent = false;
    }
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
    const name = `nested_${(this.savepoints += 1)}`;
    // Neither is waited for: had one of them failed, nothing after it would succeed, COMMIT least of all.
    this.send(`savepoint ${name}`).catch(() => undefined);
    try {
      const result = await work();
      this.send(`release savepoint ${name}`).catch(() => undefined);
      this.loaders.clear();
      return result;
    } catch (error) {
      await this.send(`rollback to savepoint ${name}`);
      this.failed = null;
      this.loaders.clear();
      this.hooks.length = hooks;
      this.notes.length = notes;
      throw error;
    }
  }

  async commit(): Promise<void> {
    if (this.state !== 'open') return this.release();
    try {
      // Both at once: after notes that cannot be written, PostgreSQL takes COMMIT for ROLLBACK.
      const [noted, committed] = await Promise.allSettled([this.writeNotes(), this.send('commit')]);
      if (noted.status === 'rejected') throw noted.reason;
      if (committed.status === 'rejected') throw committed.reason;
      await this.alreadySent(() => this.runner.commitTransaction());
      // A statement failed and whoever sent it went on: nothing was written.
      if (this.mode === 'write' && committed.value.command !== 'COMMIT')
        throw new Error('The transaction was undone.');
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
    const client = (await this.runner.connect()) as Partial<Sender>;
    client.connection?.stream.destroy();
  }

  private async release(): Promise<void> {
    this.state = 'closed';
    if (!this.runner.isReleased) await this.runner.release();
  }

  private async writeNotes(): Promise<void> {
    if (this.notes.length === 0) return;
    const { notes } = this;
    this.notes = [];
    await this.send(
      insertNotes,
      noteColumns.map((column) => notes.map((note) => note[column])),
    );
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
