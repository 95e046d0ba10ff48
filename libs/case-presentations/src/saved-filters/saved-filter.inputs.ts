import { Field, ID, InputType } from '@nestjs/graphql';
import { Id, Words } from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';
import { ArrayUnique, IsOptional } from 'class-validator';
import { CasePresentationState } from '../case-presentation.enums';
import { CasesView } from './saved-filter.entity';

@InputType()
export class SaveFilterInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => String)
  @Words({ max: LIMITS.filterName, min: 1, oneLine: true })
  name: string;

  @Field(() => CasesView)
  view: CasesView;

  @Field(() => [CasePresentationState])
  @ArrayUnique()
  states: CasePresentationState[];

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  teamId?: string | null;

  @Field(() => Boolean)
  presentedByMe: boolean;
}

@InputType()
export class RenameFilterInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => String)
  @Words({ max: LIMITS.filterName, min: 1, oneLine: true })
  name: string;
}

@InputType()
export class RemoveFilterInput {
  @Field(() => ID)
  @Id()
  id: string;
}
