import { Field, InputType, Int } from '@nestjs/graphql';
import { serverMessages } from '@second-chair/wire';
import { Min } from 'class-validator';
import { WorkingLanguage } from '../organisation.entity';

@InputType()
export class SetOrganisationLanguageInput {
  @Field(() => Int)
  @Min(1, { message: serverMessages.badInput })
  expectedVersion: number;

  @Field(() => WorkingLanguage)
  language: WorkingLanguage;
}
