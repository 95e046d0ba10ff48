import { Field, ID, InputType } from '@nestjs/graphql';
import { NotIdentifierInput } from '@second-chair/confidentiality';
import { Id, Words } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsISO8601,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';

const words = serverMessages.takeaways;

@InputType()
export class CommitmentInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => String)
  @Words({ max: LIMITS.commitment, min: 1, oneLine: true, tooShort: words.emptyCommitment })
  what: string;

  @Field(() => ID, { description: 'Somebody who reads the thread.' })
  @Id()
  ownerId: string;

  @Field(() => String, { nullable: true, description: 'A day, as YYYY-MM-DD.' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/u, { message: words.badDay })
  @IsISO8601({ strict: true }, { message: words.badDay })
  dueOn?: string | null;
}

@InputType()
export class ResolveThreadInput {
  @Field(() => ID, { description: 'Of the takeaway; the same for every try.' })
  @Id()
  id: string;

  @Field(() => ID)
  @Id()
  threadId: string;

  @Field(() => String, { description: 'What the discussion came to: one or more sentences.' })
  @Words({ max: LIMITS.takeaway, min: 1, tooShort: words.empty })
  takeaway: string;

  @Field(() => [CommitmentInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LIMITS.commitments, {
    message: serverMessages.tooMany.replace('{{max}}', String(LIMITS.commitments)),
  })
  @ValidateNested({ each: true })
  @Type(() => CommitmentInput)
  commitments?: CommitmentInput[] | null;

  @Field(() => [NotIdentifierInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LIMITS.notIdentifiersPerPost, {
    message: serverMessages.tooMany.replace('{{max}}', String(LIMITS.notIdentifiersPerPost)),
  })
  @ValidateNested({ each: true })
  @Type(() => NotIdentifierInput)
  notIdentifiers?: NotIdentifierInput[] | null;
}

@InputType()
export class UndoResolveInput {
  @Field(() => ID)
  @Id()
  takeawayId: string;
}

@InputType()
export class ReopenThreadInput {
  @Field(() => ID)
  @Id()
  threadId: string;

  @Field(() => ID, { description: 'The takeaway that is meant: reopening again changes nothing.' })
  @Id()
  takeawayId: string;
}

@InputType()
export class SetCommitmentDoneInput {
  @Field(() => ID)
  @Id()
  commitmentId: string;

  @Field(() => Boolean)
  @IsBoolean()
  isDone: boolean;
}
