import { hash, verify } from '@node-rs/argon2';
import { Contexts, MailQueue, type Log, type Settings } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import { passwordHash } from './password-hash';
import { SignInLimits, type LimitedAct } from './sign-in-limits';

/** Written by our own HTTP layer over whatever the client sent. */
export const ADDRESS_HEADER = 'x-second-chair-address';

interface Needs {
  settings: Settings;
  secret: string;
  appUrl: string;
  contexts: Contexts;
  mails: MailQueue;
  log: Log;
}

const limited: Readonly<Record<string, LimitedAct>> = {
  '/sign-in/email': 'sign-in',
  '/request-password-reset': 'reset',
};

/**
 * Identity is better-auth's: e-mail and password, sessions in the database, reset by mail. Nobody can sign up: accounts
 * come from invitations. Answers never tell whether an address is known.
 */
export function createSignIn({ settings, secret, appUrl, contexts, mails, log }: Needs) {
  const pool = new Pool({
    connectionString: appUrl,
    max: 5,
    options: '-c search_path=auth',
    application_name: 'second-chair-sign-in',
  });
  pool.on('error', (error) => log.error({ err: error }, 'sign-in database'));
  const limits = new SignInLimits(pool);

  const auth = betterAuth({
    baseURL: settings.publicUrl,
    basePath: '/api/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    trustedOrigins: (request) => sameHost(request),
    advanced: {
      cookiePrefix: 'second-chair',
      database: { generateId: () => uuid() },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      useSecureCookies: settings.publicUrl.startsWith('https:'),
    },
    session: { expiresIn: 7 * 86_400, updateAge: 86_400 },
    logger: {
      level: 'error',
      log: (level, message) => log.warn({ level }, `sign-in: ${withoutAddress(message)}`),
    },
    // Its own report of a failure quotes the row; ours does not.
    onAPIError: { onError: (error) => log.error({ err: error }, 'sign-in') },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: LIMITS.passwordMin,
      maxPasswordLength: LIMITS.passwordMax,
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      password: {
        hash: (password) => hash(password, passwordHash),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
      sendResetPassword: async ({ user, url }) => {
        const { rows } = await pool.query<{ id: string | null }>(
          'select public.organisation_of_account($1) as id',
          [user.id],
        );
        const organisationId = rows[0]?.id;
        if (!organisationId) return;
        await contexts.run({ organisationId }, (ctx) =>
          mails.queue(ctx, 'password-reset', { email: user.email, name: user.name }, { link: url }),
        );
      },
    },
    hooks: {
      before: createAuthMiddleware(async (call) => {
        const act = limited[call.path];
        if (act) await limits.spend(act, addressOf(call.headers), emailOf(call.body));
      }),
      after: createAuthMiddleware(async (call) => {
        if (call.path !== '/sign-in/email') return;
        if (call.context.returned instanceof APIError) {
          if (call.context.returned.statusCode === 401) {
            throw new APIError('UNAUTHORIZED', {
              code: 'WRONG_SIGN_IN',
              message: serverMessages.signIn.wrong,
            });
          }
          return;
        }
        await limits.giveBack('sign-in', addressOf(call.headers), emailOf(call.body));
      }),
    },
  });
  return { handler: auth.handler, close: () => pool.end() };
}

export type SignIn = ReturnType<typeof createSignIn>;

/** The workspace's own pages, under whichever name they were reached. */
function sameHost(request: Request | undefined): string[] {
  const host = request?.headers.get('host');
  return host ? [`http://${host}`, `https://${host}`] : [];
}

function addressOf(headers: Headers | undefined): string {
  return headers?.get(ADDRESS_HEADER) ?? 'unknown';
}

function emailOf(body: unknown): string {
  const email = (body as { email?: unknown } | null)?.email;
  return typeof email === 'string' ? email.slice(0, 1_000) : '';
}

function withoutAddress(message: string): string {
  return message.replace(/\S+@\S+/gu, '…');
}
