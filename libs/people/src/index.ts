import { MeResolver } from './me.resolver';
import { TeamResolver, MembershipResolver, InvitationResolver } from './people.resolver';
import { Invitation } from './invitation.entity';
import { Membership } from './membership.entity';
import { Organisation } from './organisation.entity';
import { Person } from './person.entity';
import { Team } from './team.entity';

export { createAccount } from './invitation.service';
export { Organisation } from './organisation.entity';
export { PeopleModule } from './people.module';
export { PeopleService } from './people.service';
export { Person } from './person.entity';
export { TherapyModality } from './profile/profile.enums';
export { passwordHash } from './sign-in/password-hash';
export { ADDRESS_HEADER, createSignIn, type SignIn } from './sign-in/sign-in';
export { teamPolicy } from './team.policy';
export { Membership } from './membership.entity';
export { Invitation } from './invitation.entity';
export { InvitationService } from './invitation.service';
export { Team } from './team.entity';
export { TeamService } from './team.service';

export const peopleEntities = [Organisation, Person, Team, Membership, Invitation];

export const peopleResolvers = [MeResolver, TeamResolver, MembershipResolver, InvitationResolver];
