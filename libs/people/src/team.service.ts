import { Injectable } from '@nestjs/common';
import {
  Emitter,
  existingId,
  inTransaction,
  NotAllowed,
  NotFound,
  prepared,
  roleIn,
  Rooms,
  RowReader,
  TeamRole,
  type Ctx,
} from '@second-chair/platform';
import { teamRoom } from '@second-chair/wire';
import { In, IsNull, Not } from 'typeorm';
import { Membership } from './membership.entity';
import { LastLead } from './people.refusals';
import { PeopleService, personColumns, readPerson } from './people.service';
import { teamPolicy } from './team.policy';
import { Team } from './team.entity';

const memberships = new RowReader(Membership, 'membership');
const selectMemberships = prepared(`select ${memberships.columns}, ${personColumns}
  from memberships membership join people person on person.id = membership.person_id
  where membership.team_id = any($1::uuid[]) order by membership.joined_at, membership.id`);

/** Teams and who is in them. */
@Injectable()
export class TeamService {
  constructor(
    private readonly rooms: Rooms,
    private readonly emitter: Emitter,
    private readonly people: PeopleService,
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

  /** The teams that the caller leads (an admin: all), by name, with how many people are in each now. */
  async lookedAfter(ctx: Ctx): Promise<{ id: string; people: number }[]> {
    const teams = (await ctx.db.query(
      `select team.id, count(distinct membership.person_id)::int as people from teams team
       left join memberships membership on membership.team_id = team.id and membership.ended_at is null
       where team.organisation_id = $1 group by team.id, team.name order by team.name, team.id`,
      [ctx.organisationId],
    )) as { id: string; people: number }[];
    return teams.filter(({ id }) => teamPolicy.manage(ctx.actor, id));
  }

  /** Those who left come along with their names: they are who most often wrote what a page of the team shows. */
  readonly membershipsByTeam = async (ctx: Ctx, teamIds: readonly string[]): Promise<Membership[][]> => {
    const rows = (await ctx.db.query(selectMemberships, [teamIds])) as object[];
    const found = rows.map((row) => memberships.read(row));
    this.people.remember(ctx, rows.map(readPerson));
    return teamIds.map((id) => found.filter(({ teamId, endedAt }) => teamId === id && endedAt === null));
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

  viewerRole(ctx: Ctx, teamId: string): TeamRole | null {
    return roleIn(ctx.actor, teamId) ?? null;
  }

  /** A membership that the caller may change, or their own. */
  async managed(ctx: Ctx, id: string, orMyOwn?: 'or my own'): Promise<Membership> {
    const membership = await ctx.db.findOneBy(Membership, { id, endedAt: IsNull() });
    if (!membership || !teamPolicy.see(ctx.actor, membership.teamId)) throw new NotFound();
    const isMine = orMyOwn !== undefined && membership.personId === ctx.actor.personId;
    if (!isMine && !teamPolicy.manage(ctx.actor, membership.teamId)) throw new NotAllowed();
    return membership;
  }

  /** The leads' rows are locked first, so that two leads cannot remove each other at the same moment. */
  async keepALead(ctx: Ctx, leaving: Membership): Promise<void> {
    if (leaving.role !== TeamRole.LEAD) return;
    const leads = await ctx.db.find(Membership, {
      where: { teamId: leaving.teamId, role: TeamRole.LEAD, endedAt: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (!leads.some(({ id }) => id !== leaving.id)) throw new LastLead();
  }

  async isLastLead(ctx: Ctx, { id, teamId, role }: Membership): Promise<boolean> {
    if (role !== TeamRole.LEAD) return false;
    return !(await ctx.db.existsBy(Membership, { teamId, role, endedAt: IsNull(), id: Not(id) }));
  }

  /** The person's own screens lose, or gain, what they may see; the team's are told. */
  async tell(ctx: Ctx, membership: Membership): Promise<void> {
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
