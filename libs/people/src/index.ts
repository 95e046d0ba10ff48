import { DepartureResolver } from './departure/departure.resolver';
import { MeResolver } from './me.resolver';
import { OrganisationLanguageResolver } from './organisation/language/organisation-language.resolver';
import { OrganisationResolver } from './organisation/organisation.resolver';
import { RosterResolver } from './roster/roster.resolver';
import { MemberSignInResolver } from './sign-in/member-sign-in.resolver';
import { MySignInResolver } from './sign-in/my-sign-in.resolver';
import { TeamResolver, MembershipResolver, InvitationResolver } from './people.resolver';
import { Invitation } from './invitation.entity';
import { Membership } from './membership.entity';
import { Organisation } from './organisation/organisation.entity';
import { Person } from './person.entity';
import { Team } from './team.entity';

export { Departures, type LeftBehind, type Leaving } from './departure/departures';
export { DepartureService } from './departure/departure.service';
export { createAccount } from './invitation.service';
export { Organisation, WorkingLanguage } from './organisation/organisation.entity';
export { OrganisationService } from './organisation/organisation.service';
export { PeopleModule } from './people.module';
export { PeopleService } from './people.service';
export { Person } from './person.entity';
export { TherapyModality } from './profile/profile.enums';
export { passwordHash } from './sign-in/password-hash';
export { ADDRESS_HEADER } from './sign-in/address';
export { createSignIn, type SignIn } from './sign-in/sign-in';
export { teamPolicy } from './team.policy';
export { Membership } from './membership.entity';
export { Invitation } from './invitation.entity';
export { InvitationService } from './invitation.service';
export { Team } from './team.entity';
export { TeamService } from './team.service';

export const peopleEntities = [Organisation, Person, Team, Membership, Invitation];

export const peopleResolvers = [
  MeResolver,
  DepartureResolver,
  RosterResolver,
  MySignInResolver,
  MemberSignInResolver,
  OrganisationResolver,
  OrganisationLanguageResolver,
  TeamResolver,
  MembershipResolver,
  InvitationResolver,
];
