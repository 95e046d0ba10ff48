import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Id, PageArgs, RetentionKind, Words } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { IsInt, IsOptional, Min } from 'class-validator';
import { LegalHoldScope } from './legal-hold.entity';

@InputType()
export class RetentionChoiceInput {
  @Field(() => RetentionKind)
  kind: RetentionKind;

  @Field(() => Int, { nullable: true, description: 'In the unit of its kind; null: kept for good.' })
  @IsOptional()
  @IsInt({ message: serverMessages.badInput })
  keepFor?: number | null;
}

@InputType()
export class SetRetentionInput extends RetentionChoiceInput {
  @Field(() => Int)
  @Min(0, { message: serverMessages.badInput })
  expectedVersion: number;
}

@InputType()
export class PlaceLegalHoldInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => LegalHoldScope)
  scope: LegalHoldScope;

  @Field(() => ID, { nullable: true, description: 'Where the hold is on one team.' })
  @IsOptional()
  @Id()
  teamId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Where the hold is on one case.' })
  @IsOptional()
  @Id()
  casePresentationId?: string | null;

  @Field(() => String, { description: 'For other admins. It should name no patient.' })
  @Words({ max: LIMITS.holdReason, min: 3, oneLine: true })
  reason: string;
}

@InputType()
export class LiftLegalHoldInput {
  @Field(() => ID)
  @Id()
  id: string;
}

@ArgsType()
export class LegalHoldsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Those that were lifted, or those that stand.' })
  isLifted: boolean;
}
