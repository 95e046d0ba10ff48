import type { Server } from 'socket.io';

/** What carries socket.io's events from one server process to the others. */
export interface ServerLine {
  readonly adapter: NonNullable<Parameters<Server['adapter']>[0]>;
  close(): Promise<void>;
}

export interface LineListeners {
  report: (error: unknown) => void;
  onRestored: () => void;
}
