import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SESSION_SECRET } from '@second-chair/platform';
import type { Alias } from './alias.entity';

const BLOCK = 64;

/**
 * Knows whether somebody is behind an alias, by a digest (HMAC-SHA-256, RFC 2104) under a key that comes from the
 * server's secret (HKDF, RFC 5869) and is in no database. With another secret nobody is behind any alias any more.
 */
@Injectable()
export class Veil {
  private readonly key: Buffer;

  constructor(@Inject(SESSION_SECRET) secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'second-chair alias', BLOCK));
  }

  digestOf(subjectId: string, personId: string): Buffer {
    return createHmac('sha256', this.key).update(`${subjectId}:${personId}`).digest();
  }

  isBehind(personId: string, alias: Pick<Alias, 'subjectId' | 'ownerDigest'>): boolean {
    return this.digestOf(alias.subjectId, personId).equals(alias.ownerDigest);
  }

  /** The key as the two halves of HMAC, for the one function of the database that may try who it is. */
  halves(): { inner: Buffer; outer: Buffer } {
    const padded = (byte: number): Buffer => Buffer.from(this.key.map((one) => one ^ byte));
    return { inner: padded(0x36), outer: padded(0x5c) };
  }
}
