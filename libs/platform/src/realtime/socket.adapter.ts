import type { IncomingMessage, ServerResponse } from 'node:http';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { INestApplicationContext } from '@nestjs/common';
import type { MessageMappingProperties } from '@nestjs/websockets';
import { lastValueFrom, type Observable } from 'rxjs';
import type { Server, ServerOptions, Socket } from 'socket.io';
import { postgresLine } from './postgres-line';
import { redisLine } from './redis-line';
import type { ServerLine } from './server-line';

interface Wiring {
  /** The origin that browsers come from; a page of another origin gets no socket. */
  publicUrl: string;
  /** Puts what every answer carries on those of the handshake, too, which never reach the application. */
  headers: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  redisUrl?: string;
  /** Only where several processes may serve: an outside database. The embedded one has a single server. */
  sharedDatabaseUrl?: string;
  report: (error: unknown) => void;
  /** The line between the processes was broken and works again; what was said meanwhile is lost. */
  onRestored: () => void;
}

type Acknowledge = (answer: unknown) => void;

/** socket.io as this workspace runs it: same origin only, and one line between server processes. */
export class SocketAdapter extends IoAdapter {
  private line: ServerLine | null = null;

  constructor(
    app: INestApplicationContext,
    private readonly wiring: Wiring,
  ) {
    super(app);
  }

  async connect(): Promise<void> {
    const { redisUrl, sharedDatabaseUrl, ...listeners } = this.wiring;
    if (redisUrl) this.line = await redisLine(redisUrl, listeners);
    else if (sharedDatabaseUrl) this.line = postgresLine(sharedDatabaseUrl, listeners);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      serveClient: false,
      maxHttpBufferSize: 64 * 1024,
      allowRequest: (request: IncomingMessage, decide: (error: string | null, allowed: boolean) => void) =>
        decide(null, this.isSameOrigin(request)),
    } as ServerOptions) as Server;
    server.engine.use(this.wiring.headers);
    if (this.line) server.adapter(this.line.adapter);
    return server;
  }

  /** Plain listeners. The streams that Nest hangs on each socket for each of its messages weigh more than the socket. */
  override bindMessageHandlers(
    socket: Socket,
    handlers: MessageMappingProperties[],
    answersOf: (answer: unknown) => Observable<unknown>,
  ): void {
    for (const { message, callback } of handlers)
      socket.on(message as string, (...sent: unknown[]) => {
        const acknowledge = typeof sent.at(-1) === 'function' ? (sent.at(-1) as Acknowledge) : undefined;
        const request = acknowledge === sent[0] ? undefined : sent[0];
        lastValueFrom(answersOf(callback(request, acknowledge)), { defaultValue: undefined }).then(
          (answer) => answer !== undefined && acknowledge?.(answer),
          (error: unknown) => this.logger.error(error),
        );
      });
  }

  override async close(server: Server): Promise<void> {
    await super.close(server);
    await this.line?.close();
    this.line = null;
  }

  /** Programs send no Origin and carry no one's cookies; a browser always says where it comes from. */
  private isSameOrigin({ headers }: IncomingMessage): boolean {
    if (!headers.origin) return true;
    if (headers.origin === this.wiring.publicUrl) return true;
    return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
  }
}
