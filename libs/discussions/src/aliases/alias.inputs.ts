import { Field, ID, InputType } from '@nestjs/graphql';
import { Id, Words } from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';

@InputType()
export class TakeAliasInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => ID, { description: 'The alias is for every discussion of what this thread is about.' })
  @Id()
  threadId: string;
}

@InputType()
export class DropAliasInput {
  @Field(() => ID)
  @Id()
  threadId: string;
}

@InputType()
export class BreakAliasInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => ID)
  @Id()
  threadId: string;

  @Field(() => ID)
  @Id()
  aliasId: string;

  @Field(() => String, { description: 'Why it has to be known; the person behind it reads it.' })
  @Words({ max: LIMITS.glassReason, min: LIMITS.glassReasonMin })
  reason: string;
}
