import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { EmbeddedDatabaseError } from './embedded-database.error';

/**
 * A port on 127.0.0.1 that nobody uses, the preferred one if possible. Always below 32768: above, the system hands
 * ports out for outgoing connections, and a client that retries while the database restarts can connect to itself.
 */
export async function freePort(preferred: number): Promise<number> {
  if (preferred && (await isFree(preferred))) return preferred;
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new EmbeddedDatabaseError(
    'There is no free port for the database on 127.0.0.1 between 20000 and 31999.',
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
