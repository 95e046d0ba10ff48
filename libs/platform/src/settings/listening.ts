import type { Server } from 'node:http';
import { createServer } from 'node:net';

/** Why the server could not listen, in one line that says what to do. */
export function explainListenError(error: unknown, port: number): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'HOST names an address that this machine does not have. Unset it, or use 0.0.0.0 for all addresses.';
    default:
      return `Second Chair could not listen on port ${port}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Finds out before anything else is begun whether we may listen there; throws what listening itself would throw. */
export async function tryListening(host: string, port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, listenAddress(host), resolve);
  });
  await new Promise((resolve) => server.close(resolve));
}

/** The address to listen on for `HOST`; with localhost, `alsoListenOnIpv6Loopback` adds the other one. */
export function listenAddress(host: string): string {
  return host === 'localhost' ? '127.0.0.1' : host;
}

/**
 * `localhost` is 127.0.0.1 to some programs and ::1 to others, and Node listens on one only. Listening on every
 * address instead would show a demo workspace, whose passwords are known, to the whole network. So a second listener
 * hands its connections to the same server; where there is no IPv6 nothing happens.
 */
export async function alsoListenOnIpv6Loopback(server: Server, port: number): Promise<void> {
  const second = createServer((socket) => server.emit('connection', socket));
  await new Promise<void>((resolve, reject) => {
    second.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' ? resolve() : reject(error),
    );
    second.listen({ port, host: '::1', ipv6Only: true }, resolve);
  });
  const close = server.close.bind(server);
  server.close = (callback) => {
    second.close();
    return close(callback);
  };
}
