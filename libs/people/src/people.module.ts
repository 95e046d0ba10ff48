import { Module, type OnModuleInit } from '@nestjs/common';
import { Contexts, Jobs, RetainedContents, RoomDoors } from '@second-chair/platform';
import { DepartureResolver } from './departure/departure.resolver';
import { DepartureService } from './departure/departure.service';
import { Departures } from './departure/departures';
import { endedInvitations } from './ended-invitations';
import { InvitationService } from './invitation.service';
import { MeResolver } from './me.resolver';
import { InvitationResolver, MembershipResolver, TeamResolver } from './people.resolver';
import { PeopleService } from './people.service';
import { OrganisationLanguageResolver } from './organisation/language/organisation-language.resolver';
import { OrganisationLanguageService } from './organisation/language/organisation-language.service';
import { OrganisationResolver } from './organisation/organisation.resolver';
import { OrganisationService } from './organisation/organisation.service';
import { ProfileService } from './profile/profile.service';
import { MemberSignInResolver } from './sign-in/member-sign-in.resolver';
import { MemberSignInService } from './sign-in/member-sign-in.service';
import { MySignInResolver } from './sign-in/my-sign-in.resolver';
import { MySignInService } from './sign-in/my-sign-in.service';
import { RosterResolver } from './roster/roster.resolver';
import { RosterService } from './roster/roster.service';
import { TeamService } from './team.service';

@Module({
  providers: [
    PeopleService,
    TeamService,
    InvitationService,
    RosterService,
    RosterResolver,
    ProfileService,
    MySignInService,
    MemberSignInService,
    OrganisationService,
    OrganisationLanguageService,
    OrganisationLanguageResolver,
    Departures,
    DepartureService,
    DepartureResolver,
    MySignInResolver,
    MemberSignInResolver,
    OrganisationResolver,
    MeResolver,
    TeamResolver,
    MembershipResolver,
    InvitationResolver,
  ],
  exports: [PeopleService, TeamService, OrganisationService, InvitationService, Departures, DepartureService],
})
export class PeopleModule implements OnModuleInit {
  constructor(
    private readonly doors: RoomDoors,
    private readonly teams: TeamService,
    private readonly jobs: Jobs,
    private readonly contexts: Contexts,
    private readonly signIns: MySignInService,
    private readonly retained: RetainedContents,
  ) {}

  onModuleInit(): void {
    this.retained.register(endedInvitations);
    this.doors.open('team', (ctx, id) => this.teams.maySee(ctx, id));
    this.jobs.everyMinute('sign-ins.lock-idle', (organisationId) =>
      this.contexts.run({ organisationId }, (ctx) => this.signIns.lockIdle(ctx)),
    );
    this.jobs.everyMinute('sign-ins.end-expired', (organisationId) =>
      this.contexts.run({ organisationId }, (ctx) => this.signIns.endExpired(ctx)),
    );
  }
}
