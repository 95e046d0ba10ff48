import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { alsoListenOnIpv6Loopback, explainListenError, listenAddress } from './listening';

const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

describe('listening on localhost', () => {
  const started = async () => {
    const server = createServer((_, response) => response.end('here'));
    server.listen(0, listenAddress('localhost'));
    await once(server, 'listening');
    return { server, port: (server.address() as AddressInfo).port };
  };
  const answer = (host: string, port: number) =>
    fetch(`http://${host}:${port}/`, { headers: { connection: 'close' } }).then((response) =>
      response.text(),
    );

  (hasIpv6 ? it : it.skip)('answers on both of its addresses until closed', async () => {
    const { server, port } = await started();
    await alsoListenOnIpv6Loopback(server, port);
    expect(await answer('127.0.0.1', port)).toBe('here');
    expect(await answer('[::1]', port)).toBe('here');
    await new Promise((resolve) => server.close(resolve));
    await expect(answer('[::1]', port)).rejects.toThrow();
  });

  (hasIpv6 ? it : it.skip)('fails when another program has the port on the second address', async () => {
    const { server, port } = await started();
    const other = createTcpServer().listen(port, '::1');
    await once(other, 'listening');
    const error: unknown = await alsoListenOnIpv6Loopback(server, port).catch((failure: unknown) => failure);
    expect(explainListenError(error, port)).toBe(
      `Port ${port} is already in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
    other.close();
    server.close();
  });
});
