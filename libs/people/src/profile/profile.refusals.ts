import { Field, ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { Person } from '../person.entity';

@ObjectType({ implements: () => Refusal, description: 'The profile was changed elsewhere in the meantime.' })
export class StaleProfile extends BaseRefusal {
  constructor(current: Person) {
    super('STALE_PROFILE', serverMessages.people.staleProfile);
    this.current = current;
  }

  @Field(() => Person, { description: 'As it is stored now.' })
  current: Person;
}
