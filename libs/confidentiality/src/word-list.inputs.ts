import { Field, ID, InputType } from '@nestjs/graphql';
import { Id, Words } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, ValidateNested } from 'class-validator';
import { IdentifierClass } from './identifying-detail';
import { clearableClasses, listableClasses } from './word-list.policy';

@InputType()
export class OrganisationWordInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => String)
  @Words({ max: LIMITS.ownWordText, min: 1, oneLine: true })
  text: string;

  @Field(() => IdentifierClass)
  @IsIn(listableClasses, { message: serverMessages.confidentiality.classNotListed })
  class: IdentifierClass;
}

@InputType()
export class AddOrganisationWordsInput {
  @Field(() => [OrganisationWordInput])
  @ValidateNested({ each: true })
  @Type(() => OrganisationWordInput)
  @ArrayMinSize(1, { message: serverMessages.tooShort })
  @ArrayMaxSize(LIMITS.ownWordsAtOnce, {
    message: serverMessages.tooMany.replace('{{max}}', String(LIMITS.ownWordsAtOnce)),
  })
  words: OrganisationWordInput[];
}

@InputType()
export class RemoveOrganisationWordInput {
  @Field(() => ID)
  @Id()
  id: string;
}

@InputType()
export class ProposeClearedWordInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => String)
  @Words({ max: LIMITS.ownWordText, min: 1, oneLine: true })
  text: string;

  @Field(() => IdentifierClass)
  @IsIn(clearableClasses, { message: serverMessages.confidentiality.classNotCleared })
  class: IdentifierClass;

  @Field(() => String)
  @Words({ max: LIMITS.notIdentifierReason, min: 1 })
  reason: string;
}

@InputType()
export class AcceptClearedWordInput {
  @Field(() => ID)
  @Id()
  id: string;
}

@InputType()
export class DeclineClearedWordInput {
  @Field(() => ID)
  @Id()
  id: string;
}

@InputType()
export class RevokeClearedWordInput {
  @Field(() => ID)
  @Id()
  id: string;
}
