import { Module, type OnModuleInit } from '@nestjs/common';
import { RoomDoors } from '@second-chair/platform';
import { InvitationService } from './invitation.service';
import { MeResolver } from './me.resolver';
import { InvitationResolver, MembershipResolver, TeamResolver } from './people.resolver';
import { PeopleService } from './people.service';
import { ProfileService } from './profile/profile.service';
import { TeamService } from './team.service';

@Module({
  providers: [
    PeopleService,
    TeamService,
    InvitationService,
    ProfileService,
    MeResolver,
    TeamResolver,
    MembershipResolver,
    InvitationResolver,
  ],
  exports: [PeopleService, TeamService, InvitationService],
})
export class PeopleModule implements OnModuleInit {
  constructor(
    private readonly doors: RoomDoors,
    private readonly teams: TeamService,
  ) {}

  onModuleInit(): void {
    this.doors.open('team', (ctx, id) => this.teams.maySee(ctx, id));
  }
}
