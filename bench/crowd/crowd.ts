import 'reflect-metadata';
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createLogger, startEmbeddedDatabase } from '@second-chair/platform';
import { addPost, readyCase, threadOf } from '../../test/support/cases';
import { seedCrowd } from '../../test/support/crowd';
import { newDataFolder } from '../../test/support/data-folder';
import { startServerProcess } from '../../test/support/server-process';
import { desksOf, pause, work, type Desk } from './people';

export interface CrowdPlan {
  people: number;
  teamSize: number;
  /** Cases to read in each team, and posts in the discussion of each. */
  readable: number;
  posts: number;
  warmUpSeconds: number;
  seconds: number;
  /** Between two acts of one person, on average. */
  pauseSeconds: number;
  say: (line: string) => void;
}

export interface CrowdFigures {
  acts: number;
  errors: string[];
  /** Milliseconds. */
  p50: number;
  p95: number;
  bareP95: number;
  /** Megabytes that the server holds: the median of the first and of the last fifth of the time. */
  memoryAtFirst: number;
  memoryAtLast: number;
}

/** Everyone is signed in and reads and saves, each in their own time; then the same number of requests to a bare server. */
export async function crowd(plan: CrowdPlan): Promise<CrowdFigures> {
  const folder = newDataFolder('crowd');
  const database = await startEmbeddedDatabase({
    dataDir: join(folder, 'data'),
    log: createLogger('silent'),
  });
  const server = await startServerProcess(database, {
    env: { WORKERS: 'on', LOG_LEVEL: 'error', NODE_ENV: 'production' },
  });
  try {
    const teams = await seedCrowd(database, server.url, {
      teams: plan.people / plan.teamSize,
      teamSize: plan.teamSize,
    });
    const desks: Desk[] = [];
    for (const team of teams) {
      const [lead, author] = team.members;
      if (!lead || !author) throw new Error('A team needs two people.');
      const ids: string[] = [];
      for (let i = 0; i < plan.readable; i += 1) {
        const { id } = await readyCase(author, lead, team.id);
        const { id: threadId } = await threadOf(author, id);
        for (let post = 0; post < plan.posts; post += 1)
          await addPost(author, threadId, 'What was in the room when nobody spoke?');
        ids.push(id);
      }
      desks.push(...(await desksOf(team, ids)));
    }
    plan.say(`${desks.length} people at their desks`);

    const pauseMs = plan.pauseSeconds * 1_000;
    await work(desks, { milliseconds: plan.warmUpSeconds * 1_000, pauseMs });
    const memory: number[] = [];
    const watching = watch(server.pid, plan.seconds, memory);
    const { took, errors } = await work(desks, { milliseconds: plan.seconds * 1_000, pauseMs });
    await watching;
    const fifth = Math.max(1, Math.floor(memory.length / 5));
    return {
      acts: took.length,
      errors: [
        ...errors,
        ...server
          .said()
          .split('\n')
          .filter((line) => line.includes('"level":50')),
      ],
      p50: quantile(took, 0.5),
      p95: quantile(took, 0.95),
      bareP95: quantile(await bare(database.ownerUrl, desks, plan), 0.95),
      memoryAtFirst: quantile(memory.slice(0, fifth), 0.5),
      memoryAtLast: quantile(memory.slice(-fifth), 0.5),
    };
  } finally {
    await server.stop();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the process holds in memory, every second. */
async function watch(pid: number, seconds: number, megabytes: number[]): Promise<void> {
  for (let i = 0; i < seconds; i += 1) {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
    megabytes.push(Number(stdout) / 1_024);
    await wait(1_000);
  }
}

/** As many requests in the same rhythm, for a tenth of the time. */
async function bare(ownerUrl: string, desks: readonly Desk[], plan: CrowdPlan): Promise<number[]> {
  const child = fork(join(process.cwd(), 'bench/crowd/bare-server.mjs'), {
    env: { PATH: process.env.PATH, DATABASE_OWNER_URL: ownerUrl },
  });
  const [port] = (await once(child, 'message')) as [number];
  const took: number[] = [];
  const end = performance.now() + plan.seconds * 100;
  const pauseMs = plan.pauseSeconds * 1_000;
  await Promise.all(
    desks.map(async ({ readableId }) => {
      let due = performance.now() + pause(pauseMs);
      while (due < end) {
        await wait(Math.max(0, due - performance.now()));
        await (await fetch(`http://127.0.0.1:${port}/?id=${readableId}`)).text();
        took.push(performance.now() - due);
        due = Math.max(due, performance.now()) + pause(pauseMs);
      }
    }),
  );
  child.disconnect();
  return took;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
