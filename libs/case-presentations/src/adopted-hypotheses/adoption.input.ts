import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Id, Words } from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { TerminationReason } from '../case-presentation.enums';

@InputType()
export class AdoptHypothesisInput {
  @Field(() => ID, { description: 'Of the hypothesis in the case; the same for every try.' })
  @Id()
  id: string;

  @Field(() => ID, { description: 'A post of the kind HYPOTHESIS in a discussion of the case.' })
  @Id()
  postId: string;

  @Field(() => TerminationReason)
  @IsIn(Object.values(TerminationReason))
  reason: TerminationReason;

  @Field(() => Int, { description: 'From 0 to 100.' })
  @IsInt()
  @Min(0)
  @Max(100)
  confidence: number;

  @Field(() => String, {
    nullable: true,
    description: 'What speaks for it; the words of the post where nothing is said.',
  })
  @IsOptional()
  @Words({ max: LIMITS.evidence })
  evidence?: string | null;
}
