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
  description: 'The organisation requires a second factor, and this is the last.',
})
export class SecondFactorRequired extends BaseRefusal {
  constructor() {
    super('SECOND_FACTOR_REQUIRED', words.lastSecondFactor);
  }
}
