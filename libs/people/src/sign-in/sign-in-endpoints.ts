import { createAuthEndpoint } from 'better-auth/api';
import type { BetterAuthPlugin } from 'better-auth';
import { z } from 'zod';
import type { SignInRecord } from './sign-in-record';

interface Needs {
  record: SignInRecord;
  tokenOf: (headers: Headers | undefined) => string;
  /** The screens of this sign-in are to lock, too. */
  onLocked: (token: string) => Promise<void>;
}

/** What a sign-in can be told beside better-auth's own: lock, unlock (`confirm`), and that somebody is at the keys. */
export function signInEndpoints({ record, tokenOf, onLocked }: Needs): BetterAuthPlugin {
  return {
    id: 'second-chair',
    endpoints: {
      confirm: createAuthEndpoint(
        '/confirm',
        { method: 'POST', body: z.object({ password: z.string().max(1_000) }) },
        async (call) => {
          const token = tokenOf(call.headers);
          const state = await record.stateOf(token);
          if (state) await call.context.password.checkPassword(state.accountId, call);
          await record.confirm(token);
          return call.json({ status: true });
        },
      ),
      lock: createAuthEndpoint('/lock', { method: 'POST' }, async (call) => {
        const token = tokenOf(call.headers);
        await record.lock(token);
        await onLocked(token);
        return call.json({ status: true });
      }),
      stayActive: createAuthEndpoint('/stay-active', { method: 'POST' }, async (call) => {
        await record.noteActivity(tokenOf(call.headers));
        return call.json({ status: true });
      }),
    },
  };
}
