import 'reflect-metadata';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { threadRoom } from '@second-chair/wire';
import { createLogger, startEmbeddedDatabase } from '@second-chair/platform';
import { readyCase, threadOf } from '../support/cases';
import { seedCrowd } from '../support/crowd';
import { newDataFolder } from '../support/data-folder';
import { caller } from '../support/graphql';
import { lineTo } from '../support/line';
import { observe } from '../support/observer';
import { startServerProcess } from '../support/server-process';
import { until } from '../support/sockets';
import { findings, type Written } from './findings';
import { newProgress, writeAll } from './writers';

export interface ChaosPlan {
  writes: number;
  kills: number;
  databaseKills: number;
  cuts: number;
  newIdEachTry: boolean;
  say: (line: string) => void;
}

export interface ChaosOutcome {
  figures: Record<string, number>;
  faults: string[];
}

const THREADS = 4;
const WRITERS = 16;

/** Everything fails while people write; afterwards what they were told is compared with what is there. */
export async function chaos(plan: ChaosPlan): Promise<ChaosOutcome> {
  const folder = newDataFolder('chaos');
  const dataDir = join(folder, 'data');
  const database = await startEmbeddedDatabase({ dataDir, log: createLogger('silent') });
  let server = await startServerProcess(database, { env: { WORKERS: 'on', LOG_LEVEL: 'error' } });
  const line = await lineTo(server.port);
  try {
    const [team] = await seedCrowd(database, line.url, { teams: 1, teamSize: WRITERS + 1 });
    if (!team) throw new Error('There is no team.');
    const [lead, ...writers] = team.members as [(typeof team.members)[0], ...typeof team.members];
    const threads = [];
    for (const author of writers.slice(0, THREADS)) {
      const { id } = await readyCase(author, lead, team.id);
      threads.push(await threadOf(author, id));
    }
    // Each thread on two screens: one behind the line that is cut, one straight at the server that is killed.
    const screens = threads.flatMap(({ id, seq }) =>
      [line.url, server.url].map((url) => ({
        threadId: id as string,
        ...observe(url, caller(url, lead.cookie), threadRoom(id), seq),
      })),
    );

    const progress = newProgress(plan.writes);
    const begun = Date.now();
    const writing = writeAll({
      writers,
      teamId: team.id,
      threadIds: threads.map(({ id }) => id as string),
      newIdEachTry: plan.newIdEachTry,
      progress,
    });
    const breaking = inTurn(plan, progress, {
      kill: async () => {
        line.deafen();
        await new Promise((resolve) => setTimeout(resolve, 50));
        await server.kill();
        line.mend();
        server = await startServerProcess(database, {
          port: server.port,
          env: { WORKERS: 'on', LOG_LEVEL: 'error' },
        });
      },
      killDatabase: async () => {
        const lockFile = join(dataDir, 'postgres/postmaster.pid');
        process.kill(Number.parseInt(readFileSync(lockFile, 'utf8'), 10), 'SIGKILL');
      },
      cut: async () => line.cut(),
    });
    const written: Written = await writing;
    const broken = await breaking;
    const seconds = (Date.now() - begun) / 1_000;

    const posts = new Map<string, number>();
    for (const { threadId } of written.posts) posts.set(threadId, (posts.get(threadId) ?? 0) + 1);
    const isCaughtUp = () =>
      screens.every(({ threadId, applied }) => applied.length >= (posts.get(threadId) ?? 0));
    // A screen that misses something is a finding, not an error here.
    await until(isCaughtUp, 'all screens', 60_000).catch(() => undefined);
    const found = await findings(database.ownerUrl, written, screens);
    for (const screen of screens) screen.close();
    return {
      figures: { ...broken, seconds: Math.round(seconds), retries: progress.retries, ...found.figures },
      faults: found.faults,
    };
  } finally {
    await server.stop();
    await line.close();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Breaks {
  kill: () => Promise<void>;
  killDatabase: () => Promise<void>;
  cut: () => Promise<void>;
}

/** Spreads the failures evenly over the writing, one at a time. */
async function inTurn(plan: ChaosPlan, progress: { done: number }, breaks: Breaks) {
  const counts = { kills: 0, databaseKills: 0, cuts: 0 };
  const due = [
    ...spread(plan.kills, 'kills', breaks.kill),
    ...spread(plan.databaseKills, 'databaseKills', breaks.killDatabase),
    ...spread(plan.cuts, 'cuts', breaks.cut),
  ].sort((one, other) => one.at - other.at);
  for (const { at, what, act } of due) {
    const from = Math.floor(at * plan.writes);
    await until(() => progress.done >= from, `write ${from}`, 15 * 60_000);
    await act();
    counts[what] += 1;
    if (what !== 'cuts') plan.say(`${progress.done} of ${plan.writes} written: ${what} ${counts[what]}`);
  }
  return counts;

  function spread(count: number, what: keyof typeof counts, act: () => Promise<void>) {
    return Array.from({ length: count }, (_, i) => ({ at: (i + 0.5) / count, what, act }));
  }
}
