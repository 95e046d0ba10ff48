import { Field, ID, InputType } from '@nestjs/graphql';
import { Id } from '@second-chair/platform';
import { IsBoolean, IsIn } from 'class-validator';
import { ReactionKind } from '../contributions';

@InputType()
export class ReactInput {
  @Field(() => ID)
  @Id()
  postId: string;

  @Field(() => ReactionKind)
  @IsIn(Object.values(ReactionKind))
  kind: ReactionKind;

  @Field(() => Boolean, { description: 'Whether it stands from now on; saying so again changes nothing.' })
  @IsBoolean()
  isOn: boolean;
}
