import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Post } from '@second-chair/discussions';

/** Where a hypothesis of a case was said first. */
@ObjectType()
export class HypothesisSource {
  @Field(() => ID, { description: 'Of the post.' })
  id: string;

  @Field(() => ID)
  threadId: string;

  post: Post;
}
