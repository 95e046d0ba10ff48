import type { Emitter } from '@second-chair/platform';
import { serverMessages, SHARED_COMPUTER_HEADER } from '@second-chair/wire';
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api';
import { ADDRESS_HEADER } from './address';
import { doorFor, doors, type DoorAnswer } from './sign-in-doors';
import type { NewPasswords } from './new-passwords';
import type { SignInLimits } from './sign-in-limits';
import type { SecondFactor, SignInRecord, SignInState } from './sign-in-record';

type Call = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

interface Needs {
  record: SignInRecord;
  limits: SignInLimits;
  newPasswords: NewPasswords;
  emitter: Emitter;
  tokenOf: (headers: Headers | undefined) => string;
}

const words = serverMessages.signIn;

const closed: Readonly<Record<Exclude<DoorAnswer, 'open'>, () => APIError>> = {
  absent: () => new APIError('NOT_FOUND', { code: 'NOT_FOUND', message: serverMessages.notFound }),
  'not signed in': () =>
    new APIError('UNAUTHORIZED', { code: 'UNAUTHENTICATED', message: serverMessages.unauthenticated }),
  locked: () => new APIError('UNAUTHORIZED', { code: 'LOCKED', message: serverMessages.barred.LOCKED }),
  'second factor missing': () =>
    new APIError('UNAUTHORIZED', { code: 'SECOND_FACTOR', message: serverMessages.barred.SECOND_FACTOR }),
  'confirm first': () => new APIError('FORBIDDEN', { code: 'CONFIRM_FIRST', message: words.confirmFirst }),
};

/** The second factor that each of these proves, when it goes well. */
const proves: Readonly<Record<string, SecondFactor>> = {
  '/two-factor/verify-totp': 'TOTP',
  '/two-factor/verify-backup-code': 'BACKUP_CODE',
  '/passkey/verify-authentication': 'PASSKEY',
  '/passkey/verify-registration': 'PASSKEY',
};

/** Every call to `/api/auth` passes here before and after better-auth: doors, counts, and answers that do not tell. */
export function signInHooks({ record, limits, newPasswords, emitter, tokenOf }: Needs) {
  /** What was so before this very call, for the hook after it: a challenge that went well is gone by then. */
  const before = new WeakMap<Headers, { state: SignInState | null; account: string }>();

  /** Whom a try counts against: known or not, and never by what the answer would tell. */
  async function accountOf(call: Call, state: SignInState | null): Promise<string> {
    const body = call.body as { email?: unknown; response?: { id?: unknown } } | null;
    if (typeof body?.email === 'string') return body.email.slice(0, 1_000);
    if (typeof body?.response?.id === 'string') return body.response.id.slice(0, 1_000);
    if (state) return state.accountId;
    const cookie = call.context.createAuthCookie('two_factor').name;
    const challenge = await call.getSignedCookie(cookie, call.context.secret);
    if (typeof challenge !== 'string') return '';
    return (await call.context.internalAdapter.findVerificationValue(challenge))?.value ?? '';
  }

  async function refuseWhatLosesTheWayIn(call: Call, state: SignInState): Promise<void> {
    const { hasAuthenticatorApp, passkeys } = await record.factorsOf(state.accountId);
    // Whoever knows only the password of an account that has a factor may not add one of their own.
    const adds = ['/two-factor/enable', '/passkey/generate-register-options', '/passkey/verify-registration'];
    if (adds.includes(call.path) && state.secondFactor === null && (hasAuthenticatorApp || passkeys > 0))
      throw new APIError('FORBIDDEN', { code: 'USE_SECOND_FACTOR', message: words.useSecondFactor });
    if (call.path === '/two-factor/disable' && state.requiresSecondFactor && passkeys === 0)
      throw new APIError('FORBIDDEN', {
        code: 'SECOND_FACTOR_REQUIRED',
        message: words.secondFactorRequired,
      });
  }

  /** Before better-auth uses the link up, so that another password can be tried with it. */
  async function refuseWeakPassword(call: Call): Promise<void> {
    const { token, newPassword } = (call.body ?? {}) as { token?: unknown; newPassword?: unknown };
    if (typeof token === 'string' && typeof newPassword === 'string')
      await newPasswords.checkForToken(token, newPassword);
  }

  const beforeCall = createAuthMiddleware(async (call) => {
    const token = tokenOf(call.headers);
    const state = token === '' ? null : await record.stateOf(token);
    const answer = doorFor(call.path, state);
    if (answer !== 'open') throw closed[answer]();
    if (state) await refuseWhatLosesTheWayIn(call, state);
    if (call.path === '/reset-password') await refuseWeakPassword(call);
    const act = doors[call.path]?.limitedAs;
    const account = act ? await accountOf(call, state) : '';
    if (call.headers) before.set(call.headers, { state, account });
    if (!act) return undefined;
    await limits.spend(act, addressOf(call.headers), account);
    if (call.path === '/two-factor/verify-totp' && !(await limits.useUp(account, codeOf(call.body))))
      throw wrongCode();
    // No device is ever trusted to do without the second step.
    if (call.path.startsWith('/two-factor/verify-'))
      return { context: { body: { ...(call.body as object), trustDevice: false } } };
    return undefined;
  });

  const afterCall = createAuthMiddleware(async (call) => {
    const { state = null, account = '' } = (call.headers && before.get(call.headers)) ?? {};
    const { returned } = call.context;
    const act = doors[call.path]?.limitedAs;
    if (isAPIError(returned) && !isAboutNewPassword(call.path, returned))
      throw untelling(call.path, returned);
    // A right password or code was no attempt at guessing.
    if (act && act !== 'reset') await limits.giveBack(act, addressOf(call.headers), account);
    if (isAPIError(returned)) throw returned;
    const oldToken = tokenOf(call.headers);
    const newToken = call.context.newSession?.session.token;
    const factor = proves[call.path];
    if (factor && (newToken ?? oldToken) !== '') await record.confirm(newToken ?? oldToken, factor);
    if (call.path === '/two-factor/disable' && state) {
      const kept =
        state.secondFactor === 'PASSKEY' && newToken
          ? { token: newToken, secondFactor: 'PASSKEY' as const }
          : null;
      await record.dropAuthenticator(state.accountId, kept);
    }
    if (state && call.path === '/sign-out') emitter.signInsEnded([state.signInId]);
    // A sign-in that follows another in the same browser is on the same computer.
    const isOnSharedComputer =
      call.headers?.get(SHARED_COMPUTER_HEADER) === 'yes' || state?.isOnSharedComputer;
    if (newToken && isOnSharedComputer) await record.noteSharedComputer(newToken);
    if (state && newToken && newToken !== oldToken) {
      // One browser is one sign-in: what it came with before is over.
      await record.end(oldToken);
      emitter.signInsRenewed([state.signInId]);
    }
    return withoutToken(returned);
  });

  return { before: beforeCall, after: afterCall };
}

function wrongCode(): APIError {
  return new APIError('UNAUTHORIZED', { code: 'WRONG_CODE', message: words.wrongCode });
}

/** One answer for an unknown address and a wrong password; one for a wrong, used, or unasked-for code. */
function untelling(path: string, error: APIError): APIError {
  if (error.statusCode >= 500 || error.statusCode === 429) return error;
  const code = (error.body as { code?: string } | undefined)?.code;
  if (code === 'WRONG_CODE' || code === 'VALIDATION_ERROR') return error;
  if (path === '/sign-in/email' && error.statusCode === 401)
    return new APIError('UNAUTHORIZED', { code: 'WRONG_SIGN_IN', message: words.wrong });
  if (code === 'INVALID_TWO_FACTOR_COOKIE' || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE')
    return new APIError('UNAUTHORIZED', { code: 'START_AGAIN', message: words.startAgain });
  if (path.startsWith('/two-factor/verify-')) return wrongCode();
  if (path === '/passkey/verify-authentication')
    return new APIError('UNAUTHORIZED', { code: 'PASSKEY_REFUSED', message: words.passkeyRefused });
  if (code === 'INVALID_PASSWORD')
    return new APIError('UNAUTHORIZED', { code: 'WRONG_PASSWORD', message: words.wrongPassword });
  return error;
}

/** The present one was right then. */
function isAboutNewPassword(path: string, error: APIError): boolean {
  const code = (error.body as { code?: unknown } | undefined)?.code;
  return path === '/renew-password' && typeof code === 'string' && code.startsWith('PASSWORD_');
}

function codeOf(body: unknown): string {
  const code = (body as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code.slice(0, 100) : '';
}

/** better-auth repeats the token of a sign-in beside its cookie, where a script could read it. */
function withoutToken(answer: unknown): object | undefined {
  const { token, session, ...rest } = (answer ?? {}) as { token?: unknown; session?: unknown };
  return token === undefined && session === undefined ? undefined : rest;
}

function addressOf(headers: Headers | undefined): string {
  return headers?.get(ADDRESS_HEADER) ?? 'unknown';
}
