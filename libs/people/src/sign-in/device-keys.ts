import { createHmac, hkdfSync } from 'node:crypto';

/**
 * Keys (256 bits) under which browsers seal what they keep on a device: one for each sign-in, made from the server's
 * secret (HKDF, RFC 5869; HMAC-SHA-256, RFC 2104) and stored nowhere. The account is part of it, so that whoever signs in
 * again opens what they left under an earlier sign-in, and nobody opens what another person left.
 */
export class DeviceKeys {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'second-chair device', 32));
  }

  /** In base64. */
  of(accountId: string, signInId: string): string {
    return createHmac('sha256', this.key).update(`${accountId}:${signInId}`).digest('base64');
  }
}
