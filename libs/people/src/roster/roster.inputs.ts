import { Field, ID, InputType } from '@nestjs/graphql';
import { Id, Words } from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';
import { IsOptional } from 'class-validator';

@InputType()
export class RosterInput {
  @Field(() => ID, { nullable: true, description: 'The team of rows that name none.' })
  @IsOptional()
  @Id()
  teamId?: string | null;

  @Field(() => String, { description: 'The file’s text: CSV with a heading; comma, semicolon or tab.' })
  @Words({ max: LIMITS.rosterText, min: 1 })
  text: string;
}

@InputType()
export class ImportRosterInput extends RosterInput {
  @Field(() => ID)
  @Id()
  id: string;
}
