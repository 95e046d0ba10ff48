import type { IncomingMessage } from 'node:http';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { INestApplicationContext } from '@nestjs/common';
import { createAdapter as postgresAdapter } from '@socket.io/postgres-adapter';
import { createAdapter as redisStreamsAdapter } from '@socket.io/redis-streams-adapter';
import { Pool } from 'pg';
import { createClient } from 'redis';
import type { Server, ServerOptions } from 'socket.io';

interface Wiring {
  /** The origin that browsers come from; a page of another origin gets no socket. */
  publicUrl: string;
  redisUrl?: string;
  /** Only where several processes may serve: an outside database. The embedded one has a single server. */
  sharedDatabaseUrl?: string;
  report: (error: unknown) => void;
}

type AdapterFactory = Parameters<Server['adapter']>[0];

/** socket.io as this workspace runs it: same origin only, and one adapter between server processes. */
export class SocketAdapter extends IoAdapter {
  private closers: (() => Promise<unknown>)[] = [];
  private factory: AdapterFactory | null = null;

  constructor(
    app: INestApplicationContext,
    private readonly wiring: Wiring,
  ) {
    super(app);
  }

  async connect(): Promise<void> {
    const { redisUrl, sharedDatabaseUrl, report } = this.wiring;
    if (redisUrl) {
      const client = createClient({ url: redisUrl });
      client.on('error', report);
      await client.connect();
      this.closers.push(async () => client.destroy());
      this.factory = redisStreamsAdapter(client);
    } else if (sharedDatabaseUrl) {
      const pool = new Pool({ connectionString: sharedDatabaseUrl, max: 3 });
      pool.on('error', report);
      // The client that listens is checked out for good, so the pool does not hear its errors.
      pool.on('connect', (client) => client.on('error', report));
      this.closers.push(() => pool.end());
      this.factory = postgresAdapter(pool, {
        tableName: 'sockets.socket_io_attachments',
        errorHandler: report,
      });
    }
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      serveClient: false,
      maxHttpBufferSize: 64 * 1024,
      allowRequest: (request: IncomingMessage, decide: (error: string | null, allowed: boolean) => void) =>
        decide(null, this.isSameOrigin(request)),
    } as ServerOptions) as Server;
    if (this.factory) server.adapter(this.factory);
    return server;
  }

  override async close(server: Server): Promise<void> {
    await super.close(server);
    await Promise.all(this.closers.map((close) => close()));
    this.closers = [];
  }

  /** Programs send no Origin and carry no one's cookies; a browser always says where it comes from. */
  private isSameOrigin({ headers }: IncomingMessage): boolean {
    if (!headers.origin) return true;
    if (headers.origin === this.wiring.publicUrl) return true;
    return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
  }
}
