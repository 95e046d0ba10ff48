import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';
import { deviceInWords } from './device-in-words';

/** From where somebody calls, as far as their browser and the network say: a hint and no proof. */
export interface Place {
  /** IPv4 or IPv6. */
  address: string | null;
  /** "Firefox, Windows". */
  device: string | null;
}

export const NOWHERE: Place = { address: null, device: null };

/** A proxy on this machine is believed about whom it speaks for, like Express is told to. */
const trusts = proxyAddr.compile('loopback');
const ADDRESS_LENGTH = 45;

export function placeOf(request: IncomingMessage): Place {
  return placeFrom(proxyAddr(request, trusts), request.headers['user-agent']);
}

export function placeFrom(address: string, userAgent: string | undefined): Place {
  const { browser, system } = deviceInWords(userAgent ?? null);
  return {
    address: address.replace(/^::ffff:(?=[\d.]+$)/u, '').slice(0, ADDRESS_LENGTH) || null,
    device: [browser, system].filter(Boolean).join(', ') || null,
  };
}

/**
 * Enough to tell one network from another, and not enough to find a home: the last byte of an IPv4 address is left out,
 * and all but the first 48 bits of an IPv6 one. Null for this machine itself.
 */
export function networkOf(address: string): string | null {
  if (address === '::1' || address.startsWith('127.')) return null;
  if (!address.includes(':')) return `${address.split('.').slice(0, 3).join('.')}.…`;
  const [beforeGap = ''] = address.split('::');
  return `${beforeGap.split(':').slice(0, 3).join(':')}:…`;
}
