import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { freePort } from './free-port';

export interface Line {
  readonly url: string;
  /** From now on requests still reach the server, and no answer comes back. */
  deafen(): void;
  /** Every connection that is open now breaks. */
  cut(): void;
  /** Answers come back again, on new connections. */
  mend(): void;
  close(): Promise<void>;
}

/** A network between a client and a server that can go wrong where a test wants it to. */
export async function lineTo(port: number): Promise<Line> {
  const sockets = new Set<Socket>();
  let isDeaf = false;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    near.pipe(far);
    far.on('data', (chunk) => {
      if (!isDeaf) near.write(chunk);
    });
  });
  server.listen(await freePort(), '127.0.0.1');
  await once(server, 'listening');
  const cut = () => sockets.forEach((socket) => socket.destroy());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deafen: () => (isDeaf = true),
    cut,
    mend: () => {
      isDeaf = false;
      cut();
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
