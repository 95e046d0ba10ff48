import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import PgBoss from 'pg-boss';
import type { DataSource } from 'typeorm';
import { APP_DATA_SOURCE, DATABASE, LOGGER, SETTINGS, type DatabaseUrls, type Log } from '../platform.tokens';
import type { Settings } from '../settings/settings';

/** Payloads are ids, and nothing else. */
export interface JobPayloads {
  'mail.deliver': { organisationId: string; mailId: string };
  'purge.erase': { organisationId: string; purgeId: string };
}
type JobName = keyof JobPayloads;
type Worker<T extends JobName> = (payload: JobPayloads[T]) => Promise<void>;
type Sweep = (organisationId: string) => Promise<void>;

/**
 * The queue (pg-boss) between a commit and its consequences. A job only hurries: what must happen is a row of ours,
 * which a sweep finds every minute, so that a job lost with a crash delays and never loses.
 */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private boss: PgBoss | null = null;
  private readonly workers = new Map<JobName, Worker<JobName>>();
  private readonly sweeps = new Map<string, Sweep>();

  constructor(
    @Inject(DATABASE) private readonly database: DatabaseUrls,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(APP_DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(LOGGER) private readonly log: Log,
  ) {}

  work<T extends JobName>(name: T, worker: Worker<T>): void {
    this.workers.set(name, worker as Worker<JobName>);
  }

  everyMinute(name: string, sweep: Sweep): void {
    this.sweeps.set(name, sweep);
  }

  /** Never throws: the row that the job is about is swept within the minute anyway. */
  async send<T extends JobName>(name: T, payload: JobPayloads[T]): Promise<void> {
    await this.boss
      ?.send(name, payload)
      .catch((error: unknown) => this.log.warn({ err: error, job: name }, 'job not queued'));
  }

  /** Called by the api once every lib has registered its work. */
  async start(): Promise<void> {
    const { workers } = this.settings;
    const boss = new PgBoss({
      connectionString: this.database.ownerUrl,
      schema: 'pgboss',
      application_name: 'second-chair-jobs',
      max: 4,
      supervise: workers,
      schedule: workers,
    });
    boss.on('error', (error) => this.log.error({ err: error }, 'jobs'));
    await boss.start();
    this.boss = boss;
    for (const name of this.workers.keys())
      await boss.createQueue(name, { name, retryLimit: 5, retryBackoff: true });
    if (!workers) return;
    for (const [name, worker] of this.workers) {
      await boss.work<JobPayloads[JobName]>(name, { pollingIntervalSeconds: 1 }, async (jobs) => {
        for (const job of jobs) await worker(job.data);
      });
    }
    await boss.createQueue('sweep', { name: 'sweep', policy: 'stately' });
    await boss.work('sweep', { pollingIntervalSeconds: 2 }, () => this.sweep());
    await boss.schedule('sweep', '* * * * *');
  }

  /** Runs every sweep once for every organisation; one that fails does not keep the others from running. */
  async sweep(): Promise<void> {
    const rows = (await this.dataSource.query('select organisation_ids() as id')) as { id: string }[];
    for (const { id } of rows) {
      for (const [name, sweep] of this.sweeps) {
        try {
          await sweep(id);
        } catch (error) {
          this.log.error({ err: error, sweep: name, organisationId: id }, 'sweep');
        }
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 5_000, wait: true });
    this.boss = null;
  }
}
