import { createHash } from 'node:crypto';
import { KNOWN_PASSWORDS } from './known-passwords.generated';

/** A digest of five bytes: of ten million passwords that are on no list, less than one is taken for one that is. */
const BYTES = 5;

let known: ReadonlySet<number> | undefined;

/** Whether a password is among those that are guessed first, however its letters are written. */
export function isKnownPassword(password: string): boolean {
  known ??= decoded();
  const digest = createHash('sha256').update(password.normalize('NFC').toLowerCase()).digest();
  return known.has(digest.readUIntBE(0, BYTES));
}

function decoded(): ReadonlySet<number> {
  const bytes = Buffer.from(KNOWN_PASSWORDS, 'base64');
  return new Set(Array.from({ length: bytes.length / BYTES }, (_, i) => bytes.readUIntBE(i * BYTES, BYTES)));
}
