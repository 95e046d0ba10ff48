import type { Postmaster } from './postmaster';
import type { StartLog } from './start-log';

const firstPauseMs = 250;
const longestPauseMs = 15_000;

/**
 * A PostgreSQL that is started again whenever it ends although nobody asked it to: killed for want of memory, or ended
 * by itself on a full disk. Tried until it works; what was committed is there again.
 */
export class KeptPostmaster {
  private current: Postmaster | null = null;
  private isStopping = false;
  private restarting: Promise<void> = Promise.resolve();
  private endPause: () => void = () => undefined;

  constructor(
    private readonly start: (onLost: () => void) => Promise<Postmaster>,
    private readonly log: StartLog,
  ) {}

  async begin(): Promise<void> {
    this.current = await this.start(() => this.onLost());
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.endPause();
    await this.restarting;
    await this.current?.stop();
    this.current = null;
  }

  private onLost(): void {
    this.current = null;
    if (!this.isStopping) this.restarting = this.restart();
  }

  private async restart(): Promise<void> {
    this.log.warn('PostgreSQL ended. Starting it again.');
    for (let pauseMs = firstPauseMs; !this.isStopping; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      try {
        await this.begin();
        this.log.info('PostgreSQL runs again.');
        return;
      } catch (error) {
        this.log.warn(error instanceof Error ? error.message : String(error));
      }
      await new Promise<void>((resolve) => {
        this.endPause = resolve;
        setTimeout(resolve, pauseMs);
      });
    }
  }
}
