import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import { SettingsError } from '../settings/settings';
import type { LineListeners, ServerLine } from './server-line';

const longestPauseMs = 2_000;
const connectWithinMs = 5_000;

/** Redis streams. A Redis that cannot be reached at the start is a wrong setting; one that goes away later is waited for. */
export async function redisLine(url: string, { report, onRestored }: LineListeners): Promise<ServerLine> {
  let hasStarted = false;
  const client = createClient({
    url,
    // While Redis is away, people on this process go on hearing each other at once.
    disableOfflineQueue: true,
    socket: {
      connectTimeout: connectWithinMs,
      reconnectStrategy: (attempts) => (hasStarted ? Math.min(100 * attempts, longestPauseMs) : false),
    },
  });
  client.on('error', (error) => {
    if (hasStarted) report(error);
  });
  client.on('ready', () => {
    if (hasStarted) onRestored();
  });
  try {
    await client.connect();
  } catch (error) {
    const { host } = new URL(url);
    const code = (error as { code?: string }).code ?? (error as Error).message;
    throw new SettingsError([
      `REDIS_URL names ${host}, which does not answer (${code}); expected a running Redis.`,
    ]);
  }
  hasStarted = true;
  return { adapter: createAdapter(forAdapter(client, report)), close: async () => client.destroy() };
}

type Redis = ReturnType<typeof createClient>;

/**
 * The adapter does not wait for what it publishes, so that a failure there would end the whole process; and its readers
 * ask again at once when they fail, so that they are better kept waiting in the queue.
 */
function forAdapter(client: Redis, report: (error: unknown) => void): Redis {
  const instead: Record<string | symbol, unknown> = {
    publish: (...call: Parameters<Redis['publish']>) =>
      client.publish(...call).catch((error: unknown) => {
        report(error);
        return 0;
      }),
    duplicate: () => client.duplicate({ disableOfflineQueue: false }),
  };
  return new Proxy(client, {
    get: (target, name) => {
      if (name in instead) return instead[name];
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
