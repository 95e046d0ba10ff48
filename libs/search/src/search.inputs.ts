import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { CasePresentationState } from '@second-chair/case-presentations';
import { Id, PageArgs, SearchKind, Words } from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';
import { Type } from 'class-transformer';
import { ArrayUnique, IsOptional, ValidateNested } from 'class-validator';

@InputType()
export class SearchFilter {
  @Field(() => [SearchKind], { nullable: true })
  @IsOptional()
  @ArrayUnique()
  kinds?: SearchKind[] | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Id()
  teamId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who presents the case, opened the thread, wrote the post.',
  })
  @IsOptional()
  @Id()
  personId?: string | null;

  @Field(() => [CasePresentationState], {
    nullable: true,
    description: 'Of cases: with it, nothing else is found.',
  })
  @IsOptional()
  @ArrayUnique()
  states?: CasePresentationState[] | null;

  @Field(() => Date, { nullable: true })
  since?: Date | null;

  @Field(() => Date, { nullable: true })
  until?: Date | null;
}

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    description: 'Words; "a phrase", one or another, -without. The last word may be half typed.',
  })
  @Words({ max: LIMITS.searchWords, oneLine: true })
  text: string;

  @Field(() => SearchFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => SearchFilter)
  filter?: SearchFilter | null;
}
