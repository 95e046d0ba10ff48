import {
  Args,
  Context,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
  createUnionType,
} from '@nestjs/graphql';
import { Ctx, Public, resultOf, roleIn, TeamRole } from '@second-chair/platform';
import { HeirNeeded } from './departure/departure.refusals';
import { DepartureService } from './departure/departure.service';
import { Invitation, InvitationAccepted, InvitationIssued, InvitationPreview } from './invitation.entity';
import { InvitationService } from './invitation.service';
import { Membership, MembershipAbilities } from './membership.entity';
import {
  AcceptInvitationInput,
  ChangeRoleInput,
  InviteMemberInput,
  RemoveMemberInput,
  RevokeInvitationInput,
} from './people.inputs';
import { AlreadyMember, InvitationUnusable, LastLead, PasswordRefused } from './people.refusals';
import { PeopleService } from './people.service';
import { Person } from './person.entity';
import { teamPolicy } from './team.policy';
import { Team, TeamAbilities } from './team.entity';
import { TeamService } from './team.service';

const InviteMemberResult = resultOf('InviteMember', InvitationIssued, [AlreadyMember]);
const RevokeInvitationResult = resultOf('RevokeInvitation', Team);
const AcceptInvitationResult = resultOf('AcceptInvitation', InvitationAccepted, [
  InvitationUnusable,
  PasswordRefused,
  AlreadyMember,
]);
const ChangeRoleResult = resultOf('ChangeRole', Membership, [LastLead]);
const RemoveMemberResult = resultOf('RemoveMember', Team, [LastLead, HeirNeeded]);
const InvitationPreviewResult = createUnionType({
  name: 'InvitationPreviewResult',
  types: () => [InvitationPreview, InvitationUnusable],
  resolveType: (value: object) =>
    value instanceof InvitationUnusable ? InvitationUnusable : InvitationPreview,
});

@Resolver(() => Team)
export class TeamResolver {
  constructor(
    private readonly teams: TeamService,
    private readonly invitations: InvitationService,
    private readonly departures: DepartureService,
  ) {}

  @Query(() => Team)
  team(@Context('ctx') ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<Team> {
    return this.teams.get(ctx, id);
  }

  @ResolveField(() => [Membership])
  memberships(@Context('ctx') ctx: Ctx, @Parent() team: Team): Promise<Membership[]> {
    return this.teams.memberships(ctx, team.id);
  }

  @ResolveField('invitations', () => [Invitation], {
    description: 'Open ones; empty for whoever may not invite.',
  })
  openInvitations(@Context('ctx') ctx: Ctx, @Parent() team: Team): Promise<Invitation[]> {
    return this.invitations.open(ctx, team.id);
  }

  @ResolveField(() => TeamRole, { nullable: true, description: 'Null for an admin who is not in the team.' })
  viewerRole(@Context('ctx') ctx: Ctx, @Parent() team: Team): TeamRole | null {
    return roleIn(ctx.actor, team.id) ?? null;
  }

  @ResolveField(() => TeamAbilities)
  viewerCan(@Context('ctx') ctx: Ctx, @Parent() team: Team): TeamAbilities {
    return {
      invite: teamPolicy.manage(ctx.actor, team.id),
      presentCases: teamPolicy.presentCases(ctx.actor, team.id),
      review: teamPolicy.review(ctx.actor, team.id),
      seeAccess: teamPolicy.seeAccess(ctx.actor, team.id),
    };
  }

  @Mutation(() => ChangeRoleResult)
  changeRole(@Context('ctx') ctx: Ctx, @Args('input') input: ChangeRoleInput): Promise<Membership> {
    return this.teams.changeRole(ctx, input.membershipId, input.role);
  }

  @Mutation(() => RemoveMemberResult)
  removeMember(@Context('ctx') ctx: Ctx, @Args('input') input: RemoveMemberInput): Promise<Team> {
    return this.departures.removeFromTeam(ctx, input.membershipId, input.newOwnerId ?? null);
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => Person)
  person(@Context('ctx') ctx: Ctx, @Parent() membership: Membership): Promise<Person> {
    return this.people.person(ctx, membership.personId);
  }

  @ResolveField(() => MembershipAbilities)
  viewerCan(@Context('ctx') ctx: Ctx, @Parent() membership: Membership): MembershipAbilities {
    const manages = teamPolicy.manage(ctx.actor, membership.teamId);
    return { changeRole: manages, remove: manages || membership.personId === ctx.actor.personId };
  }
}

@Resolver(() => Invitation)
export class InvitationResolver {
  constructor(
    private readonly invitations: InvitationService,
    private readonly people: PeopleService,
    private readonly teams: TeamService,
  ) {}

  @Public()
  @Query(() => InvitationPreviewResult)
  invitation(
    @Context('ctx') ctx: Ctx,
    @Args('token', { type: () => String }) token: string,
  ): Promise<InvitationPreview | InvitationUnusable> {
    return this.invitations.preview(ctx, token);
  }

  @ResolveField(() => Team)
  team(@Context('ctx') ctx: Ctx, @Parent() invitation: Invitation): Promise<Team> {
    return this.teams.named(ctx, invitation.teamId);
  }

  @ResolveField(() => Person)
  invitedBy(@Context('ctx') ctx: Ctx, @Parent() invitation: Invitation): Promise<Person> {
    return this.people.person(ctx, invitation.invitedById);
  }

  @Mutation(() => InviteMemberResult)
  inviteMember(@Context('ctx') ctx: Ctx, @Args('input') input: InviteMemberInput): Promise<InvitationIssued> {
    return this.invitations.invite(ctx, input);
  }

  @Mutation(() => RevokeInvitationResult)
  revokeInvitation(@Context('ctx') ctx: Ctx, @Args('input') input: RevokeInvitationInput): Promise<Team> {
    return this.invitations.revoke(ctx, input.id);
  }

  @Public()
  @Mutation(() => AcceptInvitationResult)
  acceptInvitation(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: AcceptInvitationInput,
  ): Promise<InvitationAccepted> {
    return this.invitations.accept(ctx, input);
  }
}
