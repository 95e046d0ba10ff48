import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createClient } from 'redis';
import { freePort } from './free-port';
import { until } from './sockets';

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** A Redis of its own that keeps nothing. */
export async function startRedis(port?: number): Promise<TestRedis> {
  const taken = port ?? (await freePort());
  const child = spawn(
    'redis-server',
    ['--port', String(taken), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  );
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  const exit = once(child, 'close').catch(() => {
    throw new Error('redis-server is not installed: sudo apt-get install -y redis-server');
  });
  const url = `redis://127.0.0.1:${taken}`;
  await Promise.race([exit, until(() => answers(url), 'Redis')]);
  return {
    url,
    stop: async () => {
      process.off('exit', killWithUs);
      child.kill('SIGKILL');
      await exit;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = createClient({ url, socket: { reconnectStrategy: false } });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    if (client.isOpen) client.destroy();
  }
}
