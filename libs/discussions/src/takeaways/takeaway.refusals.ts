import { Field, ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { Takeaway } from './takeaway.entity';

@ObjectType({
  implements: () => Refusal,
  description: 'Somebody else resolved the thread a moment ago; here is what they wrote.',
})
export class ResolvedAlready extends BaseRefusal {
  @Field(() => Takeaway)
  readonly theirs: Takeaway;

  constructor(theirs: Takeaway) {
    super('RESOLVED_ALREADY', serverMessages.takeaways.resolvedAlready);
    this.theirs = theirs;
  }
}
