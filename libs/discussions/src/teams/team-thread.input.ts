import { Field, ID, InputType } from '@nestjs/graphql';
import { Id, Words } from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';

@InputType()
export class OpenTeamThreadInput {
  @Field(() => ID)
  @Id()
  id: string;

  @Field(() => ID)
  @Id()
  teamId: string;

  @Field(() => String)
  @Words({ max: LIMITS.threadTitle, min: 1, oneLine: true })
  title: string;
}
