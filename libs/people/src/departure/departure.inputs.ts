import { Field, ID, InputType } from '@nestjs/graphql';
import { Id, Words } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, ValidateNested } from 'class-validator';

@InputType()
export class HeirInput {
  @Field(() => ID)
  @Id()
  teamId: string;

  @Field(() => ID)
  @Id()
  personId: string;
}

@InputType()
export class RemoveFromOrganisationInput {
  @Field(() => ID)
  @Id()
  personId: string;

  @Field(() => [HeirInput], { description: 'One for each team with cases to hand over.' })
  @ArrayMaxSize(LIMITS.pageSize, { message: serverMessages.badInput })
  @ArrayUnique(({ teamId }: HeirInput) => teamId, { message: serverMessages.people.saidTwice })
  @ValidateNested({ each: true })
  @Type(() => HeirInput)
  heirs: HeirInput[];

  @Field(() => String, { description: 'From the departure that was shown.' })
  @Words({ max: 100, oneLine: true })
  digest: string;
}
