import type { Barred } from '@second-chair/platform';
import type { Pool } from 'pg';

export type SecondFactor = 'TOTP' | 'BACKUP_CODE' | 'PASSKEY';

/** Whose sign-in a token is, and what it is good for now. */
export interface SignInState {
  signInId: string;
  accountId: string;
  secondFactor: SecondFactor | null;
  requiresSecondFactor: boolean;
  /** The password or a second factor was given within the last minutes. */
  isConfirmed: boolean;
  /** Others use this computer, too: nothing is kept on it. */
  isOnSharedComputer: boolean;
  barred: Barred | null;
}

/** What we keep of a sign-in beside better-auth's own columns. Times are the database's: no clock of ours can open a door. */
export class SignInRecord {
  constructor(private readonly pool: Pool) {}

  async stateOf(token: string): Promise<SignInState | null> {
    const { rows } = await this.pool.query<{ state: SignInState | null }>(
      'select public.sign_in_of($1) as state',
      [token],
    );
    return rows[0]?.state ?? null;
  }

  /** The person has just shown that it is them: unlocked, awake, and trusted with changes for some minutes. */
  async confirm(token: string, secondFactor: SecondFactor | null = null): Promise<void> {
    await this.pool.query(
      `update auth.session set confirmed_at = now(), last_active_at = now(), locked_at = null,
         second_factor = coalesce($2, second_factor) where token = $1`,
      [token, secondFactor],
    );
  }

  async noteSharedComputer(token: string): Promise<void> {
    await this.pool.query('update auth.session set shared_computer = true where token = $1', [token]);
  }

  async lock(token: string): Promise<void> {
    await this.pool.query(
      'update auth.session set locked_at = now() where token = $1 and locked_at is null',
      [token],
    );
  }

  async noteActivity(token: string): Promise<void> {
    await this.pool.query('update auth.session set last_active_at = now() where token = $1', [token]);
  }

  async end(token: string): Promise<void> {
    await this.pool.query('delete from auth.session where token = $1', [token]);
  }

  /** All of an account's sign-ins; answers which they were. */
  async endAllOf(accountId: string): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      'delete from auth.session where "userId" = $1 returning id',
      [accountId],
    );
    return rows.map(({ id }) => id);
  }

  /** After an authenticator app was given up: sign-ins that rested on it rest on the password alone, or on the passkey kept. */
  async dropAuthenticator(
    accountId: string,
    kept: { token: string; secondFactor: SecondFactor } | null,
  ): Promise<void> {
    await this.pool.query(
      `update auth.session set second_factor = null where "userId" = $1 and second_factor in ('TOTP', 'BACKUP_CODE')`,
      [accountId],
    );
    if (kept)
      await this.pool.query('update auth.session set second_factor = $2 where token = $1', [
        kept.token,
        kept.secondFactor,
      ]);
  }

  async factorsOf(accountId: string): Promise<{ hasAuthenticatorApp: boolean; passkeys: number }> {
    const { rows } = await this.pool.query<{ app: boolean; passkeys: number }>(
      `select exists (select from auth."twoFactor" where "userId" = $1 and verified) as app,
         (select count(*)::int from auth.passkey where "userId" = $1) as passkeys`,
      [accountId],
    );
    return { hasAuthenticatorApp: rows[0]?.app ?? false, passkeys: rows[0]?.passkeys ?? 0 };
  }
}
