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
    this.limiters = { 'sign-in': both('sign-in'), reset: both('reset') };
  }

  /** Counts a try before it is made, so that many at once do not slip through. Throws 429 with the wait. */
  async spend(act: LimitedAct, address: string, email: string): Promise<void> {
    const { address: byAddress, account } = this.limiters[act];
    try {
      await byAddress.consume(keyOf(address));
      await account.consume(keyOf(email));
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
  async giveBack(act: LimitedAct, address: string, email: string): Promise<void> {
    await this.limiters[act].address.reward(keyOf(address));
    await this.limiters[act].account.delete(keyOf(email));
  }
}

/** Neither an address nor a mail address is kept in the clear. */
function keyOf(value: string): string {
  return createHash('sha256').update(value.trim().toLowerCase()).digest('base64url');
}
