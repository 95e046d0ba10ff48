import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import {
  BadInput,
  Contexts,
  Emitter,
  inTransaction,
  MailQueue,
  NotAllowed,
  NotFound,
  Rooms,
  SESSION_SECRET,
  SETTINGS,
  type Ctx,
  type Settings,
} from '@second-chair/platform';
import { serverMessages, teamRoom } from '@second-chair/wire';
import { In, IsNull, MoreThan } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Invitation, InvitationAccepted, InvitationIssued, InvitationPreview } from './invitation.entity';
import { Membership } from './membership.entity';
import { Organisation } from './organisation/organisation.entity';
import type { AcceptInvitationInput, InviteMemberInput } from './people.inputs';
import { AlreadyMember, InvitationUnusable, PasswordRefused } from './people.refusals';
import { Person } from './person.entity';
import { passwordHash } from './sign-in/password-hash';
import { faultOf, namesNear } from './sign-in/password-rules';
import { teamPolicy } from './team.policy';
import { Team } from './team.entity';

const DAYS_OPEN = 7;

interface NewInvitation extends Pick<Invitation, 'id' | 'email' | 'role'> {
  /** As whoever invites knows them; they may change it when they join. */
  name?: string;
  /** The list that they were invited by, where it was one. */
  roster?: string;
}

/** Invitations: the only way into an organisation. */
@Injectable()
export class InvitationService {
  constructor(
    @Inject(SESSION_SECRET) private readonly secret: string,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly contexts: Contexts,
    private readonly mails: MailQueue,
    private readonly rooms: Rooms,
    private readonly emitter: Emitter,
  ) {}

  readonly openByTeam = async (ctx: Ctx, teamIds: readonly string[]): Promise<Invitation[][]> => {
    const all = await ctx.db.find(Invitation, {
      where: {
        teamId: In([...teamIds]),
        acceptedAt: IsNull(),
        revokedAt: IsNull(),
        expiresAt: MoreThan(ctx.now),
      },
      order: { createdAt: 'ASC' },
    });
    return teamIds.map((id) => all.filter(({ teamId }) => teamId === id));
  };

  /** Open invitations, for whoever may invite; empty for everyone else. */
  async open(ctx: Ctx, teamId: string): Promise<Invitation[]> {
    return teamPolicy.manage(ctx.actor, teamId) ? ctx.batch(this.openByTeam).load(teamId) : [];
  }

  async invite(ctx: Ctx, input: InviteMemberInput): Promise<InvitationIssued> {
    return inTransaction(ctx, async (ctx) => {
      if (!teamPolicy.see(ctx.actor, input.teamId)) throw new NotFound();
      if (!teamPolicy.manage(ctx.actor, input.teamId)) throw new NotAllowed();
      const team = await ctx.db.findOneBy(Team, { id: input.teamId });
      if (!team) throw new NotFound();
      const inTeam = await ctx.db.query(
        `select from memberships m join people p on p.id = m.person_id
         where m.team_id = $1 and m.ended_at is null and p.email = $2`,
        [team.id, input.email],
      );
      if ((inTeam as unknown[]).length > 0) throw new AlreadyMember();
      return this.issue(ctx, team, input);
    });
  }

  /** Writes the invitation and its mail for a caller who may invite to the team. Repeating the call returns the first one. */
  async issue(ctx: Ctx, team: Team, invited: NewInvitation): Promise<InvitationIssued> {
    const inserted = await ctx.db
      .createQueryBuilder()
      .insert()
      .into(Invitation)
      .values({
        id: invited.id,
        email: invited.email,
        role: invited.role,
        name: invited.name ?? '',
        roster: invited.roster ?? null,
        teamId: team.id,
        organisationId: ctx.organisationId,
        invitedById: ctx.actor.personId,
        createdAt: ctx.now,
        expiresAt: new Date(ctx.now.getTime() + DAYS_OPEN * 86_400_000),
      })
      .orIgnore()
      .returning('id')
      .execute();
    const invitation = await ctx.db.findOneBy(Invitation, {
      id: invited.id,
      invitedById: ctx.actor.personId,
    });
    if (!invitation || invitation.email !== invited.email || invitation.teamId !== team.id) {
      throw new BadInput('id', serverMessages.idTaken);
    }
    const link = this.linkOf(invitation.id);
    if ((inserted.raw as unknown[]).length > 0) {
      ctx.note('invited', 'invitation', invitation.id);
      await this.mails.queue(
        ctx,
        'invitation',
        { email: invitation.email },
        {
          invitedBy: ctx.actor.name,
          organisation: ctx.actor.organisationName,
          team: team.name,
          days: String(DAYS_OPEN),
          link,
        },
      );
    }
    return Object.assign(new InvitationIssued(), { invitation, link });
  }

  /** For whoever may not invite, there are no invitations. */
  async revoke(ctx: Ctx, id: string): Promise<Team> {
    return inTransaction(ctx, async (ctx) => {
      const invitation = await ctx.db.findOneBy(Invitation, { id });
      if (!invitation || !teamPolicy.manage(ctx.actor, invitation.teamId)) throw new NotFound();
      await ctx.db.update(
        Invitation,
        { id, acceptedAt: IsNull(), revokedAt: IsNull() },
        { revokedAt: ctx.now },
      );
      return ctx.db.findOneByOrFail(Team, { id: invitation.teamId });
    });
  }

  async preview(ctx: Ctx, token: string): Promise<InvitationPreview | InvitationUnusable> {
    const entered = await this.enter(ctx, token);
    if (!entered) return new InvitationUnusable();
    const { ctx: inside, invitation } = entered;
    const team = await inside.db.findOneByOrFail(Team, { id: invitation.teamId });
    const organisation = await inside.db.findOneByOrFail(Organisation, { id: invitation.organisationId });
    const inviter = await inside.db.findOneByOrFail(Person, { id: invitation.invitedById });
    return Object.assign(new InvitationPreview(), {
      organisationName: organisation.name,
      teamName: team.name,
      role: invitation.role,
      email: invitation.email,
      name: invitation.name,
      invitedByName: inviter.name,
      expiresAt: invitation.expiresAt,
      hasAccount: (await accountOf(inside, invitation.email)) !== null,
    });
  }

  /** Creates account, person and membership together, and uses the invitation up. */
  async accept(outside: Ctx, input: AcceptInvitationInput): Promise<InvitationAccepted> {
    return inTransaction(outside, async (outside) => {
      const entered = await this.enter(outside, input.token);
      if (!entered) throw new InvitationUnusable();
      const { ctx, invitation } = entered;
      const used = await ctx.db.update(
        Invitation,
        { id: invitation.id, acceptedAt: IsNull(), revokedAt: IsNull() },
        { acceptedAt: ctx.now },
      );
      if (used.affected !== 1) throw new InvitationUnusable();
      const accountId = await this.accountFor(ctx, invitation.email, input);
      const person = await this.personFor(ctx, invitation, accountId, input.name);
      const inTeam = await ctx.db.countBy(Membership, {
        teamId: invitation.teamId,
        personId: person.id,
        endedAt: IsNull(),
      });
      if (inTeam > 0) throw new AlreadyMember();
      const membershipId = uuid();
      await ctx.db.insert(Membership, {
        id: membershipId,
        organisationId: ctx.organisationId,
        teamId: invitation.teamId,
        personId: person.id,
        role: invitation.role,
        joinedAt: ctx.now,
      });
      ctx.afterCommit(() => this.emitter.accessChanged(person.id));
      await this.rooms.append(
        ctx,
        teamRoom(invitation.teamId),
        'membership.changed',
        { id: membershipId, version: 1 },
        { id: membershipId },
      );
      return Object.assign(new InvitationAccepted(), { email: invitation.email, teamId: invitation.teamId });
    });
  }

  linkOf(id: string): string {
    return `${this.settings.publicUrl}/invitation#${id.replaceAll('-', '')}${this.proof(id)}`;
  }

  /** The proof is made from the server's secret, so a link can be shown again and is kept nowhere. */
  private proof(id: string): string {
    return createHmac('sha256', this.secret).update(`invitation:${id}`).digest('base64url');
  }

  private async enter(ctx: Ctx, token: string): Promise<{ ctx: Ctx; invitation: Invitation } | null> {
    const hex = /^[0-9a-f]{32}/u.exec(token)?.[0];
    if (!hex) return null;
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
    const given = Buffer.from(token.slice(32));
    const expected = Buffer.from(this.proof(id));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    const [row] = (await ctx.db.query('select organisation_of_invitation($1) as id', [id])) as [
      { id: string | null },
    ];
    if (!row.id) return null;
    const inside = await this.contexts.enterOrganisation(ctx, row.id);
    const invitation = await inside.db.findOneBy(Invitation, {
      id,
      acceptedAt: IsNull(),
      revokedAt: IsNull(),
      expiresAt: MoreThan(ctx.now),
    });
    return invitation && { ctx: inside, invitation };
  }

  private async accountFor(ctx: Ctx, email: string, input: AcceptInvitationInput): Promise<string> {
    const known = await accountOf(ctx, email);
    if (known) {
      if (!known.password || !(await verify(known.password, input.password))) {
        throw new PasswordRefused(serverMessages.people.passwordWrong);
      }
      return known.id;
    }
    const fault = faultOf(input.password, [...(await namesNear(ctx, null)), input.name, email]);
    if (fault) throw new PasswordRefused(fault.message);
    return createAccount(ctx, {
      email,
      name: input.name,
      password: await hash(input.password, passwordHash),
    });
  }

  private async personFor(ctx: Ctx, { email }: Invitation, accountId: string, name: string): Promise<Person> {
    const known = await ctx.db.findOneBy(Person, { email });
    const id = known?.id ?? uuid();
    if (known) {
      await ctx.db.update(
        Person,
        { id },
        { accountId, leftAt: null, name: known.leftAt ? name : known.name },
      );
    } else {
      const organisationId = ctx.organisationId;
      await ctx.db.insert(Person, {
        id,
        organisationId,
        accountId,
        name,
        email,
        isAdmin: false,
        joinedAt: ctx.now,
      });
    }
    return ctx.db.findOneByOrFail(Person, { id });
  }
}

async function accountOf(ctx: Ctx, email: string): Promise<{ id: string; password: string | null } | null> {
  const [row] = (await ctx.db.query(
    `select u.id, a.password from auth."user" u
     left join auth.account a on a."userId" = u.id and a."providerId" = 'credential' where u.email = $1`,
    [email],
  )) as { id: string; password: string | null }[];
  return row ?? null;
}

/** An account in better-auth's tables, as its own sign-up would write it, inside our transaction. */
export async function createAccount(
  ctx: Ctx,
  { email, name, password }: { email: string; name: string; password: string },
): Promise<string> {
  const id = uuid();
  await ctx.db.query(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ($1, $2, $3, true, now(), now())`,
    [id, name, email],
  );
  await ctx.db.query(
    `insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
     values ($1, $2, 'credential', $2, $3, now(), now())`,
    [uuid(), id, password],
  );
  return id;
}
