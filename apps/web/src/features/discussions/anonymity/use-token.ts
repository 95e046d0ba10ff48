import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { AskForTokenDocument } from '../../../data/generated';
import { keep, recall } from '../../../data/kept-text';
import { newToken, signed, type BlindToken } from './blind-token';

export interface UseToken {
  token: BlindToken | undefined;
  /** Why there is none, in words. */
  problem: string | undefined;
  used: (id: string) => void;
}

/**
 * The viewer's token for the phase that is open. Every member's browser asks for one as soon as it sees the phase, so that
 * asking tells nothing. It stays on this device.
 */
export function useToken(threadId: string, place: number, publicKey: string): UseToken {
  const client = useApolloClient();
  const where = `token/${threadId}/${place}`;
  const [token, setToken] = useState<BlindToken | undefined>(() => recalled(where));
  const [problem, setProblem] = useState<string>();
  const isSigned = token?.signature !== undefined;

  useEffect(() => {
    if (isSigned) return undefined;
    let isWanted = true;
    void (async () => {
      const made = recalled(where) ?? (await newToken(publicKey));
      keep(where, JSON.stringify(made));
      const input = { threadId, place, blindedMessage: made.blinded };
      const { data } = await client.mutate({ mutation: AskForTokenDocument, variables: { input } });
      const answer = data?.askForToken;
      if (answer?.__typename !== 'TokenSignature') {
        if (isWanted) setProblem(answer?.message);
        return;
      }
      const ready = await signed(made, publicKey, answer.signature);
      keep(where, JSON.stringify(ready));
      if (isWanted) setToken(ready);
    })().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [client, threadId, place, publicKey, where, isSigned]);

  return {
    token,
    problem,
    used: (id) => {
      if (!token) return;
      const spent = { ...token, usedFor: id };
      keep(where, JSON.stringify(spent));
      setToken(spent);
    },
  };
}

function recalled(where: string): BlindToken | undefined {
  try {
    const text = recall(where);
    return text === undefined ? undefined : (JSON.parse(text) as BlindToken);
  } catch {
    return undefined;
  }
}
