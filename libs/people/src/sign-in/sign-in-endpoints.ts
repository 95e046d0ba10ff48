import { serverMessages } from '@second-chair/wire';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import type { BetterAuthPlugin } from 'better-auth';
import { z } from 'zod';
import type { DeviceKeys } from './device-keys';
import type { NewPasswords } from './new-passwords';
import type { SignInRecord } from './sign-in-record';

interface Needs {
  record: SignInRecord;
  deviceKeys: DeviceKeys;
  newPasswords: NewPasswords;
  tokenOf: (headers: Headers | undefined) => string;
  /** The screens of this sign-in are to lock, too. */
  onLocked: (token: string) => Promise<void>;
}

/**
 * What a sign-in can be told beside better-auth's own: lock, unlock (`confirm`), a new password, and that somebody is at
 * the keys; and what it is told: the keys of what this person keeps on the device.
 */
export function signInEndpoints({
  record,
  deviceKeys,
  newPasswords,
  tokenOf,
  onLocked,
}: Needs): BetterAuthPlugin {
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
      deviceKeys: createAuthEndpoint(
        '/device-keys',
        { method: 'POST', body: z.object({ earlier: z.array(z.string().max(64)).max(20).default([]) }) },
        async (call) => {
          const state = await record.stateOf(tokenOf(call.headers));
          if (!state) throw new APIError('UNAUTHORIZED', { code: 'UNAUTHENTICATED' });
          const { signInId, accountId, isOnSharedComputer } = state;
          // On a shared computer there is none to keep anything under; what was kept there before can still be sent.
          const current = isOnSharedComputer ? null : signInId;
          const ids = new Set([...call.body.earlier, ...(current === null ? [] : [current])]);
          const keys = [...ids].map((id) => ({ id, key: deviceKeys.of(accountId, id) }));
          return call.json({ current, keys });
        },
      ),
      lock: createAuthEndpoint('/lock', { method: 'POST' }, async (call) => {
        const token = tokenOf(call.headers);
        await record.lock(token);
        await onLocked(token);
        return call.json({ status: true });
      }),
      renewPassword: createAuthEndpoint(
        '/renew-password',
        {
          method: 'POST',
          body: z.object({
            currentPassword: z.string().max(1_000),
            newPassword: z.string().max(1_000),
            endOtherSignIns: z.boolean().default(true),
          }),
        },
        async (call) => {
          const { currentPassword, newPassword, endOtherSignIns } = call.body;
          const { internalAdapter, password } = call.context;
          const token = tokenOf(call.headers);
          const accountId = (await record.stateOf(token))?.accountId ?? '';
          const current = (await internalAdapter.findCredentialAccount(accountId))?.password ?? '';
          if (current === '' || !(await password.verify({ hash: current, password: currentPassword })))
            throw wrongPassword();
          await newPasswords.check(accountId, newPassword);
          if (newPassword === currentPassword)
            throw new APIError('BAD_REQUEST', {
              code: 'PASSWORD_UNCHANGED',
              message: serverMessages.signIn.unchangedPassword,
              field: 'newPassword',
            });
          const digests = { current, next: await password.hash(newPassword) };
          const isDone = await newPasswords.change({
            token,
            headers: call.headers,
            digests,
            endOtherSignIns,
          });
          // Somebody was faster: what was right a moment ago is not the password any more.
          if (!isDone) throw wrongPassword();
          await record.confirm(token);
          return call.json({ status: true });
        },
      ),
      stayActive: createAuthEndpoint('/stay-active', { method: 'POST' }, async (call) => {
        await record.noteActivity(tokenOf(call.headers));
        return call.json({ status: true });
      }),
    },
  };
}

function wrongPassword(): APIError {
  return new APIError('BAD_REQUEST', {
    code: 'WRONG_PASSWORD',
    message: serverMessages.signIn.wrongPassword,
    field: 'currentPassword',
  });
}
