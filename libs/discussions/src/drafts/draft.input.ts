import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Id, Words } from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PostKind } from '../contributions';

@InputType()
export class KeepPostDraftInput {
  @Field(() => ID)
  @Id()
  threadId: string;

  @Field(() => String, { description: 'Empty: nothing is kept any more.' })
  @Words({ max: LIMITS.postDraft })
  body: string;

  @Field(() => PostKind, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(PostKind))
  kind?: PostKind | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  replyToId?: string | null;

  @Field(() => Int, { description: 'The version that this screen goes on from; 0 where there was none.' })
  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  expectedVersion: number;
}
