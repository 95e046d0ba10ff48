/** A token on its way: made here, signed blindly there, then shown by nobody in particular. All bytes in Base64. */
export interface BlindToken {
  message: string;
  blinded: string;
  inverse: string;
  signature?: string;
  /** The id under which it was used. */
  usedFor?: string;
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** RSABSSA-SHA384-PSS-Randomized (RFC 9474); loaded only where somebody may write without a name. */
async function suiteOf() {
  const { RSABSSA } = await import('@cloudflare/blindrsa-ts');
  return RSABSSA.SHA384.PSS.Randomized();
}

async function keyOf(publicKey: string): Promise<CryptoKey> {
  const kind = { name: 'RSA-PSS', hash: 'SHA-384' };
  return crypto.subtle.importKey('spki', fromBase64(publicKey), kind, true, ['verify']);
}

export async function newToken(publicKey: string): Promise<BlindToken> {
  const suite = await suiteOf();
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(32)));
  const { blindedMsg, inv } = await suite.blind(await keyOf(publicKey), message);
  return { message: toBase64(message), blinded: toBase64(blindedMsg), inverse: toBase64(inv) };
}

export async function signed(
  token: BlindToken,
  publicKey: string,
  blindSignature: string,
): Promise<BlindToken> {
  const suite = await suiteOf();
  const signature = await suite.finalize(
    await keyOf(publicKey),
    fromBase64(token.message),
    fromBase64(blindSignature),
    fromBase64(token.inverse),
  );
  return { ...token, signature: toBase64(signature) };
}
