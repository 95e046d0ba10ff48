import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { freePort } from './free-port';

export interface Line {
  readonly url: string;
  /** From now on requests still reach the server, and no answer comes back. */
  deafen(): void;
  /** The same on one connection only: the one that says all of this, in this order. */
  deafenAt(...words: string[]): void;
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
  let cues: string[] = [];
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
    let heard = 0;
    near.on('data', (chunk) => {
      if (heard < cues.length && chunk.includes(cues[heard] as string)) heard += 1;
      far.write(chunk);
    });
    far.on('data', (chunk) => {
      const isCued = cues.length > 0 && heard === cues.length;
      if (!isDeaf && !isCued) near.write(chunk);
    });
  });
  server.listen(await freePort(), '127.0.0.1');
  await once(server, 'listening');
  const cut = () => sockets.forEach((socket) => socket.destroy());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deafen: () => (isDeaf = true),
    deafenAt: (...words) => (cues = words),
    cut,
    mend: () => {
      isDeaf = false;
      cues = [];
      cut();
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
