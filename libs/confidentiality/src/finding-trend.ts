import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Id } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { FindingOutcome } from './finding-count.entity';
import { IdentifierClass } from './identifying-detail';

@ObjectType({ description: 'One class and outcome in one week. What is not listed is nought.' })
export class FindingTally {
  @Field(() => String, { description: 'The week’s Monday, as 2026-11-23.' })
  week: string;

  @Field(() => IdentifierClass)
  class: IdentifierClass;

  @Field(() => FindingOutcome)
  outcome: FindingOutcome;

  @Field(() => Int, { nullable: true, description: 'Null for one to four: too few to be told.' })
  count: number | null;
}

/** What the gate found in one team over whole weeks: counts by class, and nothing of any text or person. */
@ObjectType()
export class FindingTrend {
  teamId: string;

  @Field(() => ID, { description: 'The team’s.' })
  id: string;

  @Field(() => [String], {
    description: 'The Mondays, the oldest first; the running week is not among them.',
  })
  weeks: string[];

  @Field(() => [FindingTally], {
    nullable: true,
    description: 'Null where the team has fewer than five people.',
  })
  tallies: FindingTally[] | null;
}

@ObjectType({ description: 'A batch of counts was taken, this time or before.' })
export class FindingReport {
  @Field(() => ID)
  id: string;
}

/** What only the browser sees: findings that are settled before anything is sent. */
const REPORTED = [FindingOutcome.FOUND, FindingOutcome.REPLACED];

@InputType()
export class FindingReportCountInput {
  @Field(() => IdentifierClass)
  class: IdentifierClass;

  @Field(() => FindingOutcome, { description: 'FOUND or REPLACED; the server counts the others itself.' })
  @IsIn(REPORTED, { message: serverMessages.badInput })
  outcome: FindingOutcome;

  @Field(() => Int)
  @IsInt()
  @Min(1, { message: countMessage() })
  @Max(LIMITS.reportedFindings, { message: countMessage() })
  count: number;
}

function countMessage(): string {
  return serverMessages.badNumber.replace('{{min}}', '1').replace('{{max}}', String(LIMITS.reportedFindings));
}

@InputType()
export class ReportFindingsInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => ID)
  @Id()
  teamId: string;

  @Field(() => [FindingReportCountInput])
  @ValidateNested({ each: true })
  @Type(() => FindingReportCountInput)
  @ArrayMinSize(1, { message: serverMessages.tooShort })
  @ArrayMaxSize(Object.keys(IdentifierClass).length * REPORTED.length, { message: serverMessages.badInput })
  counts: FindingReportCountInput[];
}
