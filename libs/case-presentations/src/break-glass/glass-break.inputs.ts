import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Id, PageArgs, Words } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';

@InputType()
export class BreakGlassInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => ID)
  @Id()
  casePresentationId: string;

  @Field(() => String, { description: 'Read by the presenter and by the leads of the team.' })
  @Words({
    max: LIMITS.glassReason,
    min: LIMITS.glassReasonMin,
    oneLine: true,
    tooShort: serverMessages.cases.glassReasonTooShort.replace('{{min}}', String(LIMITS.glassReasonMin)),
  })
  reason: string;
}

@InputType()
export class HiddenCaseFilter {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  teamId?: string | null;
}

@ArgsType()
export class HiddenCasesArgs extends PageArgs {
  @Field(() => HiddenCaseFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => HiddenCaseFilter)
  filter?: HiddenCaseFilter | null;
}
