import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  Emitter,
  existingId,
  inTransaction,
  NotAllowed,
  NotFound,
  TeamRole,
  type Ctx,
} from '@second-chair/platform';
import { IsNull, MoreThan } from 'typeorm';
import { Invitation } from '../invitation.entity';
import { Membership } from '../membership.entity';
import { organisationPolicy } from '../organisation/organisation.policy';
import { Person } from '../person.entity';
import { Theme } from '../profile/profile.enums';
import { MySignInService } from '../sign-in/my-sign-in.service';
import { Team } from '../team.entity';
import { teamPolicy } from '../team.policy';
import { TeamService } from '../team.service';
import { Departure, DepartureTeam } from './departure.entity';
import type { RemoveFromOrganisationInput } from './departure.inputs';
import { DepartureChanged, HeirNeeded, LastAdmin } from './departure.refusals';
import { Departures, type Leaving } from './departures';

type Going = Omit<Leaving, 'heirs'>;

/** People who go: out of a team, or out of the organisation. What they leave behind finds its place in the same step. */
@Injectable()
export class DepartureService {
  constructor(
    private readonly departures: Departures,
    private readonly teams: TeamService,
    private readonly signIns: MySignInService,
    private readonly emitter: Emitter,
  ) {}

  /** Out of the organisation: for its admins. Out of one team: for its leads, and for whoever goes by themselves. */
  async preview(ctx: Ctx, personId: string, teamId: string | null): Promise<Departure> {
    const person = await ctx.db.findOneBy(Person, { id: existingId(personId), leftAt: IsNull() });
    if (!person) throw new NotFound();
    if (teamId === null) {
      if (!mayRemove(ctx, person.id)) throw new NotFound();
    } else {
      const team = existingId(teamId);
      const isIn = await ctx.db.existsBy(Membership, {
        teamId: team,
        personId: person.id,
        endedAt: IsNull(),
      });
      const may = teamPolicy.manage(ctx.actor, team) || person.id === ctx.actor.personId;
      if (!isIn || !may) throw new NotFound();
    }
    return this.describe(ctx, person, await this.going(ctx, person, teamId));
  }

  async removeFromOrganisation(ctx: Ctx, input: RemoveFromOrganisationInput): Promise<Person> {
    return inTransaction(ctx, async (ctx) => {
      const person = await ctx.db.findOne(Person, {
        where: { id: input.personId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!person) throw new NotFound();
      if (!mayRemove(ctx, person.id)) throw new NotAllowed();
      // Repeated: gone already.
      if (person.leftAt) return person;
      const going = await this.going(ctx, person, null);
      const now = await this.describe(ctx, person, going);
      if (now.digest !== input.digest) throw new DepartureChanged(now);
      if (person.isAdmin) await this.keepAnAdmin(ctx, person.id);
      const memberships = await ctx.db.find(Membership, {
        where: { personId: person.id, endedAt: IsNull() },
        order: { teamId: 'ASC' },
      });
      for (const membership of memberships) await this.teams.keepALead(ctx, membership);
      const heirs = new Map(input.heirs.map((heir) => [heir.teamId, heir.personId]));
      for (const { team, handedOver, heirs: able } of now.teams) {
        if (handedOver > 0 && !able.some(({ id }) => id === heirs.get(team.id))) throw new HeirNeeded();
      }
      await ctx.db.update(Membership, { personId: person.id, endedAt: IsNull() }, { endedAt: ctx.now });
      await this.departures.carryOut(ctx, { ...going, heirs });
      await this.leave(ctx, person);
      for (const membership of memberships) await this.teams.tell(ctx, membership);
      return ctx.db.findOneByOrFail(Person, { id: person.id });
    });
  }

  /** Ends one membership; who is in no team any more has left the organisation. */
  async removeFromTeam(ctx: Ctx, membershipId: string, heirId: string | null): Promise<Team> {
    return inTransaction(ctx, async (ctx) => {
      const membership = await this.teams.managed(ctx, membershipId, 'or my own');
      await this.teams.keepALead(ctx, membership);
      const person = await ctx.db.findOneByOrFail(Person, { id: membership.personId });
      const going = await this.going(ctx, person, membership.teamId);
      const heirs = new Map<string, string>();
      for (const { teamId, handedOver } of await this.departures.leftBehind(ctx, going)) {
        if (handedOver.length === 0) continue;
        const able = await this.heirsIn(ctx, teamId, person.id);
        const heir = heirId === null ? able[0] : able.find(({ id }) => id === heirId);
        if (!heir) throw new HeirNeeded();
        heirs.set(teamId, heir.id);
      }
      await ctx.db.update(Membership, { id: membership.id }, { endedAt: ctx.now });
      ctx.note('removed', 'membership', membership.id);
      await this.departures.carryOut(ctx, { ...going, heirs });
      if (going.leavesOrganisation) await this.leave(ctx, person);
      await this.teams.tell(ctx, membership);
      return ctx.db.findOneByOrFail(Team, { id: membership.teamId });
    });
  }

  private async going(ctx: Ctx, person: Person, teamId: string | null): Promise<Going> {
    if (teamId === null) return { personId: person.id, teamIds: null, leavesOrganisation: true };
    const places = await ctx.db.countBy(Membership, { personId: person.id, endedAt: IsNull() });
    const leavesOrganisation = !person.isAdmin && places <= 1;
    return { personId: person.id, teamIds: leavesOrganisation ? null : [teamId], leavesOrganisation };
  }

  private async describe(ctx: Ctx, person: Person, going: Going): Promise<Departure> {
    const memberships = await ctx.db.findBy(Membership, { personId: person.id, endedAt: IsNull() });
    const leftBehind = await this.departures.leftBehind(ctx, going);
    const ids = new Set([
      ...memberships.map(({ teamId }) => teamId).filter((id) => going.teamIds?.includes(id) ?? true),
      ...leftBehind.map(({ teamId }) => teamId),
    ]);
    const teams: DepartureTeam[] = [];
    for (const team of await Promise.all([...ids].sort().map((id) => this.teams.named(ctx, id)))) {
      const left = leftBehind.find(({ teamId }) => teamId === team.id);
      const place = memberships.find(({ teamId }) => teamId === team.id);
      teams.push(
        Object.assign(new DepartureTeam(), {
          team,
          handedOver: left?.handedOver.length ?? 0,
          deleted: left?.deleted.length ?? 0,
          heirs: await this.heirsIn(ctx, team.id, person.id),
          isLastLead: place !== undefined && (await this.teams.isLastLead(ctx, place)),
        }),
      );
    }
    const seen = leftBehind
      .flatMap((one) => [...one.handedOver, ...one.deleted.map((id) => `-${id}`)])
      .sort();
    return Object.assign(new Departure(), {
      person,
      leavesOrganisation: going.leavesOrganisation,
      teams,
      openSignIns: (await this.signIns.idsOfPerson(ctx, person.id)).length,
      digest: createHash('sha256').update(seen.join()).digest('base64url'),
    });
  }

  /** Everyone else in the team, its leads first. */
  private async heirsIn(ctx: Ctx, teamId: string, personId: string): Promise<Person[]> {
    return ctx.db
      .createQueryBuilder(Person, 'person')
      .innerJoin(Membership, 'membership', 'membership.person_id = person.id and membership.ended_at is null')
      .where('membership.team_id = :teamId and person.id <> :personId and person.left_at is null', {
        teamId,
        personId,
      })
      .orderBy(`(membership.role = '${TeamRole.LEAD}')`, 'DESC')
      .addOrderBy('membership.joined_at', 'ASC')
      .addOrderBy('person.id', 'ASC')
      .getMany();
  }

  private async keepAnAdmin(ctx: Ctx, personId: string): Promise<void> {
    const admins = await ctx.db.find(Person, {
      where: { isAdmin: true, leftAt: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (!admins.some(({ id }) => id !== personId)) throw new LastAdmin();
  }

  /** Sign-ins, account, profile and open invitations go; the name stays on what they wrote. */
  private async leave(ctx: Ctx, { id, accountId, email }: Person): Promise<void> {
    const signIns = await this.signIns.idsOfPerson(ctx, id);
    await ctx.db.update(
      Person,
      { id },
      {
        leftAt: ctx.now,
        accountId: null,
        isAdmin: false,
        timeZone: null,
        languages: [],
        modalities: [],
        populations: [],
        seniority: null,
        theme: Theme.SYSTEM,
      },
    );
    await ctx.db.update(
      Invitation,
      { email, acceptedAt: IsNull(), revokedAt: IsNull(), expiresAt: MoreThan(ctx.now) },
      { revokedAt: ctx.now },
    );
    ctx.note('left', 'person', id);
    if (accountId) await this.signIns.endAccount(ctx, accountId);
    ctx.afterCommit(() => this.emitter.signInsEnded(signIns));
  }
}

/** Not oneself: whoever goes by themselves leaves their teams. */
function mayRemove(ctx: Ctx, personId: string): boolean {
  return organisationPolicy.manage(ctx.actor) && personId !== ctx.actor.personId;
}
