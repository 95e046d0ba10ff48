import { hash, verify } from '@node-rs/argon2';
import {
  Contexts,
  Emitter,
  HOST_ONLY,
  isUnavailable,
  MailQueue,
  type Log,
  type Settings,
} from '@second-chair/platform';
import { LIMITS, serverMessages, firstMessages } from '@second-chair/wire';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError, isAPIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import { passwordHash } from './password-hash';
import { ADDRESS_HEADER } from './address';
import { DeviceKeys } from './device-keys';
import { NewPasswords } from './new-passwords';
import { signInEndpoints } from './sign-in-endpoints';
import { signInHooks } from './sign-in-hooks';
import { SignInLimits } from './sign-in-limits';
import { SignInRecord } from './sign-in-record';

interface Needs {
  settings: Settings;
  secret: string;
  appUrl: string;
  contexts: Contexts;
  mails: MailQueue;
  emitter: Emitter;
  log: Log;
}

/**
 * Identity is better-auth's: e-mail and password, sessions in the database, reset by mail. Nobody can sign up: accounts
 * come from invitations. Answers never tell whether an address is known.
 */
export function createSignIn({ settings, secret, appUrl, contexts, mails, emitter, log }: Needs) {
  const pool = new Pool({
    connectionString: appUrl,
    max: 5,
    options: '-c search_path=auth',
    application_name: 'second-chair-sign-in',
    connectionTimeoutMillis: 10_000,
    query_timeout: 20_000,
  });
  pool.on('error', (error) => log.error({ err: error }, 'sign-in database'));
  const limits = new SignInLimits(pool);
  const record = new SignInRecord(pool);
  const newPasswords = new NewPasswords({ pool, contexts, mails, emitter, publicUrl: settings.publicUrl });
  const tokenOf = (headers: Headers | undefined): string =>
    contexts.sessionToken(headers?.get('cookie') ?? undefined) ?? '';
  const publicUrl = new URL(settings.publicUrl);
  const isSecure = publicUrl.protocol === 'https:';

  const auth = betterAuth({
    baseURL: settings.publicUrl,
    basePath: '/api/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    trustedOrigins: (request) => sameHost(request),
    advanced: {
      // `__Host-` keeps a neighbouring host name from setting one of ours; better-auth itself knows `__Secure-` only.
      cookiePrefix: isSecure ? `${HOST_ONLY}second-chair` : 'second-chair',
      useSecureCookies: false,
      // Left unsaid, better-auth would ask no origin where the environment says that it is being tested.
      disableOriginCheck: false,
      defaultCookieAttributes: { secure: isSecure },
      database: { generateId: () => uuid() },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    // How fresh a sign-in is, is asked by our own doors (`needsConfirmation`).
    // Nothing makes a sign-in last longer than it was made for.
    session: { expiresIn: 7 * 86_400, disableSessionRefresh: true, freshAge: 0 },
    appName: firstMessages.common.productName,
    plugins: [
      // Tries are counted by our own limits, which also hold for a sign-in that is being unlocked.
      twoFactor({ accountLockout: { enabled: false } }),
      passkey({
        rpID: publicUrl.hostname,
        rpName: firstMessages.common.productName,
        origin: publicUrl.origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        // A passkey stands for two factors only if the device has asked for a finger, a face or a PIN.
        registration: {
          afterVerification: ({ verification }) => verified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) => verified(verification.authenticationInfo?.userVerified),
        },
      }),
      signInEndpoints({
        record,
        deviceKeys: new DeviceKeys(secret),
        newPasswords,
        tokenOf,
        onLocked: async (token) => {
          const state = await record.stateOf(token);
          if (state) emitter.signInsEnded([state.signInId]);
        },
      }),
    ],
    logger: {
      level: 'error',
      log: (level, message) => log.warn({ level }, `sign-in: ${withoutAddress(message)}`),
    },
    // Its own report of a failure quotes the row; ours does not, and answers in words.
    onAPIError: {
      onError: (error) => {
        if (isAPIError(error)) return;
        log.error({ err: error }, 'sign-in');
        throw isUnavailable(error)
          ? new APIError('SERVICE_UNAVAILABLE', { code: 'UNAVAILABLE', message: serverMessages.unavailable })
          : new APIError('INTERNAL_SERVER_ERROR', { code: 'INTERNAL', message: serverMessages.internal });
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: LIMITS.passwordMin,
      maxPasswordLength: LIMITS.passwordMax,
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: async ({ user }) => {
        // Before better-auth would: a screen that is cut must not come back with a sign-in that is still there.
        emitter.signInsEnded(await record.endAllOf(user.id));
        // The password is renewed, whether or not the mail about it can be written.
        await newPasswords
          .tell(user.id, user)
          .catch((error: unknown) => log.error({ err: error }, 'mail about a new password'));
      },
      password: {
        hash: (password) => hash(password, passwordHash),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
      sendResetPassword: async ({ user, token }) => {
        const { rows } = await pool.query<{ id: string | null }>(
          'select public.organisation_of_account($1) as id',
          [user.id],
        );
        const organisationId = rows[0]?.id;
        if (!organisationId) return;
        // Behind the `#`, where it is sent to no server and stands in no log.
        const link = `${settings.publicUrl}/reset-password#${token}`;
        await contexts.run({ organisationId }, (ctx) =>
          mails.queue(ctx, 'password-reset', { email: user.email, name: user.name }, { link }),
        );
      },
    },
    hooks: signInHooks({ record, limits, newPasswords, emitter, tokenOf }),
  });
  return { handler: auth.handler, close: () => pool.end() };
}

export type SignIn = ReturnType<typeof createSignIn>;

/** The workspace's own pages, under whichever name they were reached. */
function sameHost(request: Request | undefined): string[] {
  const host = request?.headers.get('host');
  return host ? [`http://${host}`, `https://${host}`] : [];
}

function withoutAddress(message: string): string {
  return message.replace(/\S+@\S+/gu, '…');
}

function verified(isVerified: boolean | undefined): void {
  if (!isVerified)
    throw new APIError('UNAUTHORIZED', {
      code: 'PASSKEY_REFUSED',
      message: serverMessages.signIn.passkeyRefused,
    });
}
