/** Under which sign-in's key, and what only that key opens. No word of it can be read. */
export interface SealedText {
  keyId: string;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

/** A key that no script can read out again. */
export interface SealKey {
  id: string;
  key: CryptoKey;
}

/** 96 bits, drawn anew for each text, as AES-GCM asks for (NIST SP 800-38D). */
const IV_BYTES = 12;

/** @param base64 256 bits. */
export async function sealKey(id: string, base64: string): Promise<SealKey> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { id, key };
}

/** @param place Whose it is and where it belongs: sealed for one place, it opens at no other. */
export async function seal({ id, key }: SealKey, place: string, text: string): Promise<SealedText> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(parameters(iv, place), key, new TextEncoder().encode(text));
  return { keyId: id, iv, sealed };
}

/** @throws where it was sealed under another key, for another place, or was changed since. */
export async function unseal({ key }: SealKey, place: string, { iv, sealed }: SealedText): Promise<string> {
  return new TextDecoder().decode(await crypto.subtle.decrypt(parameters(iv, place), key, sealed));
}

function parameters(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) };
}
