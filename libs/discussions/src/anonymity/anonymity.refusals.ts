import { ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';

@ObjectType({
  implements: () => Refusal,
  description: 'One token for each member and phase; it was given to another device.',
})
export class TokenGiven extends BaseRefusal {
  constructor() {
    super('TOKEN_GIVEN', serverMessages.anonymity.given);
  }
}

@ObjectType({ implements: () => Refusal, description: 'No token of this phase, or one that was used.' })
export class TokenInvalid extends BaseRefusal {
  constructor(how: 'invalid' | 'spent') {
    super('TOKEN_INVALID', serverMessages.anonymity[how]);
  }
}

@ObjectType({
  implements: () => Refusal,
  description: 'The phase has closed; the words stay with their author.',
})
export class PhaseOver extends BaseRefusal {
  constructor() {
    super('PHASE_OVER', serverMessages.anonymity.over);
  }
}
