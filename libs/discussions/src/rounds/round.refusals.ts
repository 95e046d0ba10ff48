import { ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';

@ObjectType({
  implements: () => Refusal,
  description: 'The thread has a round already; one is all it takes.',
})
export class RoundBegun extends BaseRefusal {
  constructor() {
    super('ROUND_BEGUN', serverMessages.rounds.begun);
  }
}
