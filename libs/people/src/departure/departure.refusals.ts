import { Field, ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { Departure } from './departure.entity';

const words = serverMessages.people;

@ObjectType({ implements: () => Refusal, description: 'Something changed since the departure was shown.' })
export class DepartureChanged extends BaseRefusal {
  constructor(current: Departure) {
    super('DEPARTURE_CHANGED', words.departureChanged);
    this.current = current;
  }

  @Field(() => Departure, { description: 'What would happen now.' })
  current: Departure;
}

@ObjectType({
  implements: () => Refusal,
  description: 'Cases are left, and nobody of that team was named to take them.',
})
export class HeirNeeded extends BaseRefusal {
  constructor() {
    super('HEIR_NEEDED', words.heirNeeded);
  }
}

@ObjectType({ implements: () => Refusal })
export class LastAdmin extends BaseRefusal {
  constructor() {
    super('LAST_ADMIN', words.lastAdmin);
  }
}
