import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '../person.entity';
import { Team } from '../team.entity';

@ObjectType({ description: 'What becomes of somebody’s cases in one team.' })
export class DepartureTeam {
  @Field(() => Team)
  team: Team;

  @Field(() => Int, { description: 'Cases that were submitted: they go to a colleague.' })
  handedOver: number;

  @Field(() => Int, { description: 'Drafts that were never submitted: they are deleted.' })
  deleted: number;

  @Field(() => [Person], { description: 'Who can take the cases over, leads first.' })
  heirs: Person[];

  @Field(() => Boolean, { description: 'Then someone else has to become a lead first.' })
  isLastLead: boolean;
}

@ObjectType({ description: 'What will happen when somebody goes, before it happens. It cannot be undone.' })
export class Departure {
  @Field(() => Person)
  person: Person;

  @Field(() => Boolean, { description: 'Whether this ends the account, and not only a place in a team.' })
  leavesOrganisation: boolean;

  @Field(() => [DepartureTeam])
  teams: DepartureTeam[];

  @Field(() => Int, { description: 'Screens on which they are signed in now.' })
  openSignIns: number;

  @Field(() => String, { description: 'To be sent back: what was seen is what is done.' })
  digest: string;
}
