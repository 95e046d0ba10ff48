import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, resultOf } from '@second-chair/platform';
import { MemberSignIn } from './member-sign-in.entity';
import { EndSignInsOfMemberInput, TakeSecondFactorsAwayInput } from './member-sign-in.inputs';
import { MemberSignInService } from './member-sign-in.service';
import { ConfirmFirst, NotForYourself } from './my-sign-in.refusals';

const EndSignInsOfMemberResult = resultOf('EndSignInsOfMember', MemberSignIn, [NotForYourself]);
const TakeSecondFactorsAwayResult = resultOf('TakeSecondFactorsAway', MemberSignIn, [
  ConfirmFirst,
  NotForYourself,
]);

@Resolver(() => MemberSignIn)
export class MemberSignInResolver {
  constructor(private readonly service: MemberSignInService) {}

  @Query(() => MemberSignIn, { description: 'Of someone else, for admins.' })
  memberSignIn(
    @Context('ctx') ctx: Ctx,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<MemberSignIn> {
    return this.service.get(ctx, personId);
  }

  @Mutation(() => EndSignInsOfMemberResult, { description: 'They stay, and sign in anew.' })
  endSignInsOfMember(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: EndSignInsOfMemberInput,
  ): Promise<MemberSignIn> {
    return this.service.endSignIns(ctx, input.personId);
  }

  @Mutation(() => TakeSecondFactorsAwayResult, {
    description: 'For whoever lost them. Ends their sign-ins; they and the other admins are told by mail.',
  })
  takeSecondFactorsAway(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: TakeSecondFactorsAwayInput,
  ): Promise<MemberSignIn> {
    return this.service.takeSecondFactorsAway(ctx, input);
  }
}
