import { SHARED_COMPUTER_HEADER } from '@second-chair/wire';

/** Sign-in runs over REST, because cookies are set by the server and no GraphQL operation may carry a password. */
export type AuthCode =
  | 'WRONG_SIGN_IN'
  | 'WRONG_PASSWORD'
  | 'WRONG_CODE'
  | 'START_AGAIN'
  | 'PASSKEY_REFUSED'
  | 'CONFIRM_FIRST'
  | 'USE_SECOND_FACTOR'
  | 'SECOND_FACTOR_REQUIRED'
  | NewPasswordCode;

/** What is wrong with a password that somebody chooses. */
export type NewPasswordCode = (typeof NEW_PASSWORD_CODES)[number];
const NEW_PASSWORD_CODES = [
  'PASSWORD_TOO_SHORT',
  'PASSWORD_TOO_LONG',
  'PASSWORD_KNOWN',
  'PASSWORD_OF_OWN_WORDS',
  'PASSWORD_UNCHANGED',
] as const;

export type AuthRefusal =
  | { ok: false; why: 'refused'; code?: AuthCode | undefined }
  | { ok: false; why: 'offline' | 'broken' }
  | { ok: false; why: 'tooMany'; waitSeconds: number };

export type AuthAnswer<T = unknown> = { ok: true; body: T } | AuthRefusal;

/** Said once, by whatever signs in; nothing is kept on a computer that others use, too. */
export interface SignInPlace {
  isShared: boolean;
}
const OWN_COMPUTER: SignInPlace = { isShared: false };

/** With a second step the password alone opens nothing yet: a code is asked for. */
export async function signInByPassword(
  email: string,
  password: string,
  place: SignInPlace = OWN_COMPUTER,
): Promise<AuthRefusal | { ok: true; needsCode: boolean }> {
  const answer = await post<{ twoFactorRedirect?: boolean }>('sign-in/email', { email, password }, place);
  return answer.ok ? { ok: true, needsCode: answer.body.twoFactorRedirect === true } : answer;
}

/** Signs in, or unlocks the sign-in that there is. A backup code has letters, an authenticator app shows six figures. */
export function giveCode(code: string, place: SignInPlace = OWN_COMPUTER): Promise<AuthAnswer> {
  const plain = code.replace(/\s/gu, '');
  return /^\d{6}$/u.test(plain)
    ? post('two-factor/verify-totp', { code: plain }, place)
    : post('two-factor/verify-backup-code', { code: plain }, place);
}

/** Shows that it is still the same person: unlocks the screen, and opens what changes how they sign in. */
export function confirmPassword(password: string): Promise<AuthAnswer> {
  return post('confirm', { password });
}

export function lockSignIn(): Promise<AuthAnswer> {
  return post('lock', {});
}

export function stayActive(): Promise<AuthAnswer> {
  return post('stay-active', {});
}

export interface NewAuthenticator {
  totpURI: string;
  backupCodes: string[];
}

export function beginAuthenticator(password: string): Promise<AuthAnswer<NewAuthenticator>> {
  return post('two-factor/enable', { password });
}

export function dropAuthenticator(password: string): Promise<AuthAnswer> {
  return post('two-factor/disable', { password });
}

export function renewBackupCodes(password: string): Promise<AuthAnswer<{ backupCodes: string[] }>> {
  return post('two-factor/generate-backup-codes', { password });
}

export function endSignIn(): Promise<AuthAnswer> {
  return post('sign-out', {});
}

export function requestPasswordReset(email: string): Promise<AuthAnswer> {
  return post('request-password-reset', { email });
}

export function resetPassword(token: string, newPassword: string): Promise<AuthAnswer> {
  return post('reset-password', { token, newPassword });
}

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
  endOtherSignIns: boolean;
}

export function renewPassword(change: PasswordChange): Promise<AuthAnswer> {
  return post('renew-password', change);
}

/** Undefined where the new password is not what was refused. */
export function newPasswordCode(refusal: AuthRefusal): NewPasswordCode | undefined {
  return refusal.why === 'refused' ? NEW_PASSWORD_CODES.find((code) => code === refusal.code) : undefined;
}

export function post<T>(path: string, body: object, { isShared } = OWN_COMPUTER): Promise<AuthAnswer<T>> {
  return ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(isShared && { [SHARED_COMPUTER_HEADER]: 'yes' }) },
    body: JSON.stringify(body),
  });
}

export function get<T>(path: string): Promise<AuthAnswer<T>> {
  return ask(path, {});
}

async function ask<T>(path: string, init: RequestInit): Promise<AuthAnswer<T>> {
  try {
    const response = await fetch(`/api/auth/${path}`, { ...init, credentials: 'same-origin' });
    if (response.status === 429) return { ok: false, why: 'tooMany', waitSeconds: waitOf(response) };
    const body = (await response.json().catch(() => ({}))) as T & { code?: AuthCode };
    if (response.ok) return { ok: true, body };
    if (response.status >= 500) return { ok: false, why: 'broken' };
    return { ok: false, why: 'refused', code: body.code };
  } catch {
    return { ok: false, why: 'offline' };
  }
}

function waitOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? response.headers.get('x-retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : 60;
}
