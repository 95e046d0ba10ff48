import { createHash } from 'node:crypto';
import { serverMessages } from '@second-chair/wire';
import { APIError } from 'better-auth/api';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

interface Limit {
  points: number;
  seconds: number;
}

const MINUTE = 60;
const limits = {
  'sign-in': { address: { points: 60, seconds: 15 * MINUTE }, account: { points: 10, seconds: 15 * MINUTE } },
  code: { address: { points: 60, seconds: 15 * MINUTE }, account: { points: 10, seconds: 15 * MINUTE } },
  reset: { address: { points: 30, seconds: 60 * MINUTE }, account: { points: 5, seconds: 60 * MINUTE } },
} as const satisfies Record<string, { address: Limit; account: Limit }>;

export type LimitedAct = keyof typeof limits;

/**
 * How often someone may try a password or ask for a reset: by the address they come from and by the account they name,
 * known or not, so that the answer tells nothing. Kept in the database: a restart does not start the count again.
 */
export class SignInLimits {
  private readonly limiters: Record<
    LimitedAct,
    { address: RateLimiterPostgres; account: RateLimiterPostgres }
  >;

  private readonly usedCodes: RateLimiterPostgres;

  constructor(pool: Pool) {
    const limiter = (keyPrefix: string, { points, seconds }: Limit): RateLimiterPostgres =>
      new RateLimiterPostgres({
        storeClient: pool,
        schemaName: 'auth',
        tableName: 'rate_limits',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points,
        duration: seconds,
      });
    const both = (act: LimitedAct) => ({
      address: limiter(`${act}:address`, limits[act].address),
      account: limiter(`${act}:account`, limits[act].account),
    });
    this.limiters = { 'sign-in': both('sign-in'), code: both('code'), reset: both('reset') };
    this.usedCodes = limiter('used-code', { points: 1, seconds: 3 * MINUTE });
  }

  /** Counts a try before it is made, so that many at once do not slip through. Throws 429 with the wait. */
  async spend(act: LimitedAct, address: string, account: string): Promise<void> {
    const { address: byAddress, account: byAccount } = this.limiters[act];
    try {
      await byAddress.consume(keyOf(address));
      await byAccount.consume(keyOf(account));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      const minutes = Math.ceil(seconds / MINUTE);
      throw new APIError(
        'TOO_MANY_REQUESTS',
        {
          code: 'RATE_LIMITED',
          message: serverMessages.signIn.wait.replace('{{minutes}}', String(minutes)),
          retryAfterSeconds: seconds,
        },
        { 'Retry-After': String(seconds) },
      );
    }
  }

  /** A right password was no attempt at guessing. */
  async giveBack(act: LimitedAct, address: string, account: string): Promise<void> {
    await this.limiters[act].address.reward(keyOf(address));
    await this.limiters[act].account.delete(keyOf(account));
  }

  /** A code of an authenticator app is good for one use, though the clock would allow it for longer: false the second time. */
  async useUp(account: string, code: string): Promise<boolean> {
    try {
      await this.usedCodes.consume(keyOf(`${account}:${code}`));
      return true;
    } catch (error) {
      if (error instanceof RateLimiterRes) return false;
      throw error;
    }
  }
}

/** Neither an address nor a mail address is kept in the clear. */
function keyOf(value: string): string {
  return createHash('sha256').update(value.trim().toLowerCase()).digest('base64url');
}
