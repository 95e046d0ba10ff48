import { Injectable } from '@nestjs/common';
import { deviceInWords, Emitter, inTransaction, NotFound, type Ctx } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { MySignIn, Passkey, SignInEntry, SignInStanding, type SecondFactorKind } from './my-sign-in.entity';
import { ConfirmFirst, SecondFactorRequired } from './my-sign-in.refusals';

const NOT_THE_MEMBERS_ACCOUNT = '';

interface SessionRow {
  id: string;
  userAgent: string | null;
  createdAt: Date;
  lastActiveAt: Date;
  secondFactor: SecondFactorKind | null;
}

/** How the viewer signs in, and where they are signed in now. Always their own account, never another's. */
@Injectable()
export class MySignInService {
  constructor(private readonly emitter: Emitter) {}

  /** What a screen may know before anything opens: whose sign-in it is, and what it waits for. */
  async standing(ctx: Ctx): Promise<MySignIn> {
    const [row] = (await ctx.db.query(
      `select u.email, exists (select from auth."twoFactor" t where t."userId" = u.id and t.verified) as app,
         exists (select from auth.passkey k where k."userId" = u.id) as passkey
       from auth.session s join auth."user" u on u.id = s."userId" where s.id = $1`,
      [ctx.signInId],
    )) as { email: string; app: boolean; passkey: boolean }[];
    return Object.assign(new MySignIn(), {
      standing: row ? (ctx.barred ?? SignInStanding.OPEN) : SignInStanding.NONE,
      email: row?.email ?? null,
      hasAuthenticatorApp: row?.app ?? false,
      hasPasskey: row?.passkey ?? false,
    });
  }

  async hasAuthenticatorApp(ctx: Ctx): Promise<boolean> {
    const rows = (await ctx.db.query(`select from auth."twoFactor" where "userId" = $1 and verified`, [
      await this.accountId(ctx),
    ])) as unknown[];
    return rows.length > 0;
  }

  async passkeys(ctx: Ctx): Promise<Passkey[]> {
    const rows = (await ctx.db.query(
      `select id, name, "createdAt" from auth.passkey where "userId" = $1 order by "createdAt", id`,
      [await this.accountId(ctx)],
    )) as { id: string; name: string | null; createdAt: Date }[];
    return rows.map(({ name, ...row }) =>
      Object.assign(new Passkey(), row, { name: name ?? serverMessages.signIn.unnamedPasskey }),
    );
  }

  /** The current one first, then the one last used. */
  async signIns(ctx: Ctx): Promise<SignInEntry[]> {
    const rows = (await ctx.db.query(
      `select id, "userAgent", "createdAt", last_active_at as "lastActiveAt", second_factor as "secondFactor"
       from auth.session where "userId" = $1 and "expiresAt" > now()
       order by id = $2 desc, last_active_at desc, id limit 100`,
      [await this.accountId(ctx), ctx.signInId ?? ''],
    )) as SessionRow[];
    return rows.map(({ userAgent, ...row }) =>
      Object.assign(new SignInEntry(), row, deviceInWords(userAgent), { isCurrent: row.id === ctx.signInId }),
    );
  }

  /** Ends those of the given sign-ins that are the viewer's. Their open screens are closed at once. */
  async end(ctx: Ctx, ids: readonly string[]): Promise<void> {
    await inTransaction(ctx, async (ctx) => {
      const accountId = await this.accountId(ctx);
      const { rows } = rowsOf(
        await ctx.db.query('delete from auth.session where "userId" = $1 and id = any($2) returning id', [
          accountId,
          ids.map((id) => id.toLowerCase()),
        ]),
      );
      for (const { id } of rows) ctx.note('ended', 'sign-in', id);
      ctx.afterCommit(() => this.emitter.signInsEnded(rows.map(({ id }) => id)));
    });
  }

  async renamePasskey(ctx: Ctx, id: string, name: string): Promise<void> {
    await inTransaction(ctx, async (ctx) => {
      const { rows } = rowsOf(
        await ctx.db.query('update auth.passkey set name = $3 where id = $1 and "userId" = $2 returning id', [
          id,
          await this.accountId(ctx),
          name,
        ]),
      );
      if (rows.length === 0) throw new NotFound();
    });
  }

  async removePasskey(ctx: Ctx, id: string): Promise<void> {
    await inTransaction(ctx, async (ctx) => {
      const accountId = await this.accountId(ctx);
      const passkeys = await this.passkeys(ctx);
      if (!passkeys.some((passkey) => passkey.id === id)) throw new NotFound();
      await this.expectConfirmed(ctx);
      const isLast = passkeys.length === 1;
      if (isLast && (await this.isRequired(ctx)) && !(await this.hasAuthenticatorApp(ctx)))
        throw new SecondFactorRequired();
      await ctx.db.query('delete from auth.passkey where id = $1 and "userId" = $2', [id, accountId]);
      ctx.note('removed', 'passkey', id);
      if (!isLast) return;
      // What rested on a passkey rests on the password alone from now on.
      await ctx.db.query(
        `update auth.session set second_factor = null where "userId" = $1 and second_factor = 'PASSKEY'`,
        [accountId],
      );
    });
  }

  /** Whether the sign-in that asks was made with a second factor. */
  async isStrong(ctx: Ctx): Promise<boolean> {
    const rows = (await ctx.db.query('select from auth.session where id = $1 and second_factor is not null', [
      ctx.signInId,
    ])) as unknown[];
    return rows.length > 0;
  }

  /** Sign-ins into this organisation that rest on the password alone. */
  async weakSignIns(ctx: Ctx): Promise<string[]> {
    const rows = (await ctx.db.query(
      `select s.id from auth.session s join people p on p.account_id = s."userId"
       where p.left_at is null and s.second_factor is null`,
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  async idsOfPerson(ctx: Ctx, personId: string): Promise<string[]> {
    const rows = (await ctx.db.query(
      `select s.id from auth.session s join people p on p.account_id = s."userId"
       where p.id = $1 and s."expiresAt" > now()`,
      [personId],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  /** Of someone who left: their account goes, unless they are in another organisation with it. Their sign-ins end either way. */
  async endAccount(ctx: Ctx, accountId: string): Promise<void> {
    const [elsewhere] = (await ctx.db.query('select organisation_of_account($1) as id', [accountId])) as [
      { id: string | null },
    ];
    if (elsewhere.id === null) await ctx.db.query('delete from auth."user" where id = $1', [accountId]);
    else await ctx.db.query('delete from auth.session where "userId" = $1', [accountId]);
  }

  /** Nobody was at the keys for longer than the organisation allows: the screens lock, whether or not they did so themselves. */
  async lockIdle(ctx: Ctx): Promise<void> {
    const { rows } = rowsOf(
      await ctx.db.query(
        `update auth.session s set locked_at = now() from people p, organisations o
         where p.account_id = s."userId" and p.left_at is null and o.id = p.organisation_id and s.locked_at is null
           and s.last_active_at < now() - make_interval(mins => o.idle_lock_minutes) returning s.id`,
      ),
    );
    ctx.afterCommit(() => this.emitter.signInsEnded(rows.map(({ id }) => id)));
  }

  /** Whoever changes how someone signs in has shown just now that it is them. */
  async expectConfirmed(ctx: Ctx): Promise<void> {
    const rows = (await ctx.db.query(
      `select from auth.session where id = $1 and confirmed_at > now() - interval '10 minutes'`,
      [ctx.signInId],
    )) as unknown[];
    if (rows.length === 0) throw new ConfirmFirst();
  }

  /** What is over is taken away, and its screens with it: a line that was open outlives the sign-in otherwise. */
  async endExpired(ctx: Ctx): Promise<void> {
    const { rows } = rowsOf(
      await ctx.db.query(
        `delete from auth.session s using people p
         where p.account_id = s."userId" and s."expiresAt" <= now() returning s.id`,
      ),
    );
    ctx.afterCommit(() => this.emitter.signInsEnded(rows.map(({ id }) => id)));
  }

  private async isRequired(ctx: Ctx): Promise<boolean> {
    const rows = (await ctx.db.query('select from organisations where id = $1 and requires_second_factor', [
      ctx.organisationId,
    ])) as unknown[];
    return rows.length > 0;
  }

  private accountId(ctx: Ctx): Promise<string> {
    return ctx.batch(accountIds).load(ctx.actor.personId);
  }
}

const accountIds = async (ctx: Ctx, personIds: readonly string[]): Promise<string[]> => {
  const rows = (await ctx.db.query('select id, account_id as account from people where id = any($1)', [
    personIds,
  ])) as { id: string; account: string | null }[];
  const byId = new Map(rows.map(({ id, account }) => [id, account]));
  return personIds.map((id) => byId.get(id) ?? NOT_THE_MEMBERS_ACCOUNT);
};

/** TypeORM answers a DELETE and an UPDATE with `[rows, count]`. */
function rowsOf(answer: unknown): { rows: { id: string }[] } {
  const [rows] = answer as [{ id: string }[], number];
  return { rows };
}
