import { createAdapter } from '@socket.io/postgres-adapter';
import { Client, Pool } from 'pg';
import type { LineListeners, ServerLine } from './server-line';

/**
 * LISTEN and NOTIFY through the shared database. One connection speaks, so that events leave in the order in which they
 * happened, and one listens. The listening one is not the pool's: the adapter never gives a broken one back, and after
 * as many restarts of the database as the pool has places nothing would be carried any more.
 */
export function postgresLine(url: string, { report, onRestored }: LineListeners): ServerLine {
  const connection = {
    connectionString: url,
    application_name: 'second-chair-sockets',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  };
  const speaking = new Pool({ ...connection, max: 1 });
  speaking.on('error', report);
  let listening: Client | null = null;
  let isFirst = true;

  const listen = async () => {
    const client = new Client(connection);
    client.on('error', report);
    await client.connect();
    listening = client;
    if (!isFirst) onRestored();
    isFirst = false;
    return Object.assign(client, { release: () => void client.end().catch(report) });
  };
  // All that the adapter asks of a pool.
  const pool = { connect: listen, query: speaking.query.bind(speaking) } as unknown as Pool;
  return {
    adapter: createAdapter(pool, { tableName: 'sockets.socket_io_attachments', errorHandler: report }),
    close: async () => {
      await listening?.end().catch(report);
      await speaking.end();
    },
  };
}
