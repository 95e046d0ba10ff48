import { Field, InputType, Int } from '@nestjs/graphql';
import { serverMessages } from '@second-chair/wire';
import { IsIn, IsOptional, Min } from 'class-validator';
import { IDLE_LOCK_MINUTES } from './organisation.entity';

@InputType()
export class SetOrganisationRulesInput {
  @Field(() => Int)
  @Min(1, { message: serverMessages.badInput })
  expectedVersion: number;

  @Field(() => Boolean)
  requiresSecondFactor: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'One of 5, 15, 30, 60; null: screens never lock by themselves.',
  })
  @IsOptional()
  @IsIn(IDLE_LOCK_MINUTES, { message: serverMessages.people.badIdleLock })
  idleLockMinutes?: number | null;
}
