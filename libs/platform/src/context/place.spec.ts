import type { IncomingMessage } from 'node:http';
import { networkOf, placeOf } from './place';

const request = (remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe('from where somebody calls', () => {
  it.each([
    ['who connects', request('203.0.113.9'), '203.0.113.9'],
    ['IPv4 in IPv6 clothes', request('::ffff:203.0.113.9'), '203.0.113.9'],
    [
      'whom a proxy on this machine speaks for',
      request('127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }),
      '203.0.113.9',
    ],
    [
      'the last that it did not say itself',
      request('::1', { 'x-forwarded-for': '10.0.0.1, 203.0.113.9' }),
      '203.0.113.9',
    ],
    [
      'nobody is believed who connects from elsewhere',
      request('198.51.100.4', { 'x-forwarded-for': '203.0.113.9' }),
      '198.51.100.4',
    ],
  ])('%s', (_, from, address) => {
    expect(placeOf(from)).toEqual({ address, device: null });
  });

  it.each([
    ['203.0.113.9', '203.0.113.…'],
    ['2001:db8:7:8::1', '2001:db8:7:…'],
    ['2001:db8::1', '2001:db8:…'],
    ['127.0.0.1', null],
    ['::1', null],
  ])('%s is shown as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
