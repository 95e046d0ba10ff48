import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Id, Words } from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';
import { IsInt, Max, Min } from 'class-validator';

@InputType()
export class CommentOnPassageInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => ID)
  @Id()
  casePresentationId: string;

  @Field(() => String, { description: 'headline, focusQuestion, a section key or hypothesis:<id>.' })
  @Words({ max: 60, min: 1, oneLine: true })
  field: string;

  @Field(() => String, { description: 'The words as they stand in that field.' })
  @Words({ max: LIMITS.passage, min: 1 })
  exact: string;

  @Field(() => Int, {
    description: 'Where they begin, in UTF-16 units; decides where the same words stand twice.',
  })
  @IsInt()
  @Min(0)
  @Max(LIMITS.section)
  start: number;

  @Field(() => String)
  @Words({ max: LIMITS.passageComment, min: 1 })
  body: string;
}

@InputType()
export class ReplyToCommentInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => ID)
  @Id()
  commentId: string;

  @Field(() => String)
  @Words({ max: LIMITS.passageComment, min: 1 })
  body: string;
}

@InputType()
export class ResolveCommentInput {
  @Field(() => ID)
  @Id()
  id: string;
}

@InputType()
export class ReopenCommentInput {
  @Field(() => ID)
  @Id()
  id: string;
}
