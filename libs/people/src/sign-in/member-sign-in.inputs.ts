import { Field, ID, InputType } from '@nestjs/graphql';
import { Id } from '@second-chair/platform';

@InputType()
export class EndSignInsOfMemberInput {
  @Field(() => ID)
  @Id()
  personId: string;
}

@InputType()
export class TakeSecondFactorsAwayInput {
  @Field(() => ID)
  @Id()
  personId: string;

  @Field(() => Boolean, { description: 'Without it only the authenticator app and its backup codes.' })
  passkeysToo: boolean;
}
