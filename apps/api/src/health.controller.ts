import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { APP_DATA_SOURCE } from '@second-chair/platform';
import type { DataSource } from 'typeorm';
import { migrationNames } from './migrate';

@Controller('health')
export class HealthController {
  constructor(@Inject(APP_DATA_SOURCE) private readonly database: DataSource) {}

  /** The process answers. */
  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** The database is within reach of the application's role, and is of this version. */
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    let done: Set<string>;
    try {
      const rows = (await this.database.query('select name from migrations')) as { name: string }[];
      done = new Set(rows.map(({ name }) => name));
    } catch {
      throw new ServiceUnavailableException({
        status: 'not ready',
        reason: 'The database cannot be reached.',
      });
    }
    const missing = migrationNames.filter((name) => !done.has(name));
    if (missing.length > 0) {
      throw new ServiceUnavailableException({
        status: 'not ready',
        reason: 'The database waits for a migration.',
      });
    }
    return { status: 'ready' };
  }
}
