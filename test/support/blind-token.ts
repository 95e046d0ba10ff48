import { randomBytes, webcrypto } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import type { Caller, Loose } from './graphql';

/** What a browser does to write without an author: the token that it makes, and its signature, in Base64. */
export interface Token {
  token: string;
  signature: string;
}

const suite = RSABSSA.SHA384.PSS.Randomized();
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** @returns the refusal, where there is one */
export async function tokenOf(who: Caller, threadId: string, place: number): Promise<Token & Loose> {
  const { thread } = await who.ask('query ($id: ID!) { thread(id: $id) { round { anonymousKey } } }', {
    id: threadId,
  });
  const key = await webcrypto.subtle.importKey(
    'spki',
    Buffer.from(thread.round.anonymousKey, 'base64'),
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  );
  const message = suite.prepare(new Uint8Array(randomBytes(32)));
  const { blindedMsg, inv } = await suite.blind(key, message);
  const answer = await askForToken(who, threadId, place, base64(blindedMsg));
  if (!answer.signature) return answer;
  const signed = await suite.finalize(key, message, Buffer.from(answer.signature, 'base64'), inv);
  return { token: base64(message), signature: base64(signed) };
}

export function askForToken(
  who: Caller,
  threadId: string,
  place: number,
  blindedMessage: string,
): Promise<Loose> {
  return who.do('askForToken', { threadId, place, blindedMessage }, '... on TokenSignature { signature }');
}
