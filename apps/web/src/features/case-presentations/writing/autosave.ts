import {
  AutosaveEvent,
  AutosaveState,
  changesToSend,
  editsToKeep,
  KeptEdits,
  nextSaveIn,
  reduceAutosave,
  startAutosave,
} from './autosave-state';
import type { CaseContent, ContentChanges, ContentField } from './content';

/** How an attempt to save went. */
export type SaveOutcome =
  | { kind: 'saved'; content: CaseContent; version: number }
  | { kind: 'stale'; content: CaseContent; version: number }
  | { kind: 'identifying'; fields: ContentField[] }
  | { kind: 'refused'; message: string }
  | { kind: 'unreachable' };

export interface AutosavePorts {
  send: (changes: ContentChanges, expectedVersion: number) => Promise<SaveOutcome>;
  /** Which of these texts may not leave yet. */
  held: (changes: ContentChanges) => Promise<ContentField[]>;
  keep: (edits: KeptEdits | null) => void;
  now: () => number;
}

/**
 * Runs the rules of `autosave-state` against the clock: one save on its way at a time, the next when it has answered.
 * With `byItself` off nothing is sent until `saveNow` is called; a case that colleagues read changes when its author says so.
 */
export class Autosave {
  private state: AutosaveState;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private attempt: Promise<SaveOutcome | null> | null = null;

  constructor(
    content: CaseContent,
    version: number,
    private readonly ports: AutosavePorts,
    private byItself: boolean,
  ) {
    this.state = startAutosave(content, version);
  }

  readonly current = (): AutosaveState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  edit(change: (content: CaseContent) => CaseContent): void {
    this.dispatch({ type: 'edited', content: change(this.state.mine), at: this.ports.now() });
  }

  settle<F extends ContentField>(field: F, value: CaseContent[F]): void {
    this.dispatch({ type: 'settled', field, value, at: this.ports.now() });
  }

  restore(kept: KeptEdits): void {
    this.dispatch({ type: 'restored', kept, at: this.ports.now() });
  }

  /** The server's state became known another way: another answer, an event of the room. */
  heard(content: CaseContent, version: number): void {
    if (version > this.state.version) this.dispatch({ type: 'heard', content, version });
  }

  noticed(): void {
    this.dispatch({ type: 'noticed' });
  }

  reachable(): void {
    this.dispatch({ type: 'reachable' });
  }

  recheck(): void {
    this.dispatch({ type: 'recheck' });
  }

  setByItself(byItself: boolean): void {
    this.byItself = byItself;
    this.plan();
  }

  /** Sends what is left, however many rounds it takes; null when there was nothing to send. */
  async saveNow(): Promise<SaveOutcome | null> {
    const running = this.attempt;
    if (running) {
      const earlier = await running;
      if (earlier && earlier.kind !== 'saved') return earlier;
    }
    let last: SaveOutcome | null = null;
    while (Object.keys(changesToSend(this.state)).length > 0) {
      last = await this.send();
      if (last === null || last.kind !== 'saved') break;
    }
    return last;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  private dispatch(event: AutosaveEvent): void {
    const before = this.state;
    this.state = reduceAutosave(before, event);
    if (this.state.mine !== before.mine || this.state.base !== before.base)
      this.ports.keep(editsToKeep(this.state));
    this.plan();
    for (const listener of this.listeners) listener();
  }

  private plan(): void {
    clearTimeout(this.timer);
    const wait = this.byItself ? nextSaveIn(this.state, this.ports.now()) : null;
    if (wait !== null) this.timer = setTimeout(() => void this.send(), wait);
  }

  private send(): Promise<SaveOutcome | null> {
    this.attempt ??= this.attemptToSend().finally(() => {
      this.attempt = null;
      this.plan();
    });
    return this.attempt;
  }

  private async attemptToSend(): Promise<SaveOutcome | null> {
    clearTimeout(this.timer);
    this.dispatch({ type: 'held', fields: await this.ports.held(changesToSend(this.state)) });
    const changes = changesToSend(this.state);
    if (Object.keys(changes).length === 0) return null;
    this.dispatch({ type: 'sent', changes });
    const outcome = await this.ports.send(changes, this.state.version);
    this.take(outcome, changes);
    return outcome;
  }

  private take(outcome: SaveOutcome, changes: ContentChanges): void {
    const at = this.ports.now();
    switch (outcome.kind) {
      case 'saved':
        return this.dispatch({
          type: 'saved',
          changes,
          content: outcome.content,
          version: outcome.version,
          at,
        });
      case 'stale':
        return this.dispatch({ type: 'stale', content: outcome.content, version: outcome.version });
      case 'identifying':
        return this.dispatch({ type: 'identifying', fields: outcome.fields });
      case 'refused':
        return this.dispatch({ type: 'refused', message: outcome.message });
      case 'unreachable':
        return this.dispatch({ type: 'unreachable', at });
    }
  }
}
