import { Field, ID, InputType } from '@nestjs/graphql';
import { Id, Words } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID } from 'class-validator';

@InputType({ isAbstract: true })
abstract class TickedPosts {
  @Field(() => ID, { description: 'Of the move; the same for every try.' })
  @Id()
  id: string;

  @Field(() => ID, { description: 'Where the posts are now.' })
  @Id()
  threadId: string;

  @Field(() => [ID])
  @IsArray()
  @ArrayMinSize(1, { message: serverMessages.moves.none })
  @ArrayMaxSize(LIMITS.movedPosts, {
    message: serverMessages.tooMany.replace('{{max}}', String(LIMITS.movedPosts)),
  })
  @IsUUID(undefined, { each: true, message: serverMessages.badId })
  postIds: string[];
}

@InputType()
export class MovePostsInput extends TickedPosts {
  @Field(() => ID, { description: 'Another thread on the same subject.' })
  @Id()
  toThreadId: string;
}

@InputType()
export class SplitThreadInput extends TickedPosts {
  @Field(() => ID, { description: 'Of the new thread.' })
  @Id()
  newThreadId: string;

  @Field(() => String)
  @Words({ max: LIMITS.threadTitle, min: 1, oneLine: true })
  title: string;
}

@InputType()
export class MergeThreadsInput {
  @Field(() => ID, { description: 'Of the move; the same for every try.' })
  @Id()
  id: string;

  @Field(() => ID, { description: 'The thread that goes.' })
  @Id()
  threadId: string;

  @Field(() => ID, { description: 'The thread that stays, on the same subject.' })
  @Id()
  intoThreadId: string;
}

@InputType()
export class UndoMoveInput {
  @Field(() => ID)
  @Id()
  moveId: string;
}
