import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Id } from '@second-chair/platform';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { FollowLevel } from './follow-level';

const MOST = 2_000_000_000;

@InputType()
export class MarkThreadReadInput {
  @Field(() => ID)
  @Id()
  threadId: string;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MOST)
  position: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The readGeneration that the screen knows; without one, the mark counts in any case.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST)
  generation?: number | null;

  @Field(() => ID, { nullable: true, description: 'The takeaway that was seen, too.' })
  @IsOptional()
  @Id()
  takeawayId?: string | null;
}

@InputType()
export class MarkThreadUnreadInput {
  @Field(() => ID)
  @Id()
  threadId: string;

  @Field(() => Int, { description: 'Of the first post that is to be unread.' })
  @IsInt()
  @Min(1)
  @Max(MOST)
  position: number;
}

@InputType()
export class SetFollowLevelInput {
  @Field(() => ID)
  @Id()
  threadId: string;

  @Field(() => FollowLevel)
  @IsIn(Object.values(FollowLevel))
  level: FollowLevel;
}
