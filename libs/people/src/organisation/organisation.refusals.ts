import { Field, ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { Organisation } from './organisation.entity';

@ObjectType({ implements: () => Refusal, description: 'Another admin has set the rules in the meantime.' })
export class StaleOrganisationRules extends BaseRefusal {
  constructor(current: Organisation) {
    super('STALE_ORGANISATION_RULES', serverMessages.people.staleRules);
    this.current = current;
  }

  @Field(() => Organisation, { description: 'As it is stored now.' })
  current: Organisation;
}

@ObjectType({
  implements: () => Refusal,
  description: 'Whoever requires a second factor signs in with one first, or would lock themselves out.',
})
export class SecondFactorFirst extends BaseRefusal {
  constructor() {
    super('SECOND_FACTOR_FIRST', serverMessages.people.secondFactorFirst);
  }
}
