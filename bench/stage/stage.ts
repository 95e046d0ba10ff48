import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createLogger, startEmbeddedDatabase } from '@second-chair/platform';
import { newDataFolder } from '../../test/support/data-folder';
import { STORY_SECRET } from '../../test/support/secret';
import { sentByBrowser } from './documents';
import { startMeasured, type MeasuredProcess, type Used } from './measured-process';
import { seed, type Seeded, type StagePlan } from './seed';

/** What the rows that ask a running server share: it is set up once a run. */
export interface Stage extends Seeded {
  /** What the server held before anyone asked it anything. */
  idle: Used;
  /** What the server was started with. */
  env: Record<string, string>;
  /** The built server, as `npm start` serves it in production. */
  ours: MeasuredProcess;
  /** A file in bench/peers as a process of its own, started when it is first asked for. */
  peer(name: string): Promise<MeasuredProcess>;
  document(name: string): string;
  close(): Promise<void>;
}

export async function setStage(plan: StagePlan, say: (line: string) => void): Promise<Stage> {
  const folder = newDataFolder('bench');
  const database = await startEmbeddedDatabase({
    dataDir: join(folder, 'data'),
    log: createLogger('silent'),
  });
  const env = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    DATA_DIR: join(folder, 'server'),
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    SESSION_SECRET: STORY_SECRET,
    DEMO: 'off',
  };
  const ours = await startMeasured('dist/apps/api/main.js', env).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  const idle = await ours.used('exact');
  const begun = performance.now();
  const seeded = await seed(database.ownerUrl, ours.url, plan);
  say(`stage set in ${Math.round((performance.now() - begun) / 1_000)} s`);
  const peers = new Map<string, Promise<MeasuredProcess>>();
  return {
    ...seeded,
    idle,
    env,
    ours,
    peer: (name) => {
      const known = peers.get(name);
      if (known) return known;
      const started = startMeasured(`bench/peers/${name}.mjs`, {
        NODE_ENV: 'production',
        DATABASE_OWNER_URL: database.ownerUrl,
      });
      peers.set(name, started);
      return started;
    },
    document: sentByBrowser,
    close: async () => {
      for (const peer of await Promise.allSettled(peers.values()))
        if (peer.status === 'fulfilled') await peer.value.stop();
      await ours.stop();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
