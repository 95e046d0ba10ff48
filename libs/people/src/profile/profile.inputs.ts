import { Field, InputType, Int } from '@nestjs/graphql';
import { Words } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { ArrayMaxSize, ArrayUnique, IsOptional, Min, Validate } from 'class-validator';
import { Language, TimeZone } from './profile.values';
import { Population, Seniority, Theme, TherapyModality } from './profile.enums';

const tooMany = { message: serverMessages.tooMany.replace('{{max}}', String(LIMITS.profileChoices)) };
const twice = { message: serverMessages.people.saidTwice };

@InputType({ description: 'What is left out stays as it is.' })
export class EditMyProfileInput {
  @Field(() => Int)
  @Min(1, { message: serverMessages.badInput })
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Words({ max: LIMITS.name, min: 1, oneLine: true })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'An IANA name, such as Europe/Stockholm. Null: as the device says.',
  })
  @IsOptional()
  @Validate(TimeZone)
  timeZone?: string | null;

  @Field(() => [String], { nullable: true, description: 'Language codes (BCP 47), such as “sv”.' })
  @IsOptional()
  @ArrayMaxSize(LIMITS.profileChoices, tooMany)
  @ArrayUnique(twice)
  @Validate(Language, { each: true })
  languages?: string[] | null;

  @Field(() => [TherapyModality], { nullable: true })
  @IsOptional()
  @ArrayUnique(twice)
  modalities?: TherapyModality[] | null;

  @Field(() => [Population], { nullable: true })
  @IsOptional()
  @ArrayUnique(twice)
  populations?: Population[] | null;

  @Field(() => Seniority, { nullable: true, description: 'Null: not said.' })
  @IsOptional()
  seniority?: Seniority | null;

  @Field(() => Theme, { nullable: true })
  @IsOptional()
  theme?: Theme | null;
}
