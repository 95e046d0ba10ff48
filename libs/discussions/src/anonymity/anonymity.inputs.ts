import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Id, Words } from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';
import { IsBase64, IsIn, IsInt, MaxLength, Max, Min } from 'class-validator';
import { PostKind } from '../contributions';

const MOST_PHASES = 20;
/** Of a signature of 2048 bits, or of a prepared message; in Base64. */
const LONGEST = 1_024;

@InputType({ isAbstract: true })
abstract class OfPhase {
  @Field(() => ID)
  @Id()
  threadId: string;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MOST_PHASES)
  place: number;
}

@InputType()
export class AskForTokenInput extends OfPhase {
  @Field(() => String, { description: 'Base64.' })
  @IsBase64()
  @MaxLength(LONGEST)
  blindedMessage: string;
}

@InputType()
export class ContributeInput extends OfPhase {
  @Field(() => ID, { description: 'By chance alone, so that it tells no time.' })
  @Id()
  id: string;

  @Field(() => PostKind)
  @IsIn(Object.values(PostKind))
  kind: PostKind;

  @Field(() => String)
  @Words({ max: LIMITS.post, min: 1 })
  body: string;

  @Field(() => String, { description: 'The prepared message that was signed blindly; Base64.' })
  @IsBase64()
  @MaxLength(LONGEST)
  token: string;

  @Field(() => String, { description: 'Base64.' })
  @IsBase64()
  @MaxLength(LONGEST)
  signature: string;
}
