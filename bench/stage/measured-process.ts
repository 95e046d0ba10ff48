import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../test/support/free-port';

const startsWithin = 60_000;
const probe = join(process.cwd(), 'bench/stage/probe.mjs');

export interface Used {
  /** Milliseconds of processor time since it began, of all its threads. */
  cpu: number;
  /** Bytes. */
  heap: number;
  resident: number;
}

export interface MeasuredProcess {
  readonly url: string;
  readonly pid: number;
  /** With `isExact`, garbage is collected first, so that the heap holds what is in use and no more. */
  used(isExact?: 'exact'): Promise<Used>;
  stop(): Promise<void>;
}

/** Starts a server as a process of its own, and waits until it says that it is ready. */
export async function startMeasured(program: string, env: Record<string, string>): Promise<MeasuredProcess> {
  const port = await freePort();
  const child = fork(join(process.cwd(), program), {
    execArgv: ['--expose-gc', '--import', probe],
    env: { PATH: process.env.PATH, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  const exit = once(child, 'exit');
  await new Promise<void>((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`${program} is not ready:\n${said}`)), startsWithin);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('is ready at')) done();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    void exit.then(([code]) => fail(new Error(`${program} ended with ${String(code)}:\n${said}`)));
    child.once('exit', () => clearTimeout(timer));
    child.stdout?.once('end', () => clearTimeout(timer));
  });
  // Its log is read on and thrown away: a pipe that nobody empties would hold it up.
  for (const stream of [child.stdout, child.stderr]) stream?.removeAllListeners('data').resume();

  let asked = 0;
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    used: async (isExact) => {
      asked += 1;
      const question = asked;
      const answer = new Promise<Used>((done) => {
        const hear = (heard: {
          probe: number;
          cpu: { user: number; system: number };
          memory: { heapUsed: number; rss: number };
        }) => {
          if (heard.probe !== question) return;
          child.off('message', hear);
          const { cpu, memory } = heard;
          done({ cpu: (cpu.user + cpu.system) / 1_000, heap: memory.heapUsed, resident: memory.rss });
        };
        child.on('message', hear);
      });
      child.send({ probe: question, isExact: isExact !== undefined });
      return answer;
    },
    stop: async () => {
      child.kill('SIGINT');
      const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await exit;
      clearTimeout(timer);
    },
  };
}
