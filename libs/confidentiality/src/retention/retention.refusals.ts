import { Field, ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { Retention } from './retention.model';

@ObjectType({
  implements: () => Refusal,
  description: 'Another admin has decided something in the meantime.',
})
export class StaleRetention extends BaseRefusal {
  constructor(current: Retention) {
    super('STALE_RETENTION', serverMessages.retention.stale);
    this.current = current;
  }

  @Field(() => Retention, { description: 'As it is stored now.' })
  current: Retention;
}
