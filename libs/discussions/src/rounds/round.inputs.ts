import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Id } from '@second-chair/platform';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ProtocolKey } from './written-round.entity';

const MOST_PHASES = 20;

@InputType()
export class StartRoundInput {
  @Field(() => ID)
  @Id()
  threadId: string;

  @Field(() => ProtocolKey)
  @IsIn(Object.values(ProtocolKey))
  protocol: string;

  @Field(() => ID, { nullable: true, description: 'The caller, where nobody is named.' })
  @IsOptional()
  @Id()
  facilitatorId?: string | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Of each phase in turn; ten days together where none are given.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PHASES)
  @IsInt({ each: true })
  hours?: number[] | null;
}

@InputType()
export class ClosePhaseInput {
  @Field(() => ID)
  @Id()
  threadId: string;

  @Field(() => Int, {
    description: 'The phase that is meant: once it is closed, closing it again changes nothing.',
  })
  @IsInt()
  @Min(0)
  @Max(MOST_PHASES)
  place: number;
}

@InputType()
export class SignalReadyInput extends ClosePhaseInput {
  @Field(() => Boolean)
  @IsBoolean()
  isReady: boolean;
}

@InputType()
export class TakeBackHeldPostInput {
  @Field(() => ID)
  @Id()
  id: string;
}
