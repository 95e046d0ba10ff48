import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BaseRefusal, Refusal } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { Post } from './post.entity';

@ObjectType({ implements: () => Refusal })
export class TooLateToUndo extends BaseRefusal {
  constructor() {
    super('TOO_LATE_TO_UNDO', serverMessages.tooLateToUndo);
  }
}

@ObjectType({
  implements: () => Refusal,
  description: 'The post was edited elsewhere since; here is what it says now.',
})
export class StalePost extends BaseRefusal {
  @Field(() => Int)
  readonly currentVersion: number;

  @Field(() => Post)
  readonly current: Post;

  constructor(current: Post) {
    super('STALE_VERSION', serverMessages.cases.staleVersion);
    this.current = current;
    this.currentVersion = current.version;
  }
}
