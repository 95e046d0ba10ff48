import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newDataFolder } from '../../test/support/data-folder';
import { STORY_SECRET } from '../../test/support/secret';
import { sentByBrowser } from './documents';
import { startMeasured, type MeasuredProcess, type Used } from './measured-process';
import { seed, type Seeded, type StagePlan } from './seed';

/** What the rows that ask a running server share: it is set up once a run. */
export interface Stage extends Seeded {
  /** What the server held before anyone asked it anything. */
  idle: Used;
  /** Of the database that the server has started for itself. */
  ownerUrl: string;
  /** The built server, as `npm start` serves it in production. */
  ours: MeasuredProcess;
  /** A file in bench/peers as a process of its own, started when it is first asked for. */
  peer(name: string): Promise<MeasuredProcess>;
  document(name: string): string;
  close(): Promise<void>;
}

export async function setStage(plan: StagePlan, say: (line: string) => void): Promise<Stage> {
  const folder = newDataFolder('bench');
  const dataDir = join(folder, 'data');
  const env = { NODE_ENV: 'production', DATA_DIR: dataDir, SESSION_SECRET: STORY_SECRET, DEMO: 'off' };
  const ours = await startMeasured('dist/apps/api/main.js', env);
  const ownerUrl = ownerUrlOf(dataDir);
  const idle = await ours.used('exact');
  const begun = performance.now();
  const seeded = await seed(ownerUrl, ours.url, plan);
  say(`stage set in ${Math.round((performance.now() - begun) / 1_000)} s`);
  const peers = new Map<string, Promise<MeasuredProcess>>();
  return {
    ...seeded,
    idle,
    ownerUrl,
    ours,
    peer: (name) => {
      const known = peers.get(name);
      if (known) return known;
      const started = startMeasured(`bench/peers/${name}.mjs`, {
        NODE_ENV: 'production',
        DATABASE_OWNER_URL: ownerUrl,
      });
      peers.set(name, started);
      return started;
    },
    document: sentByBrowser,
    close: async () => {
      for (const peer of await Promise.allSettled(peers.values()))
        if (peer.status === 'fulfilled') await peer.value.stop();
      await ours.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server keeps beside its data by which way its own database is reached. */
function ownerUrlOf(dataDir: string): string {
  const { port, ownerPassword } = JSON.parse(
    readFileSync(join(dataDir, 'embedded-database.json'), 'utf8'),
  ) as {
    port: number;
    ownerPassword: string;
  };
  return `postgres://second_chair_owner:${ownerPassword}@127.0.0.1:${port}/second_chair`;
}
