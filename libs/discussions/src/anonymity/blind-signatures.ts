import { webcrypto } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';

const { subtle } = webcrypto;
/** RSABSSA-SHA384-PSS-Randomized, the variant that RFC 9474 recommends. */
const suite = RSABSSA.SHA384.PSS.Randomized();
const KIND = { name: 'RSA-PSS', hash: 'SHA-384' };
const BITS = 2048;

/** A key pair as it is stored: SubjectPublicKeyInfo and PKCS #8. */
export interface StoredKeys {
  publicKey: Buffer;
  privateKey: Buffer;
}

export async function newKeys(): Promise<StoredKeys> {
  const { publicKey, privateKey } = await suite.generateKey({
    publicExponent: Uint8Array.from([1, 0, 1]),
    modulusLength: BITS,
  });
  return {
    publicKey: Buffer.from(await subtle.exportKey('spki', publicKey)),
    privateKey: Buffer.from(await subtle.exportKey('pkcs8', privateKey)),
  };
}

/** @returns null where the message is none that this key can sign */
export async function signBlindly(privateKey: Buffer, blindedMessage: Buffer): Promise<Buffer | null> {
  if (blindedMessage.length !== BITS / 8) return null;
  const key = await subtle.importKey('pkcs8', privateKey, KIND, true, ['sign']);
  try {
    return Buffer.from(await suite.blindSign(key, new Uint8Array(blindedMessage)));
  } catch {
    return null;
  }
}

export async function isSigned(publicKey: Buffer, message: Buffer, signature: Buffer): Promise<boolean> {
  const key = await subtle.importKey('spki', publicKey, KIND, true, ['verify']);
  return suite.verify(key, new Uint8Array(signature), new Uint8Array(message)).catch(() => false);
}
