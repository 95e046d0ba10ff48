import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@second-chair/platform';
import { CasePresentationKind, CasePresentationState } from '../case-presentation.enums';

/** That there is a case, and whose: not a word of it. */
@ObjectType({
  description: 'A case that is closed to an admin: whose and in which state, and not a word of it.',
})
export class HiddenCase {
  teamId: string;

  presenterId: string;

  @Field(() => ID)
  id: string;

  @Field(() => CasePresentationKind)
  kind: CasePresentationKind;

  @Field(() => CasePresentationState)
  state: CasePresentationState;

  @Field(() => Date)
  stateChangedAt: Date;

  @Field(() => Date, { nullable: true, description: 'Until when the viewer has it open, with a reason.' })
  openUntil: Date | null;
}

@ObjectType()
export class HiddenCaseConnection extends connectionOf(HiddenCase, 'HiddenCase') {}
