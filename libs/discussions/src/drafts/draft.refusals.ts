import { Field, ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { PostDraft } from './post-draft.entity';

@ObjectType({
  implements: () => Refusal,
  description: 'Another device of the same person has gone on with the draft; here is what it kept.',
})
export class StaleDraft extends BaseRefusal {
  @Field(() => PostDraft, { nullable: true, description: 'Null where it keeps nothing any more.' })
  readonly current: PostDraft | null;

  constructor(current: PostDraft | null) {
    super('STALE_VERSION', serverMessages.discussions.staleDraft);
    this.current = current;
  }
}
