import { Inject, Injectable } from '@nestjs/common';
import {
  Emitter,
  existingId,
  inTransaction,
  MailQueue,
  NotAllowed,
  NotFound,
  SETTINGS,
  type Ctx,
  type Settings,
} from '@second-chair/platform';
import { IsNull } from 'typeorm';
import { organisationPolicy } from '../organisation/organisation.policy';
import { Person } from '../person.entity';
import { MemberSignIn } from './member-sign-in.entity';
import type { TakeSecondFactorsAwayInput } from './member-sign-in.inputs';
import { NotForYourself } from './my-sign-in.refusals';
import { MySignInService } from './my-sign-in.service';

interface Member {
  person: Person;
  accountId: string;
}

/** How an admin helps someone who stays: ends their sign-ins, or takes away a second factor that they lost. */
@Injectable()
export class MemberSignInService {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly mine: MySignInService,
    private readonly mails: MailQueue,
    private readonly emitter: Emitter,
  ) {}

  async get(ctx: Ctx, personId: string): Promise<MemberSignIn> {
    const isOther = existingId(personId) !== ctx.actor.personId;
    const member = await this.find(ctx, existingId(personId));
    if (!organisationPolicy.manage(ctx.actor) || !isOther || !member) throw new NotFound();
    return this.describe(ctx, member);
  }

  async endSignIns(ctx: Ctx, personId: string): Promise<MemberSignIn> {
    return inTransaction(ctx, async (ctx) => {
      const member = await this.managed(ctx, personId);
      if ((await this.end(ctx, member.accountId)) > 0) ctx.note('ended the sign-ins', 'person', personId);
      return this.describe(ctx, member);
    });
  }

  /** Where nothing is left to take away (the call was repeated), nothing happens and nobody is told. */
  async takeSecondFactorsAway(
    ctx: Ctx,
    { personId, passkeysToo }: TakeSecondFactorsAwayInput,
  ): Promise<MemberSignIn> {
    return inTransaction(ctx, async (ctx) => {
      const member = await this.managed(ctx, personId);
      await this.mine.expectConfirmed(ctx);
      const { accountId } = member;
      const isGone = await this.takeAway(ctx, accountId, passkeysToo);
      if (!isGone) return this.describe(ctx, member);
      await this.end(ctx, accountId);
      ctx.note('took second factors away', 'person', personId);
      await this.tell(ctx, member.person);
      return this.describe(ctx, member);
    });
  }

  /** Someone else of this organisation, for its admins. */
  private async managed(ctx: Ctx, personId: string): Promise<Member> {
    const member = await this.find(ctx, personId);
    if (!member) throw new NotFound();
    if (!organisationPolicy.manage(ctx.actor)) throw new NotAllowed();
    if (personId === ctx.actor.personId) throw new NotForYourself();
    return member;
  }

  /** Not where their account opens another organisation now: that one’s admins answer for it. */
  private async find(ctx: Ctx, id: string): Promise<Member | null> {
    const person = await ctx.db.findOneBy(Person, { id, leftAt: IsNull() });
    const accountId = person?.accountId;
    if (!person || !accountId) return null;
    const [opens] = (await ctx.db.query('select organisation_of_account($1) as id', [accountId])) as [
      { id: string | null },
    ];
    return opens.id === ctx.organisationId ? { person, accountId } : null;
  }

  private async describe(ctx: Ctx, { person, accountId }: Member): Promise<MemberSignIn> {
    const [row] = (await ctx.db.query(
      `select (select count(*)::int from auth.session where "userId" = $1 and "expiresAt" > now()) as "openSignIns",
         exists (select from auth."twoFactor" where "userId" = $1 and verified) as "hasAuthenticatorApp",
         (select count(*)::int from auth.passkey where "userId" = $1) as passkeys`,
      [accountId],
    )) as [Omit<MemberSignIn, 'person'>];
    return Object.assign(new MemberSignIn(), row, { person });
  }

  private async takeAway(ctx: Ctx, accountId: string, passkeysToo: boolean): Promise<boolean> {
    const gone = [await ctx.db.query('delete from auth."twoFactor" where "userId" = $1', [accountId])];
    await ctx.db.query('update auth."user" set "twoFactorEnabled" = false where id = $1', [accountId]);
    if (passkeysToo)
      gone.push(await ctx.db.query('delete from auth.passkey where "userId" = $1', [accountId]));
    // A sign-in that waits for a code waits for one that nothing shows any more.
    await ctx.db.query(`delete from auth.verification where value = $1 and identifier like '2fa-%'`, [
      accountId,
    ]);
    return (gone as [unknown[], number][]).some(([, count]) => count > 0);
  }

  private async end(ctx: Ctx, accountId: string): Promise<number> {
    const [rows] = (await ctx.db.query('delete from auth.session where "userId" = $1 returning id', [
      accountId,
    ])) as [{ id: string }[], number];
    ctx.afterCommit(() => this.emitter.signInsEnded(rows.map(({ id }) => id)));
    return rows.length;
  }

  private async tell(ctx: Ctx, person: Person): Promise<void> {
    const { publicUrl } = this.settings;
    const by = ctx.actor.name;
    await this.mails.queue(ctx, 'second-factor-taken', person, {
      by,
      organisation: ctx.actor.organisationName,
      link: `${publicUrl}/sign-in`,
    });
    const admins = await ctx.db.findBy(Person, { isAdmin: true, leftAt: IsNull() });
    for (const admin of admins.filter(({ id }) => id !== ctx.actor.personId && id !== person.id))
      await this.mails.queue(ctx, 'second-factor-taken-of', admin, {
        by,
        person: person.name,
        link: `${publicUrl}/organisation/people/${person.id}/sign-in`,
      });
  }
}
