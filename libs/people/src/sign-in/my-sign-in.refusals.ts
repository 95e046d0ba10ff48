import { ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';

const words = serverMessages.signIn;

@ObjectType({
  implements: () => Refusal,
  description: 'To be tried again after the password was given to `/api/auth/confirm`.',
})
export class ConfirmFirst extends BaseRefusal {
  constructor() {
    super('CONFIRM_FIRST', words.confirmFirst);
  }
}

@ObjectType({
  implements: () => Refusal,
  description: 'An admin takes away no second step of their own: whoever sits at their screen could.',
})
export class NotForYourself extends BaseRefusal {
  constructor() {
    super('NOT_FOR_YOURSELF', words.notForYourself);
  }
}

@ObjectType({
  implements: () => Refusal,
  description: 'The organisation requires a second factor, and this is the last.',
})
export class SecondFactorRequired extends BaseRefusal {
  constructor() {
    super('SECOND_FACTOR_REQUIRED', words.lastSecondFactor);
  }
}
