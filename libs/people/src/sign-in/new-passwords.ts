import { Contexts, Emitter, MailQueue, placeFrom, type Ctx } from '@second-chair/platform';
import { APIError } from 'better-auth/api';
import type { Pool } from 'pg';
import { ADDRESS_HEADER } from './address';
import { faultOf, namesNear } from './password-rules';

interface Needs {
  pool: Pool;
  contexts: Contexts;
  mails: MailQueue;
  emitter: Emitter;
  publicUrl: string;
}

interface Change {
  token: string;
  headers: Headers | undefined;
  /** The one that was found right, and the new one. */
  digests: { current: string; next: string };
  endOtherSignIns: boolean;
}

/** A password is chosen anew: whether it may be, that it is, and that its person hears of it. */
export class NewPasswords {
  constructor(private readonly needs: Needs) {}

  /** Throws what is wrong with it, in words, naming the field. */
  async check(accountId: string, password: string): Promise<void> {
    const organisationId = await this.organisationOf(accountId);
    const names = organisationId
      ? await this.needs.contexts.run({ organisationId }, (ctx) => namesNear(ctx, accountId), 'read')
      : [];
    const fault = faultOf(password, names);
    if (fault) throw new APIError('BAD_REQUEST', { ...fault, field: 'newPassword' });
  }

  /** For a reset by mail: whose it is, is behind the token. An unknown one is refused by better-auth. */
  async checkForToken(token: string, password: string): Promise<void> {
    const { rows } = await this.needs.pool.query<{ account: string }>(
      `select value as account from auth.verification where identifier = $1 and "expiresAt" > now()`,
      [`reset-password:${token}`],
    );
    if (rows[0]) await this.check(rows[0].account, password);
  }

  /** In one transaction with all that hangs on it. False where the password was no longer the one found right. */
  async change({ token, headers, digests, endOtherSignIns }: Change): Promise<boolean> {
    const { contexts, emitter } = this.needs;
    const place = placeFrom(headers?.get(ADDRESS_HEADER) ?? '', headers?.get('user-agent') ?? undefined);
    return contexts.run({ sessionToken: token, place }, async (ctx) => {
      const { personId } = ctx.actor;
      const [changed] = (await ctx.db.query(
        `update auth.account set password = $2, "updatedAt" = now()
         where "providerId" = 'credential' and password = $3
           and "userId" = (select account_id from people where id = $1)
         returning "userId" as account`,
        [personId, digests.next, digests.current],
      )) as [{ account: string }[], number];
      const account = changed[0]?.account;
      if (account === undefined) return false;
      // Links to reset it and sign-ins that wait for a code began with the password that was.
      await ctx.db.query('delete from auth.verification where value = $1', [account]);
      if (endOtherSignIns) {
        const [ended] = (await ctx.db.query(
          'delete from auth.session where "userId" = $1 and id <> $2 returning id',
          [account, ctx.signInId],
        )) as [{ id: string }[], number];
        ctx.afterCommit(() => emitter.signInsEnded(ended.map(({ id }) => id)));
      }
      ctx.note('changed', 'password', personId);
      await this.mail(ctx, ctx.actor);
      return true;
    });
  }

  /** After a reset by mail. */
  async tell(accountId: string, person: { email: string; name: string }): Promise<void> {
    const organisationId = await this.organisationOf(accountId);
    if (organisationId) await this.needs.contexts.run({ organisationId }, (ctx) => this.mail(ctx, person));
  }

  private async mail(ctx: Ctx, { email, name }: { email: string; name: string }): Promise<void> {
    const [organisation] = (await ctx.db.query('select name from organisations where id = $1', [
      ctx.organisationId,
    ])) as [{ name: string }];
    await this.needs.mails.queue(
      ctx,
      'password-changed',
      { email, name },
      { organisation: organisation.name, link: `${this.needs.publicUrl}/forgot-password` },
    );
  }

  private async organisationOf(accountId: string): Promise<string | null> {
    const { rows } = await this.needs.pool.query<{ id: string | null }>(
      'select public.organisation_of_account($1) as id',
      [accountId],
    );
    return rows[0]?.id ?? null;
  }
}
