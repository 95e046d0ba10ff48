import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IdentifierClass } from '@second-chair/confidentiality';
import { Id, PageArgs, Words } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { Type } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsInt, IsOptional, ValidateNested } from 'class-validator';
import {
  CaseStep,
  CasePresentationKind,
  CasePresentationState,
  DropoutDefinition,
  EndedBy,
  MannerOfEnding,
} from './case-presentation.enums';
import { number } from './case-content.inputs';

@InputType()
export class DraftCaseInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => ID)
  @Id()
  teamId: string;

  @Field(() => CasePresentationKind)
  kind: CasePresentationKind;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Words({ max: LIMITS.headline, oneLine: true })
  headline?: string | null;
}

@InputType({ isAbstract: true })
abstract class CaseStepInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion: number;
}

@InputType()
export class SubmitCaseInput extends CaseStepInput {
  @Field(() => Boolean, {
    description: 'The author confirms that what could identify the patient was removed.',
  })
  attested: boolean;
}

@InputType()
export class ApproveCaseInput extends CaseStepInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Words({ max: LIMITS.comment })
  comment?: string | null;
}

@InputType()
export class ReturnCaseInput extends CaseStepInput {
  @Field(() => String, {
    nullable: true,
    description: 'May be left out where comments on passages are open.',
  })
  @IsOptional()
  @Words({ max: LIMITS.comment })
  comment?: string | null;
}

@InputType({ description: 'How the care that was at risk ended.' })
export class RecordDropoutInput extends CaseStepInput {
  @Field(() => [DropoutDefinition])
  @ArrayMinSize(1, { message: serverMessages.tooShort })
  @ArrayUnique()
  dropoutDefinitions: DropoutDefinition[];

  @Field(() => Int, { nullable: true })
  @number(1, LIMITS.therapySessions)
  belowNSessions?: number | null;

  @Field(() => EndedBy, { nullable: true })
  endedBy?: EndedBy | null;

  @Field(() => MannerOfEnding, { nullable: true })
  mannerOfEnding?: MannerOfEnding | null;

  @Field(() => Int, { nullable: true })
  @number(0, LIMITS.weeksSinceLastContact)
  weeksSinceLastContact?: number | null;
}

@InputType()
export class AdvanceCaseInput extends CaseStepInput {
  @Field(() => CaseStep)
  step: CaseStep;
}

@InputType()
export class WithdrawCaseInput extends CaseStepInput {}

@InputType()
export class ReopenCaseInput extends CaseStepInput {}

@InputType()
export class KeepAsNotIdentifierInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => ID)
  @Id()
  casePresentationId: string;

  @Field(() => String)
  @Words({ max: LIMITS.notIdentifierText, min: 1 })
  text: string;

  @Field(() => IdentifierClass)
  class: IdentifierClass;

  @Field(() => String)
  @Words({ max: LIMITS.notIdentifierReason, min: 1 })
  reason: string;
}

@InputType()
export class WithdrawNotIdentifierInput {
  @Field(() => ID)
  @Id()
  id: string;
}

@InputType()
export class OpenThreadInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => ID)
  @Id()
  casePresentationId: string;

  @Field(() => String)
  @Words({ max: LIMITS.threadTitle, min: 1, oneLine: true })
  title: string;
}

@InputType()
export class CaseFilter {
  @Field(() => [CasePresentationState], { nullable: true })
  states?: CasePresentationState[] | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  teamId?: string | null;

  @Field(() => Boolean, { nullable: true })
  presentedByMe?: boolean | null;
}

@ArgsType()
export class CasesArgs extends PageArgs {
  @Field(() => CaseFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => CaseFilter)
  filter?: CaseFilter | null;
}
