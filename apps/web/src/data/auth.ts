/** Sign-in runs over REST, because cookies are set by the server and no GraphQL operation may carry a password. */
export type AuthAnswer =
  | { ok: true }
  | { ok: false; why: 'refused' | 'offline' | 'broken' }
  | { ok: false; why: 'tooMany'; waitSeconds: number };

export function signInByPassword(email: string, password: string): Promise<AuthAnswer> {
  return post('sign-in/email', { email, password });
}

export function endSignIn(): Promise<AuthAnswer> {
  return post('sign-out', {});
}

export function requestPasswordReset(email: string): Promise<AuthAnswer> {
  return post('request-password-reset', { email, redirectTo: '/reset-password' });
}

export function resetPassword(token: string, newPassword: string): Promise<AuthAnswer> {
  return post('reset-password', { token, newPassword });
}

async function post(path: string, body: Record<string, string>): Promise<AuthAnswer> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return { ok: true };
    if (response.status === 429) return { ok: false, why: 'tooMany', waitSeconds: waitOf(response) };
    return { ok: false, why: response.status < 500 ? 'refused' : 'broken' };
  } catch {
    return { ok: false, why: 'offline' };
  }
}

function waitOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? response.headers.get('x-retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : 60;
}
