import { Injectable } from '@nestjs/common';
import {
  Emitter,
  existingId,
  inTransaction,
  NotAllowed,
  NotFound,
  roleIn,
  Rooms,
  TeamRole,
  type Ctx,
} from '@second-chair/platform';
import { teamRoom } from '@second-chair/wire';
import { In, IsNull } from 'typeorm';
import { Membership } from './membership.entity';
import { LastLead } from './people.refusals';
import { Person } from './person.entity';
import { teamPolicy } from './team.policy';
import { Team } from './team.entity';

/** Teams and who is in them. */
@Injectable()
export class TeamService {
  constructor(
    private readonly rooms: Rooms,
    private readonly emitter: Emitter,
  ) {}

  readonly visibleByIds = async (ctx: Ctx, ids: readonly string[]): Promise<(Team | Error)[]> => {
    const teams = await ctx.db.findBy(Team, { id: In([...ids]) });
    const byId = new Map(teams.map((team) => [team.id, team]));
    return ids.map((id) => byId.get(id) ?? new NotFound());
  };

  /** An admin may see every team of their organisation, and whether it is one of theirs only the row can tell. */
  async maySee(ctx: Ctx, id: string): Promise<boolean> {
    if (roleIn(ctx.actor, id) !== undefined) return true;
    return teamPolicy.see(ctx.actor, id) && ctx.db.existsBy(Team, { id });
  }

  /** The team as its members and admins may see it. */
  async get(ctx: Ctx, id: string): Promise<Team> {
    const teamId = existingId(id);
    if (!teamPolicy.see(ctx.actor, teamId)) throw new NotFound();
    return ctx.batch(this.visibleByIds).load(teamId);
  }

  /** A team by the name it has on a record that the caller may see. What the actor carries needs no statement. */
  async named(ctx: Ctx, id: string): Promise<Team> {
    const own = ctx.actor.teams.find(({ teamId }) => teamId === id);
    if (own) return Object.assign(new Team(), { id, name: own.teamName, organisationId: ctx.organisationId });
    return ctx.batch(this.visibleByIds).load(id);
  }

  async mine(ctx: Ctx): Promise<Team[]> {
    return Promise.all(ctx.actor.teams.map(({ teamId }) => this.named(ctx, teamId)));
  }

  readonly membershipsByTeam = async (ctx: Ctx, teamIds: readonly string[]): Promise<Membership[][]> => {
    const all = await ctx.db.find(Membership, {
      where: { teamId: In([...teamIds]), endedAt: IsNull() },
      order: { joinedAt: 'ASC', id: 'ASC' },
    });
    return teamIds.map((id) => all.filter(({ teamId }) => teamId === id));
  };

  /** Empty for whoever may not see the team. */
  async memberships(ctx: Ctx, teamId: string): Promise<Membership[]> {
    if (!teamPolicy.see(ctx.actor, teamId)) return [];
    return ctx.batch(this.membershipsByTeam).load(teamId);
  }

  async changeRole(ctx: Ctx, id: string, role: TeamRole): Promise<Membership> {
    return inTransaction(ctx, async (ctx) => {
      const membership = await this.managed(ctx, id);
      if (membership.role === role) return membership;
      if (role !== TeamRole.LEAD) await this.keepALead(ctx, membership);
      await ctx.db.update(Membership, { id }, { role });
      ctx.note('role changed', 'membership', id);
      await this.tell(ctx, membership);
      return ctx.db.findOneByOrFail(Membership, { id });
    });
  }

  /** Ends the membership; every open screen of that person loses the team at once. */
  async remove(ctx: Ctx, id: string): Promise<Team> {
    const teamId = await inTransaction(ctx, async (ctx) => {
      const membership = await this.managed(ctx, id, 'or my own');
      await this.keepALead(ctx, membership);
      await ctx.db.update(Membership, { id }, { endedAt: ctx.now });
      ctx.note('removed', 'membership', id);
      await this.leaveIfLast(ctx, membership.personId);
      await this.tell(ctx, membership);
      return membership.teamId;
    });
    return ctx.batch(this.visibleByIds).load(teamId);
  }

  viewerRole(ctx: Ctx, teamId: string): TeamRole | null {
    return roleIn(ctx.actor, teamId) ?? null;
  }

  private async managed(ctx: Ctx, id: string, orMyOwn?: 'or my own'): Promise<Membership> {
    const membership = await ctx.db.findOneBy(Membership, { id, endedAt: IsNull() });
    if (!membership || !teamPolicy.see(ctx.actor, membership.teamId)) throw new NotFound();
    const isMine = orMyOwn !== undefined && membership.personId === ctx.actor.personId;
    if (!isMine && !teamPolicy.manage(ctx.actor, membership.teamId)) throw new NotAllowed();
    return membership;
  }

  /** The leads' rows are locked first, so that two leads cannot remove each other at the same moment. */
  private async keepALead(ctx: Ctx, leaving: Membership): Promise<void> {
    if (leaving.role !== TeamRole.LEAD) return;
    const leads = await ctx.db.find(Membership, {
      where: { teamId: leaving.teamId, role: TeamRole.LEAD, endedAt: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (!leads.some(({ id }) => id !== leaving.id)) throw new LastLead();
  }

  /** Whoever is in no team any more has left: their sign-ins end and their account goes, their name stays. */
  private async leaveIfLast(ctx: Ctx, personId: string): Promise<void> {
    const person = await ctx.db.findOneByOrFail(Person, { id: personId });
    if (person.isAdmin) return;
    if ((await ctx.db.countBy(Membership, { personId, endedAt: IsNull() })) > 0) return;
    await ctx.db.update(Person, { id: personId }, { leftAt: ctx.now, accountId: null });
    if (!person.accountId) return;
    const [elsewhere] = (await ctx.db.query('select organisation_of_account($1) as id', [
      person.accountId,
    ])) as [{ id: string | null }];
    if (elsewhere.id === null)
      await ctx.db.query('delete from auth."user" where id = $1', [person.accountId]);
    else await ctx.db.query('delete from auth.session where "userId" = $1', [person.accountId]);
  }

  private async tell(ctx: Ctx, membership: Membership): Promise<void> {
    ctx.afterCommit(() => this.emitter.accessChanged(membership.personId));
    await this.rooms.append(
      ctx,
      teamRoom(membership.teamId),
      'membership.changed',
      { id: membership.id, version: 1 },
      { id: membership.id },
    );
  }
}
